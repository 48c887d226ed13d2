package io.leadpact.qualification;

import io.leadpact.kernel.Moments;
import io.leadpact.qualification.scoring.Scoring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads how a score moved, in the reader's words. */
record ScoreMoves(Scorings scorings, ScoreText text, ScoreWords words) {

  LeadScore.Move move(ResultSet row, int ignored) throws SQLException {
    int total = row.getInt("total");
    int before = row.getInt("total_before");
    boolean first = row.wasNull();
    boolean qualifies = row.getBoolean("qualifies");
    boolean did = row.getBoolean("qualified");
    var moved = text.readMoved(row.getString("moved"));
    return new LeadScore.Move(
        Moments.at(row, "at"),
        total,
        first ? total : total - before,
        moved.cause().name(),
        reasons(scorings.version(row.getInt("version")).scoring(), moved.rules()),
        qualifies == did ? null : Boolean.valueOf(qualifies));
  }

  private List<String> reasons(Scoring scoring, List<List<Integer>> moved) {
    var said = new ArrayList<String>();
    for (var pair : moved) {
      int rule = pair.get(0);
      if (rule < scoring.rules().size()) {
        said.add(
            words.condition(scoring.rules().get(rule).condition())
                + " "
                + ScoreWords.signed(pair.get(1)));
      }
    }
    return said;
  }
}
