package io.leadpact.report;

import io.leadpact.agreement.terms.Scope;
import io.leadpact.calendar.Calendars;
import io.leadpact.handoff.cadence.CadenceRules;
import io.leadpact.handoff.cadence.CadenceStanding;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import io.leadpact.report.measure.Daily;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Sums;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The leads that were given up because nobody could be reached: returned, rejected or turned down
 * for that reason.
 */
@Repository
class GivenUp {

  /** The reason, however it is written. */
  static final String REASON = "UNREACHABLE";

  private static final Set<EventType> ENDS =
      EnumSet.of(EventType.RETURNED, EventType.REJECTED, EventType.FEEDBACK);
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final JournalStore journals;
  private final Calendars calendars;

  GivenUp(JdbcClient jdbc, JournalStore journals, Calendars calendars) {
    this.jdbc = jdbc;
    this.journals = journals;
    this.calendars = calendars;
  }

  /**
   * One lead that was given up.
   *
   * @param at when it was, for the first time
   * @param overridden somebody gave it up knowing that it had not been tried enough
   */
  record One(long lead, Instant at, boolean overridden, CadenceStanding cadence) {

    boolean kept() {
      return cadence.kept() && !overridden;
    }
  }

  /** On the day on which each was given up for the first time, and whether it had been tried. */
  Daily of(Question.GivenUp question, Spans days, ZoneId zone) {
    var daily = new Daily(new TreeMap<>());
    each(
        question,
        days,
        zone,
        one ->
            daily
                .days()
                .merge(
                    LocalDate.ofInstant(one.at(), zone),
                    Sums.of(one.kept() ? 1 : 0, 1),
                    Sums::plus));
    return daily;
  }

  void each(Question.GivenUp question, Spans days, ZoneId zone, Consumer<One> consumer) {
    var book = calendars.book();
    var calendar =
        book.calendar(book.choose(Optional.empty(), Optional.empty(), days.end().minusMillis(1)));
    var rules =
        new CadenceRules(
            question.effort(), question.countsFrom(), question.channels(), calendar, zone);
    var leads = new ArrayList<>(leads(question.scope(), days));
    for (int from = 0; from < leads.size(); from += AT_ONCE) {
      var some = leads.subList(from, Math.min(leads.size(), from + AT_ONCE));
      var found = journals.journals(some);
      for (var lead : some) {
        var journal = found.get(lead);
        if (journal != null) {
          givenUp(journal)
              .filter(one -> !one.at().isBefore(days.start()) && one.at().isBefore(days.end()))
              .ifPresent(one -> consumer.accept(one(lead, rules, journal, one)));
        }
      }
    }
  }

  /** Corrected entries may have moved by more than a day: the journal itself decides. */
  private List<Long> leads(Scope scope, Spans days) {
    var counted = DayCount.scope(scope);
    return jdbc.sql(
            """
            select distinct e.lead_id
            from lead_event e join lead_state s on s.lead_id = e.lead_id join lead l on l.id = e.lead_id
            where upper(e.facts ->> 'reason') = 'UNREACHABLE' and e.type in ('RETURNED', 'REJECTED', 'FEEDBACK')
              and s.merged_into is null and s.last_at >= :start and s.created_at < :end and %s
            order by 1
            """
                .formatted(counted.which()))
        .params(counted.parameters())
        .param("start", Timestamp.from(days.start()))
        .param("end", Timestamp.from(days.end()))
        .query(Long.class)
        .list();
  }

  private static One one(long lead, CadenceRules rules, Journal journal, Happening end) {
    var cadence = CadenceStanding.of(rules, journal.happenings(), end.at());
    return new One(lead, end.at(), end.facts().is(Fact.OVERRIDE), cadence);
  }

  private static Optional<Happening> givenUp(Journal journal) {
    return journal.happenings().stream().filter(GivenUp::givesUp).findFirst();
  }

  private static boolean givesUp(Happening happening) {
    return !happening.voided()
        && ENDS.contains(happening.type())
        && happening.facts().get(Fact.REASON).filter(REASON::equalsIgnoreCase).isPresent()
        && (happening.type() != EventType.FEEDBACK
            || happening.facts().get(Fact.VERDICT).filter("REJECTED"::equals).isPresent());
  }
}
