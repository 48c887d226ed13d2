package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is to be done about leads. */
@Repository
class TaskStore {

  private static final String SELECT =
      """
      select t.*, coalesce(l.name, l.company, l.email, l.external_id) as lead_name
      from desk_task t join lead l on l.id = t.lead_id
      """;

  private final JdbcClient jdbc;

  TaskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(Task.Draft task, String who, @Nullable Long run, Instant now) {
    return jdbc.sql(
            """
            insert into desk_task (lead_id, person, team, words, due_at, made_at, made_by, run)
            values (:lead, :person, :team, :words, :due, :now, :who, :run) returning id
            """)
        .param("lead", task.lead())
        .param("person", task.person())
        .param("team", task.team())
        .param("words", task.words())
        .param("due", Timestamp.from(task.dueAt()))
        .param("now", Timestamp.from(now))
        .param("who", who)
        .param("run", run)
        .query(Long.class)
        .single();
  }

  Optional<Task> find(long id) {
    return jdbc.sql(SELECT + "where t.id = :id").param("id", id).query(TaskStore::task).optional();
  }

  /** Those left on a lead, the most pressing first. */
  List<Task> of(long lead) {
    return jdbc.sql(
            SELECT + "where t.lead_id = :lead and t.done_at is null order by t.due_at, t.id")
        .param("lead", lead)
        .query(TaskStore::task)
        .list();
  }

  /** Those left for a person and their team, the most pressing first. */
  List<Task> forPerson(String person, @Nullable String team, int most) {
    return jdbc.sql(
            SELECT
                + """
                where t.done_at is null and (t.person = :person or (t.person is null and t.team = :team))
                order by t.due_at, t.id limit :most
                """)
        .param("person", person)
        .param("team", team)
        .param("most", most)
        .query(TaskStore::task)
        .list();
  }

  /** Those that nobody in particular is to do. */
  List<Task> forAnybody(int most) {
    return jdbc.sql(
            SELECT
                + "where t.done_at is null and t.person is null and t.team is null order by t.due_at, t.id limit :most")
        .param("most", most)
        .query(TaskStore::task)
        .list();
  }

  void done(long id, @Nullable Instant at, @Nullable String who) {
    jdbc.sql("update desk_task set done_at = :at, done_by = :who where id = :id")
        .param("id", id)
        .param("at", at == null ? null : Timestamp.from(at))
        .param("who", who)
        .update();
  }

  void withdraw(long run, Instant now) {
    jdbc.sql(
            "update desk_task set done_at = :now, done_by = 'system' where run = :run and done_at is null")
        .param("run", run)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        row.getLong("id"),
        row.getLong("lead_id"),
        row.getString("lead_name"),
        row.getString("person"),
        row.getString("team"),
        row.getString("words"),
        Moments.at(row, "due_at"),
        Moments.at(row, "made_at"),
        row.getString("made_by"),
        (Long) row.getObject("run"),
        Moments.orNull(row, "done_at"),
        row.getString("done_by"));
  }
}
