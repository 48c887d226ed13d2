package io.leadpact.report;

import io.leadpact.agreement.terms.Scope;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Daily;
import io.leadpact.report.measure.Grain;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Sums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds the answers to what aims ask: each question once, those of a kind together. */
@Component
class AimAnswers {

  private final DayCounts counts;
  private final EntryCounts entries;
  private final GivenUp givenUp;
  private final StageFigures stages;
  private final DeliveryLogRepository logged;

  AimAnswers(
      DayCounts counts,
      EntryCounts entries,
      GivenUp givenUp,
      StageFigures stages,
      DeliveryLogRepository logged) {
    this.counts = counts;
    this.entries = entries;
    this.givenUp = givenUp;
    this.stages = stages;
    this.logged = logged;
  }

  /** All that the cases ask, over all the days that any of them asks about. */
  Answers to(Collection<AimCase> cases, ZoneId zone) {
    var daily = new HashMap<Question, Daily>();
    var channels = new HashMap<Question, Map<String, Daily>>();
    var asked = new LinkedHashSet<Question>();
    cases.forEach(one -> asked.addAll(one.questions()));
    if (asked.isEmpty()) {
      return new Answers(daily, channels);
    }
    var days = days(cases, zone);
    daily.putAll(counts.of(ofLeads(asked), days));
    daily.putAll(reached(asked, days, zone));
    for (var question : asked) {
      if (question instanceof Question.Channels groups) {
        channels.put(groups, counts.byChannel(groups, days));
      } else if (question instanceof Question.Entered soon) {
        daily.put(soon, entries.of(soon, days));
      } else if (question instanceof Question.GivenUp tried) {
        daily.put(tried, givenUp.of(tried, days, zone));
      } else if (question instanceof Question.Logged log) {
        daily.put(log, logged.daily(log.kind(), days));
      }
    }
    return new Answers(daily, channels);
  }

  private static Spans days(Collection<AimCase> cases, ZoneId zone) {
    var first = cases.stream().map(AimCase::from).min(LocalDate::compareTo).orElseThrow();
    var next = cases.stream().map(AimCase::next).max(LocalDate::compareTo).orElseThrow();
    var dates = first.datesUntil(next.isAfter(first) ? next : first.plusDays(1)).toList();
    var starts = dates.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
    var end = dates.get(dates.size() - 1).plusDays(1).atStartOfDay(zone).toInstant();
    return new Spans(Grain.DAY, dates, starts, end);
  }

  /** Those that are counted from the state of each lead. */
  private static List<Question> ofLeads(Set<Question> asked) {
    return asked.stream()
        .filter(
            one ->
                one instanceof Question.OfCohort
                    || one instanceof Question.OfPeriod
                    || one instanceof Question.Won
                    || one instanceof Question.Attempts
                    || (one instanceof Question.Reached reached
                        && !reached.scope().equals(Scope.ALL)))
        .toList();
  }

  /** Of all leads it is known how many reached each stage on each day. */
  private Map<Question, Daily> reached(Set<Question> asked, Spans days, ZoneId zone) {
    var daily = new HashMap<Question, Daily>();
    var of =
        asked.stream()
            .filter(
                one -> one instanceof Question.Reached reached && reached.scope().equals(Scope.ALL))
            .map(Question.Reached.class::cast)
            .toList();
    if (!of.isEmpty()) {
      var period = new Period(YearMonth.from(days.first()), YearMonth.from(days.last()));
      var counted = stages.of(new Months(period, zone));
      for (var one : of) {
        var sums = new TreeMap<LocalDate, Sums>();
        counted
            .getOrDefault(one.stage(), new TreeMap<>())
            .forEach((day, leads) -> sums.put(day, Sums.of(leads, leads)));
        daily.put(one, new Daily(sums));
      }
    }
    return daily;
  }
}
