package io.leadpact.web;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.Interval;
import io.leadpact.clock.ClockView;
import io.leadpact.web.timeline.Openings;
import io.leadpact.web.timeline.TimeScale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * From when to when a timeline goes: all that happened to a lead, or one day of it.
 *
 * @param moments all that matters, the present among them where something still runs
 * @param days the days on which something mattered, in the reader's zone
 */
record TimelineSpan(
    Instant from,
    Instant to,
    TreeSet<Instant> moments,
    TreeSet<LocalDate> days,
    boolean presentMatters) {

  private static final Duration AT_LEAST = Duration.ofMinutes(30);

  static TimelineSpan of(LeadHistory history, LeadLook look, ZoneId zone, Instant now) {
    var moments = history.moments();
    if (history.waits()) {
      moments.add(now);
    }
    var days = new TreeSet<LocalDate>();
    moments.forEach(moment -> days.add(moment.atZone(zone).toLocalDate()));
    var day = look.onDay();
    if (day.isPresent()) {
      var from = day.get().atStartOfDay(zone).toInstant();
      var to = day.get().plusDays(1).atStartOfDay(zone).toInstant();
      return new TimelineSpan(from, to, moments, days, true);
    }
    var from = moments.first();
    var to = moments.last();
    var least = from.plus(AT_LEAST);
    return new TimelineSpan(from, to.isAfter(least) ? to : least, moments, days, history.waits());
  }

  /** Whenever one of these clocks counts business time. */
  List<Interval> openings(List<ClockView> clocks, Function<String, BusinessCalendar> calendar) {
    return Openings.together(
        clocks.stream()
            .map(ClockView::calendar)
            .distinct()
            .map(key -> calendar.apply(key).openings(from, to))
            .toList());
  }

  TimeScale scale(List<Interval> open, LeadLook look) {
    if (look.onDay().isPresent()) {
      return TimeScale.even(from, to, Openings.together(List.of(open, hoursOfMoments())));
    }
    return look.even()
        ? TimeScale.even(from, to, open)
        : TimeScale.byEvents(from, to, open, moments);
  }

  /** On a single day what happens after hours is as wide as by day. */
  private List<Interval> hoursOfMoments() {
    return moments.subSet(from, to).stream()
        .map(moment -> moment.truncatedTo(ChronoUnit.HOURS))
        .distinct()
        .map(hour -> new Interval(later(hour, from), earlier(hour.plus(1, ChronoUnit.HOURS), to)))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Whether the clock ran at some time of it, or is due in it. */
  boolean touches(ClockView clock, Instant now) {
    var end = clock.stoppedAt() == null ? now : clock.stoppedAt();
    var due = clock.dueAt();
    var last = due != null && due.isAfter(end) ? due : end;
    return !clock.startedAt().isAfter(to) && !last.isBefore(from);
  }

  Optional<LocalDate> before(LocalDate day) {
    return Optional.ofNullable(days.lower(day));
  }

  Optional<LocalDate> after(LocalDate day) {
    return Optional.ofNullable(days.higher(day));
  }
}
