package io.leadpact.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** All that the stories have in common: when, who, at which hours, how soon. */
public record World(Plot plot, Cast cast, Hours hours, Pace pace) {

  private static final Duration BEFORE_CLOSING = Duration.ofMinutes(125);
  private static final Duration CALM_TOUCH = Duration.ofMinutes(60);
  private static final Duration QUICK_TOUCH = Duration.ofMinutes(30);

  public World(Plot plot, Cast cast, Hours hours) {
    this(plot, cast, hours, new Pace(plot));
  }

  /** What happened to that lead up to now. */
  public Story tell(Arrival arrival, long value, Instant now) {
    return LeadStory.of(this, arrival, value, now);
  }

  Phase phase(Instant at) {
    return plot.phase(at);
  }

  ZoneId zone() {
    return plot.zone();
  }

  /** The day on which sales are there at that time, or next. */
  LocalDate day(Instant at) {
    return LocalDate.ofInstant(hours.sales(at, Duration.ofMillis(1)), plot.zone());
  }

  /** The second version of the agreement gives the desk half the time of the first. */
  Duration touchLimit(Instant at) {
    var changed = plot.change().atStartOfDay(plot.zone()).toInstant();
    return at.isBefore(changed) ? CALM_TOUCH : QUICK_TOUCH;
  }

  /**
   * When a lead is passed on after so much of the desk's work: not when those who sell would have
   * to answer on a Saturday.
   */
  Instant workingTime(Instant since, Duration work) {
    var at = hours.desk(since, work);
    var due = hours.desk(at, BEFORE_CLOSING);
    return hours.sales(due, Duration.ofMillis(1)).isAfter(due.plus(Duration.ofHours(20)))
        ? hours.desk(hours.sales(at, Duration.ofMillis(1)), Duration.ofMinutes(30))
        : at;
  }
}
