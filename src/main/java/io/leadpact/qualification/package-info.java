/** Which leads are worth a conversation: scores, rules, questionnaires, and how they proved. */
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
      "context"
    })
@NullMarked
package io.leadpact.qualification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
