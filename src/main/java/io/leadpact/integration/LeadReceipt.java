package io.leadpact.integration;

import io.leadpact.lead.LeadDetails.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lead that was sent.
 *
 * @param possibleDuplicateOf a lead that was known before by the same e-mail address
 * @param mergedInto the lead that goes on, where the one that was sent became part of it; the id is
 *     the same then
 */
record LeadReceipt(
    long id,
    String source,
    @Nullable String externalId,
    Instant createdAt,
    String stage,
    @Nullable Long possibleDuplicateOf,
    @Nullable Long mergedInto) {

  /** The same under the name that was sent, which is that of a merged lead if it is another. */
  LeadReceipt sentAs(Origin sent) {
    if (sent.externalId() == null
        || sent.source().equals(source) && sent.externalId().equals(externalId)) {
      return this;
    }
    return new LeadReceipt(
        id, sent.source(), sent.externalId(), createdAt, stage, possibleDuplicateOf, id);
  }
}
