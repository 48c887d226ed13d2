package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sales said of the leads of marketing, in sums and lead by lead. */
@Service
public class FeedbackFigures {

  static final int A_PAGE = 50;

  /** What is true of a lead that counts in a measure. */
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "given", "true",
          "owed", "f.owed",
          "accepted", "f.verdict = 'ACCEPTED'",
          "rejected", "f.verdict = 'REJECTED'",
          "returned", "f.returned",
          "valuable", "f.valuable",
          "won", "f.outcome = 'WON'",
          "lost", "f.outcome = 'LOST'");

  private final JdbcClient jdbc;

  FeedbackFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One line for each value, the most leads first; weeks the latest first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<FeedbackLine> lines(FeedbackQuestion question) {
    var counts = new TreeMap<String, Map<String, Long>>();
    read(question, question.by().key(), counts);
    var lines = new ArrayList<FeedbackLine>();
    counts.forEach((value, said) -> lines.add(new FeedbackLine(value, said)));
    var order =
        question.by() == FeedbackBy.WEEK
            ? Comparator.comparing(FeedbackLine::value).reversed()
            : Comparator.comparing(FeedbackLine::given)
                .reversed()
                .thenComparing(FeedbackLine::value);
    lines.removeIf(line -> line.given() == 0);
    lines.sort(order);
    return lines;
  }

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public FeedbackLine total(FeedbackQuestion question) {
    var counts = new TreeMap<String, Map<String, Long>>();
    read(question, "all", counts);
    return new FeedbackLine("", counts.getOrDefault("", Map.of()));
  }

  private void read(
      FeedbackQuestion question, String dimension, Map<String, Map<String, Long>> counts) {
    jdbc.sql(
            """
            select value, measure, sum(n)::bigint from feedback_sum
            where dimension = :dimension and day between :first and :last
            group by value, measure having sum(n) <> 0
            """)
        .param("dimension", dimension)
        .param("first", question.first())
        .param("last", question.last())
        .query(
            rs -> {
              counts
                  .computeIfAbsent(rs.getString(1), value -> new HashMap<>())
                  .put(rs.getString(2), rs.getLong(3));
            });
  }

  /**
   * The leads behind a figure, the last given first, behind the given place.
   *
   * @param value null: whatever they are told apart by
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<FeedbackLead> leads(
      FeedbackQuestion question, @Nullable String value, String measure, FeedbackPlace after) {
    var of = value == null ? "" : "and " + question.by().column() + " = :value ";
    return jdbc.sql(
            """
            select f.*, coalesce(l.name, l.company, l.email, l.external_id) as name
            from feedback f join lead l on l.id = f.lead_id
            where f.day between :first and :last and (f.day, f.lead_id) < (:day, :lead) and\s"""
                + condition(measure)
                + " "
                + of
                + "order by f.day desc, f.lead_id desc limit :limit")
        .param("first", question.first())
        .param("last", question.last())
        .param("day", after.day())
        .param("lead", after.lead())
        .param("said", measure.substring(measure.indexOf(':') + 1))
        .param("value", value)
        .param("limit", A_PAGE)
        .query(FeedbackFigures::lead)
        .list();
  }

  /** Nothing of what is asked gets into the statement: what is said comes as a parameter. */
  private static String condition(String measure) {
    if (measure.startsWith("reason:")) {
      return "f.verdict = 'REJECTED' and coalesce(f.reason, '') = :said";
    }
    if (measure.startsWith("lost:")) {
      return "f.outcome = 'LOST' and coalesce(f.lost_reason, '') = :said";
    }
    return measure.startsWith("quality:")
        ? "f.quality = :said"
        : CONDITIONS.getOrDefault(measure, "true");
  }

  private static FeedbackLead lead(ResultSet row, int number) throws SQLException {
    return new FeedbackLead(
        row.getLong("lead_id"),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        Moments.at(row, "given_at"),
        row.getString("rep"),
        row.getString("team"),
        row.getString("campaign"),
        row.getString("verdict"),
        row.getString("reason"),
        row.getString("quality"),
        row.getBoolean("valuable"),
        row.getString("lost_reason"),
        row.getString("outcome"));
  }
}
