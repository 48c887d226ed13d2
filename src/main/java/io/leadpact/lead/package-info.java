/** Leads: who they are, where they came from, what happened to them, which stage they reached. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package io.leadpact.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
