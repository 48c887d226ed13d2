package io.leadpact.agreement.terms;

import java.time.Duration;

/** How long a promise may take. At least a minute, or one business day. */
public sealed interface Limit {

  /** Time that passes only while the calendar of the clock is open. */
  record BusinessTime(Duration duration) implements Limit {}

  /** Time that always passes. */
  record ElapsedTime(Duration duration) implements Limit {}

  /**
   * Due at the closing of the n-th opening day after the day of the start (days of the calendar's
   * zone): a start on Monday, however early or late, has its first day on Tuesday.
   */
  record BusinessDays(int days) implements Limit {}
}
