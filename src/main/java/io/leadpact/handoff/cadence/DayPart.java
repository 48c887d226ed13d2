package io.leadpact.handoff.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A time of day at which people are tried: before noon, until four, later. */
public enum DayPart {
  MORNING(0),
  AFTERNOON(12),
  EVENING(16);

  private final int begins;

  DayPart(int begins) {
    this.begins = begins;
  }

  public static DayPart of(Instant at, ZoneId zone) {
    int hour = at.atZone(zone).getHour();
    return hour < AFTERNOON.begins ? MORNING : hour < EVENING.begins ? AFTERNOON : EVENING;
  }

  Instant start(LocalDate day, ZoneId zone) {
    return day.atTime(LocalTime.of(begins, 0)).atZone(zone).toInstant();
  }

  Instant end(LocalDate day, ZoneId zone) {
    return this == EVENING
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : values()[ordinal() + 1].start(day, zone);
  }
}
