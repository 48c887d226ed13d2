package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What somebody is to us who takes leads that are not for us. */
public enum PartnerKind {
  PARTNER,
  GROUP_COMPANY,
  DEPARTMENT;

  static PartnerKind of(@Nullable String key) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(key))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("partner.kind", "No such kind: " + key, "kind"));
  }
}
