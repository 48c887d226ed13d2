package io.leadpact.qualification;

import io.leadpact.qualification.scoring.Score;
import io.leadpact.qualification.scoring.Scoring;
import java.util.ArrayList;
import java.util.List;

/**
 * The past by some rules: each lead with what it would have come to at its moment. Pure.
 *
 * @param judged in the order of the leads
 */
record Replay(Scoring scoring, List<Judged> judged, long all) {

  private static final int NEVER = 1_000;

  /**
   * A lead of the past by the rules.
   *
   * @param anyway it qualifies whatever score is asked for
   * @param enough it qualifies where its score is enough
   */
  record Judged(PastLead lead, Score score, boolean anyway, boolean enough) {

    /** Whether it qualifies where that score is asked for; 0: no bound is asked. */
    boolean passes(int threshold) {
      return anyway || enough && score.total() >= threshold;
    }

    boolean qualifies() {
      return score.standing().qualifies();
    }
  }

  static Replay of(Scoring scoring, PastLeads.Found found) {
    boolean asks = scoring.threshold().isPresent();
    var never = scoring.withThreshold(NEVER);
    var least = scoring.withThreshold(1);
    var judged = new ArrayList<Judged>(found.leads().size());
    for (var lead : found.leads()) {
      var score = lead.score(scoring);
      boolean qualifies = score.standing().qualifies();
      judged.add(
          asks
              ? new Judged(
                  lead,
                  score,
                  lead.score(never).standing().qualifies(),
                  lead.score(least).standing().qualifies())
              : new Judged(lead, score, false, qualifies));
    }
    return new Replay(scoring, judged, found.all());
  }
}
