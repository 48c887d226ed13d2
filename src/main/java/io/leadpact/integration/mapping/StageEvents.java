package io.leadpact.integration.mapping;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.Set;

/** What it means that a column of leads holds the time of a stage. */
final class StageEvents {

  private static final Set<String> OUTCOMES = Set.of("WON", "LOST", "REJECTED");

  private StageEvents() {}

  record StageEvent(EventType type, Facts facts) {}

  /** Winning, losing and rejecting are events of their own; anything else is a stage. */
  static StageEvent event(String stage, Vocabulary vocabulary) {
    if (OUTCOMES.contains(stage)) {
      return new StageEvent(EventType.valueOf(stage), Facts.none());
    }
    var facts = vocabulary.check(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, stage));
    return new StageEvent(EventType.STAGE_REACHED, facts);
  }
}
