package io.leadpact.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which user. */
public record UserId(long value) {

  private static final Pattern ACTOR = Pattern.compile("user:(\\d{1,18})");

  /** The user that an actor names; empty where it names something else. */
  public static Optional<UserId> of(String actor) {
    var match = ACTOR.matcher(actor);
    return match.matches()
        ? Optional.of(new UserId(Long.parseLong(match.group(1))))
        : Optional.empty();
  }

  /** How the journal and the audit trail name this user. */
  public String actor() {
    return "user:" + value;
  }
}
