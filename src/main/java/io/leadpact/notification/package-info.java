/** Who is told what: warnings and breaches, inside the application. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "calendar",
      "agreement",
      "lead",
      "lead :: journal",
      "clock",
      "clock :: fold",
      "qualification",
      "handoff"
    })
@NullMarked
package io.leadpact.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
