package io.leadpact.qualification;

import io.leadpact.qualification.scoring.Behaviour;
import io.leadpact.qualification.scoring.Behaviour.Act;
import io.leadpact.qualification.scoring.Profile;
import io.leadpact.qualification.scoring.Score;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead with what it came to, and what it came to when it was looked at before.
 *
 * @param before null: never
 */
record Rated(
    Subject lead, List<Act> acts, Behaviour behaviour, Score score, @Nullable Before before) {

  /**
   * What is known of a lead.
   *
   * @param outcome how it ended; null: it is open
   */
  record Subject(long id, Profile profile, Instant createdAt, @Nullable String outcome) {
    Subject with(@Nullable String role) {
      return new Subject(id, profile.with(role), createdAt, outcome);
    }
  }

  /**
   * @param changesAt when somebody comes to it again; null: nobody does
   */
  record Before(
      int version,
      int fit,
      int interest,
      boolean qualifies,
      int acts,
      @Nullable Instant changesAt,
      String why) {}

  boolean qualifies() {
    return score.standing().qualifies();
  }

  /** What it came to is otherwise than it was. */
  boolean moved() {
    return before == null
        || before.fit() != score.fit()
        || before.interest() != score.interest()
        || before.qualifies() != qualifies();
  }

  Cause cause(int version, Instant now) {
    if (before == null) {
      return Cause.FIRST;
    }
    if (before.version() != version) {
      return Cause.RULES;
    }
    if (before.acts() != acts.size()) {
      return Cause.ACTIVITY;
    }
    var due = before.changesAt();
    return due != null && !due.isAfter(now) ? Cause.TIME : Cause.DETAILS;
  }

  /** Why it was looked at again. */
  enum Cause {
    FIRST,
    RULES,
    ACTIVITY,
    TIME,
    DETAILS
  }

  /** When somebody has to come to it again; null: never. A lead that ended is left alone. */
  @Nullable Instant again(Instant now) {
    var pending = before == null ? null : before.changesAt();
    boolean waits = pending != null && pending.isAfter(now);
    var next = lead.outcome() == null ? score.changesAt().orElse(null) : null;
    if (!waits) {
      return next;
    }
    return next != null && next.isBefore(pending) ? next : pending;
  }

  /** Whether that is not noted yet. */
  boolean asksAgain(Instant now) {
    var again = again(now);
    return again != null && (before == null || !again.equals(before.changesAt()));
  }
}
