package io.leadpact.qualification;

import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import io.leadpact.qualification.LeadScore.Answer;
import io.leadpact.qualification.LeadScore.Conditions;
import io.leadpact.qualification.LeadScore.Line;
import io.leadpact.qualification.LeadScore.Part;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scores of leads, with their reasons. */
@Service("leadScores")
public class LeadScores {

  private static final int WHOLE_BAR = 25;
  private static final int MOVES = 20;

  private final JdbcClient jdbc;
  private final Scorings scorings;
  private final ScoreText text;
  private final ScoreWords words;

  LeadScores(JdbcClient jdbc, Scorings scorings, ScoreText text, ScoreWords words) {
    this.jdbc = jdbc;
    this.scorings = scorings;
    this.text = text;
    this.words = words;
  }

  private record Row(
      int version,
      int fit,
      int interest,
      boolean qualifies,
      Instant at,
      String why,
      @Nullable Instant proposal) {}

  /** For the page of a lead; null where nothing is scored. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public @Nullable LeadScore of(long lead) {
    return find(new LeadId(lead)).orElse(null);
  }

  /** The score of a lead; empty where no rules are set, or it was not looked at yet. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<LeadScore> find(LeadId lead) {
    return scorings.current().isEmpty() ? Optional.empty() : row(lead).map(this::shown);
  }

  /** The points of those among these leads that have any. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Map<LeadId, Integer> points(Collection<LeadId> leads) {
    var points = new HashMap<LeadId, Integer>();
    jdbc.sql("select lead_id, score from lead_score where lead_id = any (:leads)")
        .param("leads", leads.stream().map(LeadId::value).toArray(Long[]::new))
        .query(
            row -> {
              points.put(new LeadId(row.getLong(1)), row.getInt(2));
            });
    return points;
  }

  private Optional<Row> row(LeadId lead) {
    return jdbc.sql(
            """
            select o.version, o.fit, o.interest, o.qualifies, o.at, o.why::text, p.qualified_at
            from lead_score o
            left join mql_proposal p on p.lead_id = o.lead_id and p.declined_at is null
            where o.lead_id = :lead
            order by p.cycle desc nulls last limit 1
            """)
        .param("lead", lead.value())
        .query(LeadScores::row)
        .optional();
  }

  private static Row row(ResultSet row, int ignored) throws SQLException {
    var proposal = Moments.orNull(row, 7);
    return new Row(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getBoolean(4),
        Moments.at(row, 5),
        row.getString(6),
        proposal);
  }

  private LeadScore shown(Row row) {
    var scoring = scorings.version(row.version()).scoring();
    var why = text.read(row.why());
    return new LeadScore(
        row.fit() + row.interest(),
        new Part(row.fit(), scoring.fitMost()),
        new Part(row.interest(), scoring.interestMost()),
        scoring.threshold().orElse(null),
        row.qualifies(),
        why.reasons().stream()
            .map(
                reason ->
                    new Line(
                        words.reason(scoring, reason),
                        ScoreWords.signed(reason.points()),
                        Math.min(100, Math.abs(reason.points()) * 100 / WHOLE_BAR),
                        reason.points() < 0))
            .toList(),
        groups(scoring, why.groups()),
        row.at(),
        row.proposal());
  }

  private List<Conditions> groups(Scoring scoring, List<Standing.OfGroup> judged) {
    var shown = new ArrayList<Conditions>();
    for (int i = 0; i < Math.min(judged.size(), scoring.groups().size()); i++) {
      var group = scoring.groups().get(i);
      var answers = new ArrayList<Answer>();
      for (int k = 0;
          k < Math.min(group.conditions().size(), judged.get(i).answers().size());
          k++) {
        var condition = group.conditions().get(k);
        var answer = judged.get(i).answers().get(k);
        answers.add(
            new Answer(words.condition(condition), answer.holds(), words.far(condition, answer)));
      }
      shown.add(
          new Conditions(
              answers.size() > 1 ? words.join(group.join(), group.n()) : "",
              judged.get(i).holds(),
              answers));
    }
    return shown;
  }

  /** How it came there, the newest first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<LeadScore.Move> history(long lead) {
    var moves = new ScoreMoves(scorings, text, words);
    return jdbc.sql(
            """
            select at, version, fit + interest as total, qualifies, moved::text as moved,
              lead (fit + interest) over w as total_before, lead (qualifies) over w as qualified
            from lead_score_change where lead_id = :lead
            window w as (order by id desc) order by id desc limit :most
            """)
        .param("lead", lead)
        .param("most", MOVES)
        .query(moves::move)
        .list();
  }
}
