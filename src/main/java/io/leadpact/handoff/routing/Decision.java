package io.leadpact.handoff.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a lead, and why.
 *
 * @param person who gets it; null where nobody does
 * @param until for {@link Outcome#WAITING}: when to look again
 * @param rule the place of the rule that decided, from 0; null: none fitted
 */
public record Decision(
    Outcome outcome,
    @Nullable String person,
    @Nullable Instant until,
    @Nullable Integer rule,
    Method method,
    List<Weighed> weighed) {

  public Decision {
    weighed = List.copyOf(weighed);
  }

  /** What a team does with a lead. */
  public enum Outcome {
    /** Somebody gets it. */
    ASSIGNED,
    /** It lies in the queue of the team: that is how the team works. */
    QUEUED,
    /** It lies in the queue until somebody has room for it. */
    NO_ROOM,
    /** It lies in the queue until somebody is at work. */
    WAITING
  }

  public Optional<String> assigned() {
    return Optional.ofNullable(person);
  }
}
