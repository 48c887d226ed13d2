package io.leadpact.duplicate;

import io.leadpact.kernel.RuleViolation;

/** Two different leads, whichever was named first. */
record Two(long older, long younger) {

  /**
   * @throws RuleViolation where it is one and the same lead
   */
  static Two of(long one, long other) {
    if (one == other) {
      throw new RuleViolation("duplicate.same", "A lead is compared with another one", "lead");
    }
    return new Two(Math.min(one, other), Math.max(one, other));
  }

  long other(long lead) {
    return lead == older ? younger : older;
  }

  boolean has(long lead) {
    return lead == older || lead == younger;
  }
}
