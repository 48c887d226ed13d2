package io.leadpact.qualification;

import io.leadpact.qualification.scoring.Scoring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads how a score moved, in the reader's words. */
record ScoreMoves(Scorings scorings, ScoreWords words) {

  private static final Pattern MOVE = Pattern.compile("\\[(\\d+), ?(-?\\d+)]");

  LeadScore.Move move(ResultSet row, int ignored) throws SQLException {
    int total = row.getInt("total");
    int before = row.getInt("total_before");
    boolean first = row.wasNull();
    boolean qualifies = row.getBoolean("qualifies");
    boolean did = row.getBoolean("qualified");
    return new LeadScore.Move(
        row.getTimestamp("at").toInstant(),
        total,
        first ? total : total - before,
        row.getString("cause"),
        reasons(scorings.version(row.getInt("version")).scoring(), row.getString("rules")),
        qualifies == did ? null : Boolean.valueOf(qualifies));
  }

  private List<String> reasons(Scoring scoring, String rules) {
    var said = new ArrayList<String>();
    var moves = MOVE.matcher(rules);
    while (moves.find()) {
      int rule = Integer.parseInt(moves.group(1));
      if (rule < scoring.rules().size()) {
        said.add(
            words.condition(scoring.rules().get(rule).condition())
                + " "
                + ScoreWords.signed(Integer.parseInt(moves.group(2))));
      }
    }
    return said;
  }
}
