package io.leadpact.clock;

import io.leadpact.agreement.terms.Limit;
import io.leadpact.clock.fold.Allowance;
import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads stored clocks at a moment: what is only true now is added here and stored nowhere. */
final class ClockReading implements RowMapper<ClockView> {

  private final Rules.Snapshot rules;
  private final Instant now;

  ClockReading(Rules.Snapshot rules, Instant now) {
    this.rules = rules;
    this.now = now;
  }

  @Override
  public ClockView mapRow(ResultSet rs, int row) throws SQLException {
    var clock = ClockStore.clock(rs);
    return view(rs.getLong("lead_id"), rs.getString("lead_name"), rs.getString("company"), clock);
  }

  private ClockView view(
      long lead, @Nullable String name, @Nullable String company, FoldedClock clock) {
    var allowance = allowance(clock);
    var due = due(clock, allowance);
    var late = due != null && end(clock).isAfter(due) && clock.state() != State.CANCELLED;
    var spent = spent(clock, allowance);
    return new ClockView(
        lead,
        name,
        company,
        clock.promise(),
        clock.party(),
        clock.cycle(),
        clock.version(),
        clock.calendar(),
        clock.unit(),
        clock.team(),
        clock.person(),
        late ? State.BREACHED : clock.state(),
        clock.state().open(),
        late,
        clock.startedAt(),
        clock.warnAt(),
        due,
        clock.stoppedAt(),
        spent,
        left(clock, allowance, due),
        allowance.whole(clock.startedAt()).toMillis(),
        opensAt(clock, allowance));
  }

  /**
   * The promise may have been replaced since; the version that judges the clock is the one that
   * counts.
   */
  private Allowance allowance(FoldedClock clock) {
    var limit =
        rules.promises().latestFirst().stream()
            .filter(set -> set.version() == clock.version())
            .findFirst()
            .flatMap(set -> set.promise(clock.promise()))
            .map(promise -> promise.limit())
            .orElseGet(() -> new Limit.ElapsedTime(Duration.ZERO));
    return new Allowance(limit, rules.calendars().calendar(clock.calendar()));
  }

  private Instant end(FoldedClock clock) {
    return clock.stoppedAt() == null ? now : clock.stoppedAt();
  }

  private @Nullable Instant due(FoldedClock clock, Allowance allowance) {
    if (clock.state() == State.PAUSED && clock.leftMs() != null) {
      return allowance.reached(now, Duration.ofMillis(clock.leftMs()), List.of());
    }
    return clock.dueAt();
  }

  /**
   * Of a running clock, the limit less what is left: pauses behind it are in its due time already.
   */
  private long spent(FoldedClock clock, Allowance allowance) {
    if (clock.spentMs() != null) {
      return clock.spentMs();
    }
    var left = left(clock, allowance, clock.dueAt());
    return left == null ? 0 : Math.max(0, allowance.whole(clock.startedAt()).toMillis() - left);
  }

  private @Nullable Long left(FoldedClock clock, Allowance allowance, @Nullable Instant due) {
    if (clock.state() == State.PAUSED) {
      return clock.leftMs();
    }
    if (!clock.state().open() || due == null) {
      return null;
    }
    return due.isAfter(now)
        ? allowance.spent(now, due, List.of()).toMillis()
        : -allowance.spent(due, now, List.of()).toMillis();
  }

  private @Nullable Instant opensAt(FoldedClock clock, Allowance allowance) {
    if (clock.state() != State.RUNNING || clock.unit().equals("ELAPSED")) {
      return null;
    }
    var opens = allowance.calendar().nextOpening(now);
    return opens.isAfter(now) ? opens : null;
  }
}
