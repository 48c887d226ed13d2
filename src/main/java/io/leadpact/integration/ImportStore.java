package io.leadpact.integration;

import io.leadpact.integration.Batch.Progress;
import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports as they are stored: what they are, and how far they came. */
@Repository
class ImportStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ImportStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** An import with all that is needed to go on with it. */
  record Stored(
      long id,
      ImportState state,
      ImportPhase phase,
      @Nullable String profile,
      @Nullable String source,
      String actor,
      long position,
      long line,
      String lastLead,
      Counts counts,
      @Nullable String failure,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {}

  long draft(String actor, Instant now) {
    return jdbc.sql(
            """
            insert into import (state, phase, actor, created_at) values ('DRAFT', 'LEADS', :actor, :now)
            returning id
            """)
        .param("actor", actor)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** Says what the files mean, and that somebody is to take them in. */
  void queue(long id, String profile, String source) {
    jdbc.sql(
            "update import set state = 'QUEUED', profile = :profile, source = :source"
                + " where id = :id and state = 'DRAFT'")
        .param("profile", profile)
        .param("source", source)
        .param("id", id)
        .update();
  }

  /** Keeps what is known of the meaning so far. */
  void keepProfile(long id, String profile) {
    jdbc.sql("update import set profile = :profile where id = :id and state = 'DRAFT'")
        .param("profile", profile)
        .param("id", id)
        .update();
  }

  /** Files that nobody described are not kept for ever. */
  int forgetDrafts(Instant before) {
    return jdbc.sql("delete from import where state = 'DRAFT' and created_at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }

  Optional<Stored> find(long id) {
    return jdbc.sql("select * from import where id = :id")
        .param("id", id)
        .query((row, n) -> stored(row))
        .optional();
  }

  /** The same, and nobody else changes it until this transaction ends. */
  Optional<Stored> lock(long id) {
    return jdbc.sql("select * from import where id = :id for update")
        .param("id", id)
        .query((row, n) -> stored(row))
        .optional();
  }

  List<Stored> newest(long before, int limit) {
    return jdbc.sql(
            """
            select * from import where id < :before and state <> 'DRAFT' order by id desc limit :limit
            """)
        .param("before", before)
        .param("limit", limit)
        .query((row, n) -> stored(row))
        .list();
  }

  void start(long id, Instant now) {
    jdbc.sql(
            """
            update import set state = 'RUNNING', started_at = coalesce(started_at, :now), failure = null
            where id = :id
            """)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  void state(long id, ImportState state) {
    jdbc.sql("update import set state = :state, failure = null where id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  void fail(long id, String reason, Instant now) {
    jdbc.sql(
            """
            update import set state = 'FAILED', failure = :reason, finished_at = :now
            where id = :id and state = 'RUNNING'
            """)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  void progress(long id, Progress progress, Instant now) {
    var counts = progress.tally().counts();
    boolean done = progress.phase() == ImportPhase.DONE;
    jdbc.sql(
            """
            update import set state = :state, finished_at = case when :done then cast(:now as timestamptz) end, phase = :phase, position = :position, line = :line,
                last_lead = :lastLead, read = read + :read, leads = leads + :leads, events = events + :events,
                ignored = ignored + :ignored, duplicate = duplicate + :duplicate, rejected = rejected + :rejected,
                on_other_leads = on_other_leads + :onOtherLeads
            where id = :id
            """)
        .param("state", done ? "DONE" : "RUNNING")
        .param("done", done)
        .param("now", Timestamp.from(now))
        .param("phase", progress.phase().name())
        .param("position", progress.position())
        .param("line", progress.line())
        .param("lastLead", progress.lastLead())
        .param("read", counts.read())
        .param("leads", counts.leads())
        .param("events", counts.events())
        .param("ignored", counts.ignored())
        .param("duplicate", counts.duplicate())
        .param("rejected", counts.rejected())
        .param("onOtherLeads", counts.onOtherLeads())
        .param("id", id)
        .update();
    reject(id, progress.tally().rejections());
  }

  private void reject(long id, List<Rejection> rejections) {
    template.batchUpdate(
        "insert into import_rejected values (?, ?, ?, ?, ?, ?, ?)",
        rejections,
        500,
        (statement, rejection) -> {
          var reason = rejection.reason();
          var arguments = reason.arguments().stream().map(String::valueOf).toArray(String[]::new);
          statement.setLong(1, id);
          statement.setString(2, rejection.file().name());
          statement.setLong(3, rejection.line());
          statement.setString(4, reason.code());
          statement.setString(5, said(reason.getMessage()));
          statement.setArray(6, statement.getConnection().createArrayOf("text", said(arguments)));
          statement.setBytes(7, rejection.bytes());
        });
  }

  /** What a database refuses in a text was refused in the file, but is repeated in the reason. */
  private static String said(@Nullable String text) {
    return String.valueOf(text).replace('\u0000', ' ');
  }

  private static String[] said(String[] texts) {
    return java.util.Arrays.stream(texts).map(ImportStore::said).toArray(String[]::new);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getLong("id"),
        ImportState.valueOf(row.getString("state")),
        ImportPhase.valueOf(row.getString("phase")),
        row.getString("profile"),
        row.getString("source"),
        row.getString("actor"),
        row.getLong("position"),
        row.getLong("line"),
        row.getString("last_lead"),
        counts(row),
        row.getString("failure"),
        Moments.at(row, "created_at"),
        Moments.orNull(row, "started_at"),
        Moments.orNull(row, "finished_at"));
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong("read"),
        row.getLong("leads"),
        row.getLong("events"),
        row.getLong("ignored"),
        row.getLong("duplicate"),
        row.getLong("rejected"),
        row.getLong("on_other_leads"));
  }
}
