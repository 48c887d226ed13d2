package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What became of a lead with whom it was passed on to. */
public enum PartnerOutcome {
  ACCEPTED,
  DECLINED,
  DEAL,
  NO_DEAL;

  static PartnerOutcome of(@Nullable String key) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new RuleViolation("partner.outcome", "No such outcome: " + key, "outcome"));
  }
}
