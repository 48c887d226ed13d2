package io.leadpact.clock;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.NewEvent;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what happened to leads and, in the same transaction, all that follows from it. One event,
 * a thousand leads and an import go through the same code.
 */
@Service
public class Recorder {

  /**
   * Records one event of a known lead, as the person or program that is signed in.
   *
   * @param seenSeq the last number of the journal that the caller had seen, or null where it does
   *     not matter: an event of the same type recorded after it refuses this one as a conflict
   */
  @Transactional
  public Recorded record(
      LeadId lead, NewEvent event, @org.jspecify.annotations.Nullable Integer seenSeq) {
    throw new UnsupportedOperationException();
  }

  /** Records all changes or none. What was known already is skipped and said so. */
  @Transactional
  public List<Recorded> recordAll(List<LeadChange> changes) {
    throw new UnsupportedOperationException();
  }
}
