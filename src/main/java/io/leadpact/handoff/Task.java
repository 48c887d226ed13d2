package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do about a lead.
 *
 * @param run the track that asks for it, if any
 */
public record Task(
    long id,
    long lead,
    @Nullable String leadName,
    @Nullable String person,
    @Nullable String team,
    String words,
    Instant dueAt,
    Instant madeAt,
    String madeBy,
    @Nullable Long run,
    @Nullable Instant doneAt,
    @Nullable String doneBy) {

  static final int LONGEST = 4_000;

  /** One that is to be written down. */
  record Draft(
      long lead, @Nullable String person, @Nullable String team, String words, Instant dueAt) {

    Draft {
      words = words.strip();
      if (words.isEmpty() || words.length() > LONGEST) {
        throw new RuleViolation("task.words", "1 to 4000 letters", "words", LONGEST);
      }
    }
  }

  public boolean done() {
    return doneAt != null;
  }

  public boolean late(Instant now) {
    return doneAt == null && dueAt.isBefore(now);
  }
}
