package io.leadpact.clock;

import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction changed of leads, said once for all of them and inside it, so that whoever
 * keeps sums writes the differences before it ends. Plain and synchronous: listen with {@code
 * EventListener}, never after the commit.
 *
 * @param funnel the stages of the company, in order
 * @param at when it was recorded
 * @param rules the state of all rules that this transaction holds still: whoever keeps a copy of
 *     rules whose table raises {@code rules_changed} knows by it, without a look, whether it still
 *     holds
 */
public record LeadsChanged(
    List<Lead> leads, List<OneClock> clocks, List<String> funnel, Instant at, String rules) {

  /**
   * Where a lead stood and stands.
   *
   * @param before null for a lead that has just come in
   * @param after null for a lead that is taken back
   * @param arrival what was said of it when it came in
   * @param types of the entries that were recorded; none where it was only judged anew
   */
  public record Lead(
      long id,
      @Nullable LeadState before,
      @Nullable LeadState after,
      Facts arrival,
      Set<EventType> types) {}

  /**
   * A clock that is otherwise than it was.
   *
   * @param before null where there was none
   * @param after null where there is none any more
   * @param cause LATE_ENTRY, CORRECTION, CALENDAR, PROMISES, REBUILD or TAKEN_BACK; null for the
   *     ordinary course of things
   */
  public record OneClock(
      ClockKey key,
      @Nullable FoldedClock before,
      @Nullable FoldedClock after,
      @Nullable String cause) {}

  static Set<EventType> types(Journal journal, @Nullable LeadState before) {
    int known = before == null ? 0 : before.lastSeq();
    var types = EnumSet.noneOf(EventType.class);
    journal.entries().stream()
        .filter(entry -> entry.seq() > known)
        .forEach(entry -> types.add(entry.type()));
    return types;
  }

  static Facts arrival(Journal journal) {
    return journal.entries().stream()
        .filter(entry -> entry.type() == EventType.CREATED)
        .findFirst()
        .map(entry -> entry.facts())
        .orElse(Facts.none());
  }
}
