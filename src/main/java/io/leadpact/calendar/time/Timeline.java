package io.leadpact.calendar.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of a calendar laid end to end. A day belongs to the version with the latest first
 * day that is not after it, the later made of two with the same one. Where the zone changes with
 * the version, the old one ends where the new one's first day begins.
 */
final class Timeline {

  private static final long DAY = 24L * 60 * 60 * 1000;
  private static final long MINUTE = 60_000;

  /** The part of a version that holds: instants from–to, and only days before the given one. */
  private record Segment(long from, long to, long beforeDay, OpeningRules rules) {}

  private final List<Segment> segments;

  Timeline(List<CalendarVersion> versions) {
    var sorted = new ArrayList<>(versions);
    sorted.sort(Comparator.comparing(Timeline::firstDay).thenComparing(CalendarVersion::madeAt));
    var laid = new ArrayList<Segment>();
    long to = Long.MAX_VALUE;
    long beforeDay = Long.MAX_VALUE;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      var version = sorted.get(i);
      long from = start(version);
      if (from < to && firstDay(version).toEpochDay() < beforeDay) {
        laid.add(new Segment(from, to, beforeDay, version.rules()));
        to = from;
        beforeDay = firstDay(version).toEpochDay();
      }
    }
    Collections.reverse(laid);
    segments = List.copyOf(laid);
  }

  private static LocalDate firstDay(CalendarVersion version) {
    return version.effectiveFrom().orElse(LocalDate.MIN);
  }

  private static long start(CalendarVersion version) {
    return version
        .effectiveFrom()
        .map(day -> day.atStartOfDay(version.rules().zone()).toInstant().toEpochMilli())
        .orElse(Long.MIN_VALUE);
  }

  /** The zone of the version that holds at that instant. */
  ZoneId zone(long at) {
    var zone = segments.get(0).rules().zone();
    for (var segment : segments) {
      if (segment.from() <= at) {
        zone = segment.rules().zone();
      }
    }
    return zone;
  }

  /** The hours of the week that hold last. */
  WeeklyHours latestWeek() {
    return segments.get(segments.size() - 1).rules().week();
  }

  ZoneId latestZone() {
    return segments.get(segments.size() - 1).rules().zone();
  }

  OpeningTable compile(long from, long to) {
    var table = new OpeningTable.Builder(from, to);
    for (var segment : segments) {
      addSegment(segment, Math.max(from, segment.from()), Math.min(to, segment.to()), table);
    }
    return table.build();
  }

  /**
   * Between two changes of the zone's offset the wall clock runs evenly; taking each stretch by
   * itself makes a skipped hour vanish and a repeated one count twice, as they do in real time.
   */
  private static void addSegment(Segment segment, long from, long to, OpeningTable.Builder table) {
    var zone = segment.rules().zone().getRules();
    long at = from;
    while (at < to) {
      var instant = Instant.ofEpochMilli(at);
      long offset = zone.getOffset(instant).getTotalSeconds() * 1000L;
      var change = zone.nextTransition(instant);
      long until = change == null ? to : Math.min(to, change.toEpochSecond() * 1000);
      addDays(segment, at, until, offset, table);
      at = until;
    }
  }

  private static void addDays(
      Segment segment, long from, long to, long offset, OpeningTable.Builder table) {
    long last = Math.min(Math.floorDiv(to - 1 + offset, DAY), segment.beforeDay() - 1);
    for (long day = Math.floorDiv(from + offset, DAY); day <= last; day++) {
      long midnight = day * DAY - offset;
      for (var span : segment.rules().on(LocalDate.ofEpochDay(day)).spans()) {
        long open = Math.max(from, midnight + span.from() * MINUTE);
        long close = Math.min(to, midnight + span.to() * MINUTE);
        if (open < close) {
          table.add(day, open, close);
        }
      }
    }
  }
}
