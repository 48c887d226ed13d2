package io.leadpact.handoff.cadence;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.Interval;
import io.leadpact.lead.journal.Happening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When the attempts that are still owed are best made: at parts of the day not tried yet, inside
 * opening hours, as far apart as agreed, and spread over the days that are left.
 */
public final class CadencePlan {

  private final CadenceRules rules;
  private final BusinessCalendar hours;

  /**
   * @param hours of whoever makes the attempts
   */
  public CadencePlan(CadenceRules rules, BusinessCalendar hours) {
    this.rules = rules;
    this.hours = hours;
  }

  /**
   * One attempt that is owed.
   *
   * @param channel by which; null: by any that counts
   * @param at when it suits
   * @param by the day by which it should be made, so that the others still find room
   */
  public record Proposed(@Nullable String channel, Instant at, DayPart part, LocalDate by) {}

  /** Nothing where nothing is owed, or no opening hour is left in the agreed days. */
  public List<Proposed> of(CadenceStanding standing, Instant now) {
    var plan = new ArrayList<Proposed>();
    var tried = EnumSet.noneOf(DayPart.class);
    tried.addAll(standing.tried(rules));
    var channels = channels(standing.owed());
    var openings = openings(now, standing.until());
    var after = later(now, last(standing.counted()));
    for (int i = 0; i < channels.size(); i++) {
      var day = openings.isEmpty() ? now : spread(openings, i, channels.size());
      var next = next(openings, i == 0 || after.isAfter(day) ? after : day, tried);
      if (next.isEmpty()) {
        break;
      }
      var at = next.get();
      tried.add(DayPart.of(at, rules.zone()));
      plan.add(
          new Proposed(
              channels.get(i),
              at,
              DayPart.of(at, rules.zone()),
              by(openings, at, i, channels.size())));
      after = at.plus(apart());
    }
    return plan;
  }

  /** Channels take turns, the one most owed first; those of any channel come last. */
  private static List<@Nullable String> channels(Owed owed) {
    var left = new TreeMap<>(owed.byChannel());
    var channels = new ArrayList<@Nullable String>();
    var last = "";
    while (!left.isEmpty()) {
      var before = last;
      var next =
          left.entrySet().stream()
              .max(
                  Comparator.comparing(
                          (Map.Entry<String, Integer> one) ->
                              left.size() == 1 || !one.getKey().equals(before))
                      .thenComparing(java.util.Map.Entry::getValue))
              .orElseThrow()
              .getKey();
      channels.add(next);
      left.computeIfPresent(next, (key, many) -> many == 1 ? null : many - 1);
      last = next;
    }
    for (int i = 0; i < owed.ofAny(); i++) {
      channels.add(null);
    }
    return channels;
  }

  private Instant later(Instant now, Optional<Happening> last) {
    return last.map(one -> one.at().plus(apart())).filter(at -> at.isAfter(now)).orElse(now);
  }

  private static Optional<Happening> last(List<Happening> counted) {
    return counted.isEmpty() ? Optional.empty() : Optional.of(counted.get(counted.size() - 1));
  }

  private Duration apart() {
    return rules.effort().spacing().orElse(Duration.ZERO);
  }

  private List<Interval> openings(Instant now, Instant until) {
    return now.isBefore(until) ? hours.openings(now, until) : List.of();
  }

  /** Where the i-th of so many begins when they are spread evenly over the days of opening. */
  private Instant spread(List<Interval> openings, int i, int many) {
    var days = days(openings);
    return days.get(Math.min(days.size() - 1, i * days.size() / many))
        .atStartOfDay(rules.zone())
        .toInstant();
  }

  private LocalDate by(List<Interval> openings, Instant at, int i, int many) {
    var days = days(openings);
    var by = days.get(Math.min(days.size() - 1, Math.max(0, (i + 1) * days.size() / many - 1)));
    var day = LocalDate.ofInstant(at, rules.zone());
    return by.isBefore(day) ? day : by;
  }

  private List<LocalDate> days(List<Interval> openings) {
    return openings.stream()
        .map(opening -> LocalDate.ofInstant(opening.from(), rules.zone()))
        .distinct()
        .toList();
  }

  /** The first moment from then on at a part of the day not tried yet, else the first of all. */
  private Optional<Instant> next(List<Interval> openings, Instant after, Set<DayPart> tried) {
    return first(openings, after, EnumSet.complementOf(EnumSet.copyOf(tried)))
        .or(() -> first(openings, after, EnumSet.allOf(DayPart.class)));
  }

  private Optional<Instant> first(List<Interval> openings, Instant after, Set<DayPart> parts) {
    var zone = rules.zone();
    for (var opening : openings) {
      var from = opening.from().isBefore(after) ? after : opening.from();
      for (var day = LocalDate.ofInstant(from, zone);
          !day.atStartOfDay(zone).toInstant().isAfter(opening.to());
          day = day.plusDays(1)) {
        for (var part : DayPart.values()) {
          var start = part.start(day, zone).isBefore(from) ? from : part.start(day, zone);
          boolean open = start.isBefore(opening.to()) && start.isBefore(part.end(day, zone));
          if (open && parts.contains(part)) {
            return Optional.of(start);
          }
        }
      }
    }
    return Optional.empty();
  }
}
