@ApplicationModule(allowedDependencies = {})
package rulebreakers.lower;

import org.springframework.modulith.ApplicationModule;
