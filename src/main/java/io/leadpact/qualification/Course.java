package io.leadpact.qualification;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Journal;
import io.leadpact.qualification.scoring.Behaviour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead is on its way to an MQL. A way begins when it comes in and again each time that it
 * is returned or reopened.
 *
 * @param cycle which way it is: the number of the entry that began it, which no other way has had
 *     even where that entry was taken back since; 1 for the first
 * @param backAt when this way began; null for the first
 * @param there it has reached MQL, or a stage beyond
 */
record Course(int cycle, @Nullable Instant backAt, boolean there) {

  static Course of(Journal journal, Pipeline way) {
    int cycle = 1;
    Instant backAt = null;
    boolean there = false;
    for (var happening : journal.happenings()) {
      if (happening.voided()) {
        continue;
      }
      if (happening.type() == EventType.RETURNED || happening.type() == EventType.REOPENED) {
        cycle = happening.seq();
        backAt = happening.at();
        there = false;
      } else if (happening.type() == EventType.STAGE_REACHED) {
        there |= way.countsAsMql(happening.facts().get(Fact.STAGE).orElse(""));
      }
    }
    return new Course(cycle, backAt, there);
  }

  /** It may become an MQL: one that came back only by what it did since. */
  boolean waits(Behaviour behaviour) {
    var last = behaviour.last();
    return !there && (backAt == null || last != null && last.isAfter(backAt));
  }
}
