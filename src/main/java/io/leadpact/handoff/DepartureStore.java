package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who left, and what becomes of their leads. */
@Repository
class DepartureStore {

  private static final String SELECT =
      """
      select d.*, (select count(*) from lead_state s where s.person = d.person and s.outcome is null) as held
      from departure d
      """;

  private final JdbcClient jdbc;

  DepartureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All open leads that somebody holds. */
  List<Long> held(String person) {
    return jdbc.sql(
            "select lead_id from lead_state where person = :person and outcome is null order by lead_id")
        .param("person", person)
        .query(Long.class)
        .list();
  }

  void begin(
      String person,
      AssignmentCause cause,
      @Nullable String heir,
      int leads,
      Instant at,
      String by) {
    jdbc.sql("update departure set done_at = :at where person = :person and done_at is null")
        .param("at", Timestamp.from(at))
        .param("person", person)
        .update();
    jdbc.sql(
            """
            insert into departure (person, cause, heir, leads, asked_at, asked_by)
            values (:person, :cause, :heir, :leads, :at, :by)
            """)
        .param("person", person)
        .param("cause", cause.name())
        .param("heir", heir)
        .param("leads", leads)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  List<Departure> underWay(Collection<String> persons) {
    return jdbc.sql(SELECT + "where d.person = any (:persons) and d.done_at is null")
        .param("persons", persons.toArray(String[]::new))
        .query(DepartureStore::departure)
        .list();
  }

  Optional<Departure> last(String person) {
    return jdbc.sql(SELECT + "where d.person = :person order by d.id desc limit 1")
        .param("person", person)
        .query(DepartureStore::departure)
        .optional();
  }

  /** Those of whose leads nothing is left to be done. */
  void end(Collection<String> persons, Instant at) {
    jdbc.sql(
            """
            update departure set done_at = :at
            where person = any (:persons) and done_at is null and not exists (
              select from follow_up f join lead_state s on s.lead_id = f.lead_id
              where f.kind = :kind and s.person = departure.person and s.outcome is null)
            """)
        .param("at", Timestamp.from(at))
        .param("persons", persons.toArray(String[]::new))
        .param("kind", Departures.HAND_ON)
        .update();
  }

  private static Departure departure(ResultSet row, int n) throws SQLException {
    return new Departure(
        row.getLong("id"),
        Objects.requireNonNull(row.getString("person")),
        AssignmentCause.valueOf(row.getString("cause")),
        row.getString("heir"),
        row.getInt("leads"),
        row.getInt("held"),
        Moments.at(row, "asked_at"),
        Moments.orNull(row, "done_at"));
  }
}
