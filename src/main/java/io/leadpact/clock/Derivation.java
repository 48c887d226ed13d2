package io.leadpact.clock;

import io.leadpact.clock.ClockStore.Stored;
import io.leadpact.clock.fold.ClockFold;
import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What journals come to under given rules, and how that differs from what is stored. Pure: it
 * decides what is to be written, and others write it.
 */
record Derivation(
    Map<Long, LeadState> states,
    Map<ClockKey, Stored> written,
    List<ClockKey> removed,
    List<Recomputed> changes) {

  static Derivation of(
      Map<Long, Journal> journals,
      Map<ClockKey, Stored> stored,
      Rules.Snapshot rules,
      Instant now) {
    var states = new HashMap<Long, LeadState>();
    var folded = new HashMap<ClockKey, FoldedClock>();
    journals.forEach(
        (lead, journal) -> {
          states.put(lead, LeadState.of(journal, rules::milestoneOf));
          for (var clock : ClockFold.fold(journal, rules.promises(), rules.calendars())) {
            folded.put(new ClockKey(lead, clock.promise(), clock.cycle()), clock);
          }
        });
    var difference = new Derivation(states, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    folded.forEach((key, clock) -> difference.compare(key, stored.get(key), clock, now));
    stored.forEach(
        (key, old) -> {
          if (!folded.containsKey(key)) {
            difference.removed.add(key);
            difference.changes.add(new Recomputed(key, old.clock(), null));
          }
        });
    return difference;
  }

  private void compare(ClockKey key, @Nullable Stored old, FoldedClock clock, Instant now) {
    if (old == null) {
      written.put(key, new Stored(clock, firstAlert(clock, now)));
      changes.add(new Recomputed(key, null, clock));
    } else if (!old.clock().equals(clock)) {
      written.put(key, new Stored(clock, alert(old, clock, now)));
      changes.add(new Recomputed(key, old.clock(), clock));
    }
  }

  /** What was already past due when it was first written (history, late data) raises no alert. */
  private static @Nullable Instant firstAlert(FoldedClock clock, Instant now) {
    var due = clock.dueAt();
    if (clock.state() != State.RUNNING || due == null || !due.isAfter(now)) {
      return null;
    }
    return Objects.requireNonNullElse(clock.warnAt(), due);
  }

  /**
   * An alert that is still to come stays where nothing moved, and a breach that nobody looked at
   * before the clock was closed is still alerted. Met, paused or cancelled, there is nothing to
   * say.
   */
  private static @Nullable Instant alert(Stored old, FoldedClock clock, Instant now) {
    var unmoved =
        old.clock().state() == State.RUNNING
            && old.clock().startSeq() == clock.startSeq()
            && Objects.equals(old.clock().dueAt(), clock.dueAt());
    return switch (clock.state()) {
      case RUNNING -> unmoved ? old.alertAt() : firstAlert(clock, now);
      case BREACHED -> unmoved && old.alertAt() != null ? clock.dueAt() : null;
      case PAUSED, MET, CANCELLED -> null;
    };
  }
}
