@ApplicationModule(allowedDependencies = "lower")
package rulebreakers.upper;

import org.springframework.modulith.ApplicationModule;
