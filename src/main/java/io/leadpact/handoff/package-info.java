/** From hand to hand: to whom leads go, what is owed on them, and how they come back. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "calendar",
      "calendar :: time",
      "agreement",
      "agreement :: terms",
      "agreement :: deed",
      "lead",
      "lead :: journal",
      "lead :: contact",
      "clock",
      "qualification",
      "context"
    })
@NullMarked
package io.leadpact.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
