package io.leadpact.clock;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a change.
 *
 * @param arrived the lead was new
 * @param possibleDuplicateOf the first lead with the same e-mail address or phone number as one
 *     that is new, if any
 * @param seqs the journal number of each event that was sent, in the order sent; 0 for one that was
 *     known already or refused
 * @param refused why events were refused, by their place in the order sent; the others were
 *     recorded
 */
public record Recorded(
    LeadId lead,
    boolean arrived,
    @Nullable Long possibleDuplicateOf,
    List<Integer> seqs,
    Map<Integer, RuleViolation> refused) {

  /** How many of the events were known already. */
  public long duplicates() {
    return seqs.stream().filter(seq -> seq == 0).count() - refused.size();
  }
}
