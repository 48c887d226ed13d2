package io.leadpact.handoff.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as they stand at the moment.
 *
 * @param open how many open leads they hold
 * @param active they have not left
 * @param away they are on leave
 * @param atWork when they are next at work, or the moment itself; null: never
 */
public record Candidate(
    Member member, int open, boolean active, boolean away, @Nullable Instant atWork) {

  String person() {
    return member.person();
  }
}
