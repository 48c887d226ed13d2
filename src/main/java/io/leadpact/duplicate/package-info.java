/** The same person twice: who is recognised, what is proposed, merging and its undoing. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "calendar",
      "lead",
      "lead :: journal",
      "lead :: contact",
      "clock",
      "clock :: fold"
    })
@NullMarked
package io.leadpact.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
