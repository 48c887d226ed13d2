/** The company, its teams and users; who is signed in, what they may do, and what they did. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package io.leadpact.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
