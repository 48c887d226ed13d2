/** Records what happens to leads and derives the clocks of the promises from it. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "calendar",
      "calendar :: time",
      "agreement",
      "agreement :: terms",
      "lead",
      "lead :: journal"
    })
@NullMarked
package io.leadpact.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
