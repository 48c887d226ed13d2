package io.leadpact.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead on which somebody owes marketing feedback.
 *
 * @param rep empty where it lies with the team
 * @param dueAt when a promise says that it is due; null where none does
 */
public record FeedbackOwed(
    long lead,
    @Nullable String name,
    String rep,
    @Nullable String team,
    Instant givenAt,
    @Nullable Instant dueAt) {

  public boolean late(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }

  /**
   * How much one person, or a team, owes.
   *
   * @param since the oldest
   */
  public record Debtor(String rep, @Nullable String team, long leads, Instant since) {}
}
