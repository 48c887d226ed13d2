/** Who is told what: warnings and breaches, inside the application. */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "lead", "clock", "agreement", "handoff"})
@NullMarked
package io.leadpact.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
