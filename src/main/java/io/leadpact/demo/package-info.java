/** A made-up company to look around in, and the way from it to one's own. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "calendar",
      "calendar :: time",
      "agreement",
      "agreement :: deed",
      "agreement :: terms",
      "lead",
      "lead :: journal",
      "clock",
      "context",
      "qualification",
      "qualification :: scoring",
      "handoff",
      "handoff :: routing",
      "report"
    })
@NullMarked
package io.leadpact.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
