package io.leadpact.handoff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days on which somebody is away.
 *
 * @param from the first day
 * @param to the last day
 */
public record Absence(
    long id, String person, LocalDate from, LocalDate to, Instant madeAt, String madeBy) {

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
