package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Which lead is meant: one of its number here, its id at its source, or its e-mail address is
 * enough, and the first that is said counts.
 */
record LeadReference(
    @Nullable Long id,
    @Nullable String source,
    @Nullable String externalId,
    @Nullable String email) {

  static LeadReference of(long id) {
    return new LeadReference(id, null, null, null);
  }

  static LeadReference byEmail(String email) {
    return new LeadReference(null, null, null, email);
  }

  boolean isSaid() {
    return id != null || isKey() || email != null;
  }

  boolean isKey() {
    return source != null && externalId != null;
  }

  /**
   * @throws RuleViolation where nothing is said by which a lead could be found
   */
  LeadReference checked() {
    if (!isSaid()) {
      throw new RuleViolation(
          "activity.whose", "A lead is named by id, by source and externalId or by email", "lead");
    }
    return this;
  }
}
