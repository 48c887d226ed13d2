package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Whose leads a queue lists.
 *
 * @param key how addresses say it: {@code me}, {@code team}, {@code all}, or a user such as {@code
 *     user:12}
 * @param person the actor, or null where it is not one person's
 * @param team its key, or null
 */
public record QueueScope(String key, @Nullable String person, @Nullable String team) {

  public static final String ME = "me";
  public static final String TEAM = "team";
  public static final String ALL = "all";

  public static QueueScope of(SignedIn user) {
    return new QueueScope(ME, user.actor(), null);
  }

  /**
   * @param text null: the reader's own
   * @throws RuleViolation where it is none of these, or the reader is in no team
   */
  public static QueueScope read(@Nullable String text, SignedIn user) {
    if (text == null || text.isBlank() || text.equals(ME)) {
      return of(user);
    }
    if (text.equals(ALL)) {
      return new QueueScope(ALL, null, null);
    }
    if (text.equals(TEAM) && user.team() != null) {
      return new QueueScope(TEAM, null, user.team());
    }
    if (text.matches("user:\\d{1,18}")) {
      return new QueueScope(text, text, null);
    }
    throw new RuleViolation("queue.scope", "me, team, all or a user such as user:12", "of", text);
  }

  /** What rows of a table of clocks have to be like; {@code :who} names the person or team. */
  String ofClocks() {
    return person != null ? "c.person = :who" : team != null ? "c.team = :who" : "true";
  }

  @Nullable String who() {
    return person != null ? person : team;
  }
}
