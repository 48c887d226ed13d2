package io.leadpact.clock;

import io.leadpact.lead.LeadId;
import java.util.List;

/**
 * What came of a change.
 *
 * @param arrived the lead was new
 * @param seqs the journal number of each event that was sent, in the order sent; 0 for one that was
 *     known already
 */
public record Recorded(LeadId lead, boolean arrived, List<Integer> seqs) {

  public long duplicates() {
    return seqs.stream().filter(seq -> seq == 0).count();
  }
}
