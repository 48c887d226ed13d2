package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when people are away. */
@Repository
class AbsenceStore {

  private static final RowMapper<Absence> ROW =
      (row, n) ->
          new Absence(
              row.getLong("id"),
              row.getString("person"),
              row.getObject("first_day", LocalDate.class),
              row.getObject("last_day", LocalDate.class),
              Moments.at(row, "made_at"),
              row.getString("made_by"));

  private final JdbcClient jdbc;

  AbsenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of these people, those that are not over by that day, the first first. */
  List<Absence> of(Collection<String> persons, LocalDate day) {
    return jdbc.sql(
            """
            select id, person, first_day, last_day, made_at, made_by from absence
            where person = any (:persons) and last_day >= :day order by first_day, id
            """)
        .param("persons", persons.toArray(String[]::new))
        .param("day", day)
        .query(ROW)
        .list();
  }

  /** Of everybody, those that are not over by that day, the first first. */
  List<Absence> from(LocalDate day) {
    return jdbc.sql(
            """
            select id, person, first_day, last_day, made_at, made_by from absence
            where last_day >= :day order by first_day, id limit 500
            """)
        .param("day", day)
        .query(ROW)
        .list();
  }

  Optional<Absence> find(long id) {
    return jdbc.sql(
            "select id, person, first_day, last_day, made_at, made_by from absence where id = :id")
        .param("id", id)
        .query(ROW)
        .optional();
  }

  boolean overlaps(String person, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select exists (select from absence
              where person = :person and first_day <= :to and last_day >= :from)
            """)
        .param("person", person)
        .param("from", from)
        .param("to", to)
        .query(Boolean.class)
        .single();
  }

  long write(String person, LocalDate from, LocalDate to, Instant at, String by) {
    return jdbc.sql(
            """
            insert into absence (person, first_day, last_day, made_at, made_by)
            values (:person, :from, :to, :at, :by) returning id
            """)
        .param("person", person)
        .param("from", from)
        .param("to", to)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  void delete(long id) {
    jdbc.sql("delete from absence where id = :id").param("id", id).update();
  }
}
