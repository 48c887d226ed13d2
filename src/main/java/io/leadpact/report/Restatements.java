package io.leadpact.report;

import io.leadpact.clock.LeadsChanged;
import io.leadpact.clock.LeadsChanged.OneClock;
import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.report.measure.Restating;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed months that were closed: which clocks, when, and why. */
@Service
public class Restatements {

  /** No month closes sooner after its last clock began. */
  private static final Duration NEVER_CLOSED = Duration.ofDays(4);

  private final RestatementRepository restatements;

  Restatements(RestatementRepository restatements) {
    this.restatements = restatements;
  }

  /**
   * What changed the month since it was closed, the latest first. Where changes undid each other
   * the month is not restated, though they are all told.
   *
   * @param limit at most so many
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<Restatement> of(String promise, YearMonth month, int limit) {
    return restatements.of(promise, month, limit);
  }

  /**
   * How many changes by their cause, most of them first: those that {@link Restatement} names, and
   * ZONE where the company moved to another zone and its months with it.
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Map<String, Long> causes(String promise, YearMonth month) {
    return restatements.causes(promise, month);
  }

  /** In the transaction of the change. */
  void note(LeadsChanged change) {
    var rows = change.clocks().stream().flatMap(clock -> rows(clock, change.at())).toList();
    if (!rows.isEmpty()) {
      restatements.write(rows, change.at());
    }
  }

  private static Stream<Map<String, Object>> rows(OneClock clock, Instant now) {
    if (!Restating.changesThePast(clock.before(), clock.after(), now)) {
      return Stream.empty();
    }
    return Stream.of(clock.before(), clock.after())
        .filter(Objects::nonNull)
        .map(FoldedClock::startedAt)
        .filter(start -> start.isBefore(now.minus(NEVER_CLOSED)))
        .distinct()
        .map(start -> row(clock, start, now));
  }

  private static Map<String, Object> row(OneClock clock, Instant start, Instant now) {
    var row = new LinkedHashMap<String, Object>();
    row.put("promise", clock.key().promise());
    row.put("lead_id", clock.key().lead());
    row.put("cycle", clock.key().cycle());
    row.put("started_at", start.toString());
    row.put("cause", cause(clock));
    row.put("count_before", count(clock.before(), start, now).name());
    row.put("count_after", count(clock.after(), start, now).name());
    return row;
  }

  /** How it counts in the month of that start. */
  private static Restating count(@Nullable FoldedClock clock, Instant start, Instant now) {
    return clock != null && clock.startedAt().equals(start)
        ? Restating.of(clock, now)
        : Restating.NOT_COUNTED;
  }

  private static String cause(OneClock clock) {
    var cause = clock.cause();
    if (cause != null) {
      return cause;
    }
    return clock.before() == null ? "LATE_ENTRY" : "ENDED";
  }
}
