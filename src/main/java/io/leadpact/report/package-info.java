/** Figures for both departments: compliance by promise and month, the funnel by cohort. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "calendar",
      "calendar :: time",
      "agreement",
      "agreement :: deed",
      "agreement :: terms",
      "lead",
      "lead :: journal",
      "clock",
      "clock :: fold",
      "handoff :: cadence"
    })
@NullMarked
package io.leadpact.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
