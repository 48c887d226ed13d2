package io.leadpact.agreement;

import io.leadpact.agreement.ReviewView.Choice;
import io.leadpact.agreement.ReviewView.Decision;
import io.leadpact.agreement.ReviewView.Held;
import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided at reviews, and which were reminded of. */
@Repository
class ReviewRepository {

  private final JdbcClient jdbc;

  ReviewRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of all reviews of a version, by the day on which it is due and the key of the term. */
  Map<LocalDate, Map<String, Decision>> decisions(int version) {
    var decisions = new HashMap<LocalDate, Map<String, Decision>>();
    jdbc.sql(
            """
            select due, term, choice, note, decided_by, decided_at
            from review_decision where version = :version
            """)
        .param("version", version)
        .query(
            rs -> {
              var decision =
                  new Decision(
                      Choice.valueOf(rs.getString("choice")),
                      rs.getString("note"),
                      rs.getString("decided_by"),
                      Moments.at(rs, "decided_at"));
              decisions
                  .computeIfAbsent(rs.getObject("due", LocalDate.class), due -> new HashMap<>())
                  .put(rs.getString("term"), decision);
            });
    return decisions;
  }

  void decide(int version, LocalDate due, String term, Decision decision) {
    jdbc.sql(
            """
            insert into review_decision (version, due, term, choice, note, decided_by, decided_at)
            values (:version, :due, :term, :choice, :note, :by, :at)
            on conflict (version, due, term) do update set choice = excluded.choice,
              note = excluded.note, decided_by = excluded.decided_by,
              decided_at = excluded.decided_at
            """)
        .param("version", version)
        .param("due", due)
        .param("term", term)
        .param("choice", decision.choice().name())
        .param("note", decision.note())
        .param("by", decision.by())
        .param("at", Timestamp.from(decision.at()))
        .update();
  }

  /** Of the reviews of a version, those that took place, by the day on which they were due. */
  Map<LocalDate, Held> held(int version) {
    var held = new HashMap<LocalDate, Held>();
    jdbc.sql(
            """
            select due, held_at, held_by, minutes from agreement_review where version = :version
            """)
        .param("version", version)
        .query(
            rs -> {
              held.put(
                  rs.getObject("due", LocalDate.class),
                  new Held(
                      Moments.at(rs, "held_at"), rs.getString("held_by"), rs.getString("minutes")));
            });
    return held;
  }

  /** False where somebody else has closed it meanwhile. */
  boolean hold(int version, LocalDate due, Held held) {
    return jdbc.sql(
                """
                insert into agreement_review (version, due, held_at, held_by, minutes)
                values (:version, :due, :at, :by, :minutes) on conflict do nothing
                """)
            .param("version", version)
            .param("due", due)
            .param("at", Timestamp.from(held.at()))
            .param("by", held.by())
            .param("minutes", held.minutes())
            .update()
        == 1;
  }

  void reopen(int version, LocalDate due) {
    jdbc.sql("delete from agreement_review where version = :version and due = :due")
        .param("version", version)
        .param("due", due)
        .update();
  }

  /** Whether this is the first time. */
  boolean remind(int version, LocalDate due, boolean today) {
    return jdbc.sql(
                """
                insert into review_reminder (version, due, on_the_day) values (:version, :due, :today)
                on conflict do nothing
                """)
            .param("version", version)
            .param("due", due)
            .param("today", today)
            .update()
        == 1;
  }
}
