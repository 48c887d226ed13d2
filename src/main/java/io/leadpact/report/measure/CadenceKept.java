package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Cadence;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which of the agreed attempts were made on a lead by a moment, and what is still owed.
 *
 * @param from when the days began to count
 * @param until up to when attempts count: the end of the last of the agreed days
 * @param attempts that counted, in order
 * @param owed attempts that are missing in all
 * @param owedBy attempts that are missing by channel, among those in all
 * @param timesOwed parts of the day on which an attempt is missing
 */
public record CadenceKept(
    Instant from,
    Instant until,
    List<Happening> attempts,
    int owed,
    Map<String, Integer> owedBy,
    int timesOwed) {

  private static final int NOON = 12;
  private static final int FOUR = 16;

  /**
   * By what attempts are counted.
   *
   * @param countsFrom from which entries the days count, the first one that there is
   * @param channels that count as attempts, however they are written; none named: all
   * @param calendar whose days of opening count where business days do
   * @param zone in which days begin and times of day are told
   */
  public record Rules(
      Cadence.Effort effort,
      List<EventPattern> countsFrom,
      Set<String> channels,
      BusinessCalendar calendar,
      ZoneId zone) {

    public Rules {
      countsFrom = List.copyOf(countsFrom);
      channels = Set.copyOf(channels.stream().map(CadenceKept::folded).toList());
    }

    private boolean counts(Happening happening) {
      return happening.type() == EventType.ATTEMPTED
          && !happening.voided()
          && !happening.facts().is(Fact.AUTOMATIC)
          && (channels.isEmpty() || channels.contains(channel(happening)));
    }

    /** The first entry from which the days count; where there is none, when the lead came in. */
    private Instant from(List<Happening> happenings) {
      return happenings.stream()
          .filter(one -> !one.voided())
          .filter(one -> countsFrom.stream().anyMatch(pattern -> pattern.matches(one)))
          .findFirst()
          .or(() -> happenings.stream().filter(one -> one.type() == EventType.CREATED).findFirst())
          .orElseThrow(() -> new IllegalArgumentException("A journal begins with CREATED"))
          .at();
    }

    /**
     * The closing of the n-th day of opening after the day of the start; where days of the calendar
     * count, the midnight that ends the n-th of them.
     */
    private Instant until(Instant from) {
      int days = effort.days();
      return effort.business()
          ? calendar.closingOfOpeningDay(from, days)
          : LocalDate.ofInstant(from, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }
  }

  /**
   * @param happenings of a lead, in order, as they count
   * @param at when it was given up, or now; what happened later does not count
   */
  public static CadenceKept of(Rules rules, List<Happening> happenings, Instant at) {
    var from = rules.from(happenings);
    var until = rules.until(from);
    var counted = new ArrayList<Happening>();
    for (var one : happenings) {
      boolean within =
          !one.at().isBefore(from) && !one.at().isAfter(at) && !one.at().isAfter(until);
      if (within && rules.counts(one) && spaced(rules, counted, one)) {
        counted.add(one);
      }
    }
    return owing(rules, from, until, counted);
  }

  /** Too soon after the last one that counts it does not. */
  private static boolean spaced(Rules rules, List<Happening> counted, Happening next) {
    var least = rules.effort.spacing();
    return counted.isEmpty()
        || least.isEmpty()
        || !next.at().isBefore(counted.get(counted.size() - 1).at().plus(least.get()));
  }

  private static CadenceKept owing(
      Rules rules, Instant from, Instant until, List<Happening> counted) {
    var effort = rules.effort;
    var owedBy = new TreeMap<String, Integer>();
    effort
        .atLeast()
        .forEach(
            (channel, least) -> {
              int made =
                  (int)
                      counted.stream().filter(one -> channel(one).equals(folded(channel))).count();
              if (made < least) {
                owedBy.put(channel, least - made);
              }
            });
    int byChannel = owedBy.values().stream().mapToInt(Integer::intValue).sum();
    int times = (int) counted.stream().map(one -> part(one, rules.zone)).distinct().count();
    int timesOwed = Math.max(0, effort.timesOfDay() - times);
    int owed = Math.max(effort.attempts() - counted.size(), Math.max(byChannel, timesOwed));
    return new CadenceKept(
        from, until, List.copyOf(counted), Math.max(0, owed), Map.copyOf(owedBy), timesOwed);
  }

  private static int part(Happening attempt, ZoneId zone) {
    int hour = attempt.at().atZone(zone).getHour();
    return hour < NOON ? 0 : hour < FOUR ? 1 : 2;
  }

  private static String channel(Happening attempt) {
    return folded(attempt.facts().get(Fact.CHANNEL).orElse(""));
  }

  private static String folded(String channel) {
    return channel.toUpperCase(Locale.ROOT);
  }

  /** Whether all that was agreed was done. */
  public boolean kept() {
    return owed == 0;
  }
}
