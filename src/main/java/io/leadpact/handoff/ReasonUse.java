package io.leadpact.handoff;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.Optional;

/** For what a reason is given. */
public enum ReasonUse {
  REJECTING,
  RETURNING,
  LOSING,
  /** Why a lead does not move. */
  WAITING;

  /** What an entry of a journal needs a reason for; most need none. */
  static Optional<ReasonUse> of(EventType type, Facts facts) {
    return switch (type) {
      case FEEDBACK ->
          Optional.of(REJECTING)
              .filter(use -> facts.get(Fact.VERDICT).filter("REJECTED"::equals).isPresent());
      case REJECTED -> Optional.of(REJECTING);
      case RETURNED -> Optional.of(RETURNING);
      case LOST -> Optional.of(LOSING);
      case PAUSED -> Optional.of(WAITING);
      default -> Optional.empty();
    };
  }
}
