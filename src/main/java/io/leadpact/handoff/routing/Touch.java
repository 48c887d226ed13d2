package io.leadpact.handoff.routing;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import java.util.Set;

/** Whether whoever holds a lead has done anything about it since they were given it. */
public final class Touch {

  private static final Set<EventType> WORK =
      Set.of(
          EventType.ATTEMPTED,
          EventType.FEEDBACK,
          EventType.STAGE_REACHED,
          EventType.PAUSED,
          EventType.NOTE);

  private Touch() {}

  public static boolean since(Journal journal) {
    var touched = false;
    for (var one : journal.happenings()) {
      if (one.voided()) {
        continue;
      }
      if (one.type() == EventType.GIVEN_TO) {
        touched = false;
      } else if (isWork(one)) {
        touched = true;
      }
    }
    return touched;
  }

  private static boolean isWork(Happening one) {
    return WORK.contains(one.type()) && !one.facts().is(Fact.AUTOMATIC);
  }
}
