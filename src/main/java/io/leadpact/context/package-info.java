/** What leads did and where they came from: activities, web forms, sites, completeness. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "agreement",
      "agreement :: terms",
      "lead",
      "lead :: journal",
      "lead :: contact",
      "clock"
    })
@NullMarked
package io.leadpact.context;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
