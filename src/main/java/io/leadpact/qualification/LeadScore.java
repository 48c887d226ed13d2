package io.leadpact.qualification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead came to when it was looked at last, and why, in the reader's words.
 *
 * @param threshold the least score that the rules ask of an MQL; null: they ask for none
 * @param qualifies by the rules it is an MQL
 * @param groups the conditions for an MQL
 * @param proposal since when it waits for a person to confirm it; null: it does not
 */
public record LeadScore(
    int total,
    Part fit,
    Part interest,
    @Nullable Integer threshold,
    boolean qualifies,
    List<Line> reasons,
    List<Conditions> groups,
    Instant at,
    @Nullable Instant proposal) {

  /** One side of it, of so many. */
  public record Part(int points, int most) {}

  /**
   * Why it has some of its points.
   *
   * @param share of 25 points, in hundredths, for a bar
   */
  public record Line(String words, String points, int share, boolean minus) {}

  /** Conditions that belong together. */
  public record Conditions(String join, boolean holds, List<Answer> answers) {}

  /**
   * @param far how far the lead is from it; null where nothing is counted
   */
  public record Answer(String words, boolean holds, @Nullable String far) {}

  /**
   * A time at which it moved.
   *
   * @param by how much; 0 where only the standing did
   * @param cause FIRST, RULES, ACTIVITY, TIME or DETAILS
   * @param reasons what moved it, each with its points
   * @param crossed it qualifies since, or no longer does; null: as before
   */
  public record Move(
      Instant at,
      int total,
      int by,
      String cause,
      List<String> reasons,
      @Nullable Boolean crossed) {}
}
