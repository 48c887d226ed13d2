package io.leadpact.calendar.time;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Due and elapsed by the compiled table, against a walk from day to day with {@code java.time}.
 * Starts are spread over sixteen years, limits over a minute to a week of work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BusinessTimeBenchmark {

  private static final int CASES = 1 << 12;
  private static final long MINUTE = 60_000;

  private final OpeningRules rules =
      new OpeningRules(
          ZoneId.of("Europe/Amsterdam"),
          WeeklyHours.parse(
              "mon=09:00-12:00,13:00-18:00;tue=09:00-18:00;wed=09:00-18:00;"
                  + "thu=09:00-18:00;fri=09:00-17:00;sat=09:00-12:00"),
          SpecialDays.parse("2020-12-25;2020-12-26;2021-01-01"));
  private final BusinessCalendar calendar = BusinessCalendar.of(rules);
  private final long[] starts = new long[CASES];
  private final long[] limits = new long[CASES];
  private final long[] ends = new long[CASES];
  private int next;

  public BusinessTimeBenchmark() {
    var random = new Random(20261122);
    long first = Instant.parse("2010-01-01T00:00:00Z").toEpochMilli();
    long last = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    for (int i = 0; i < CASES; i++) {
      starts[i] = first + (long) (random.nextDouble() * (last - first));
      limits[i] = (1 + random.nextInt(2_400)) * MINUTE;
      ends[i] = calendar.dueMillis(starts[i], limits[i]);
    }
  }

  private int next() {
    next = (next + 1) & (CASES - 1);
    return next;
  }

  @Benchmark
  public long due() {
    int i = next();
    return calendar.dueMillis(starts[i], limits[i]);
  }

  @Benchmark
  public long elapsed() {
    int i = next();
    return calendar.elapsedMillis(starts[i], ends[i]);
  }

  /** Sixteen years of openings, as after a change of the calendar. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public BusinessCalendar compileSixteenYears() {
    var fresh = BusinessCalendar.of(rules);
    fresh.elapsedMillis(starts[0], starts[0] + 1);
    fresh.elapsedMillis(
        Instant.parse("2010-01-01T00:00:00Z").toEpochMilli(),
        Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    return fresh;
  }

  @Benchmark
  public long dueByWalkingDays() {
    int i = next();
    long left = limits[i];
    var at = Instant.ofEpochMilli(starts[i]).atZone(rules.zone());
    while (true) {
      for (var span : rules.on(at.toLocalDate()).spans()) {
        var open = time(at, span.from());
        var close = time(at, span.to());
        long from = Math.max(open.toInstant().toEpochMilli(), starts[i]);
        long stretch = close.toInstant().toEpochMilli() - from;
        if (stretch >= left) {
          return from + left;
        }
        left -= Math.max(0, stretch);
      }
      at = at.toLocalDate().plusDays(1).atStartOfDay(rules.zone());
    }
  }

  private static ZonedDateTime time(ZonedDateTime day, int minute) {
    return minute == 24 * 60
        ? day.toLocalDate().plusDays(1).atStartOfDay(day.getZone())
        : day.with(LocalTime.ofSecondOfDay(minute * 60L));
  }
}
