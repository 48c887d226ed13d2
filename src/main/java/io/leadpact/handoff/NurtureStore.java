package io.leadpact.handoff;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which lead stands on which track. */
@Repository
class NurtureStore {

  private final JdbcClient jdbc;
  private final TrackStore tracks;

  NurtureStore(JdbcClient jdbc, TrackStore tracks) {
    this.jdbc = jdbc;
    this.tracks = tracks;
  }

  /** One step as it was done. */
  record Done(int step, String how, Instant at) {}

  Optional<NurtureRun> open(long lead) {
    return jdbc.sql("select * from nurture_run where lead_id = :lead and ended_at is null")
        .param("lead", lead)
        .query((row, number) -> run(row))
        .optional();
  }

  Map<Long, NurtureRun> open(Collection<Long> leads) {
    return jdbc
        .sql("select * from nurture_run where lead_id = any (:leads) and ended_at is null")
        .param("leads", leads.toArray(Long[]::new))
        .query((row, number) -> run(row))
        .stream()
        .collect(Collectors.toMap(NurtureRun::lead, Function.identity()));
  }

  /** The latest, open or not. */
  Optional<NurtureRun> latest(long lead) {
    return jdbc.sql("select * from nurture_run where lead_id = :lead order by id desc limit 1")
        .param("lead", lead)
        .query((row, number) -> run(row))
        .optional();
  }

  /** Whether the lead was put on a track for that return already. */
  boolean begun(long lead, int returned) {
    return jdbc.sql(
            "select exists (select from nurture_run where lead_id = :lead and returned = :returned)")
        .param("lead", lead)
        .param("returned", returned)
        .query(Boolean.class)
        .single();
  }

  void begin(
      long lead, Track track, @Nullable Integer returned, Instant nextAt, Instant now, String who) {
    jdbc.sql(
            """
            insert into nurture_run (lead_id, track, version, steps, language, started_at, started_by, returned, next_at)
            values (:lead, :track, :version, cast(:steps as jsonb), :language, :now, :who, :returned, :next)
            """)
        .param("lead", lead)
        .param("track", track.key())
        .param("version", track.version())
        .param("steps", tracks.write(track.steps()))
        .param("language", track.language())
        .param("now", Timestamp.from(now))
        .param("who", who)
        .param("returned", returned)
        .param("next", Timestamp.from(nextAt))
        .update();
  }

  void advance(long run, int step, @Nullable Instant nextAt) {
    jdbc.sql("update nurture_run set step = :step, next_at = :next where id = :run")
        .param("run", run)
        .param("step", step)
        .param("next", nextAt == null ? null : Timestamp.from(nextAt))
        .update();
  }

  void tailor(long run, List<TrackStep> steps) {
    jdbc.sql(
            "update nurture_run set steps = cast(:steps as jsonb), tailored = true where id = :run")
        .param("run", run)
        .param("steps", tracks.write(steps))
        .update();
  }

  void done(long run, int step, String how, Instant now) {
    jdbc.sql("insert into nurture_done (run, step, how, at) values (:run, :step, :how, :now)")
        .param("run", run)
        .param("step", step)
        .param("how", how)
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Done> done(long run) {
    return jdbc.sql("select step, how, at from nurture_done where run = :run order by step")
        .param("run", run)
        .query((row, number) -> new Done(row.getInt(1), row.getString(2), Moments.at(row, 3)))
        .list();
  }

  void end(long run, NurtureStop why, Instant now) {
    jdbc.sql(
            """
            update nurture_run set ended_at = :now, ended_why = :why, next_at = null
            where id = :run and ended_at is null
            """)
        .param("run", run)
        .param("why", why.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whoever stands on the track goes on by its new steps, but for those that were tailored. */
  void moveOver(Track track) {
    jdbc.sql(
            """
            update nurture_run set version = :version, steps = cast(:steps as jsonb), language = :language
            where track = :track and ended_at is null and not tailored
            """)
        .param("track", track.key())
        .param("version", track.version())
        .param("steps", tracks.write(track.steps()))
        .param("language", track.language())
        .update();
  }

  private NurtureRun run(ResultSet row) throws SQLException {
    var why = row.getString("ended_why");
    return new NurtureRun(
        row.getLong("id"),
        row.getLong("lead_id"),
        row.getString("track"),
        row.getInt("version"),
        tracks.steps(row.getString("steps")),
        row.getBoolean("tailored"),
        row.getString("language"),
        Moments.at(row, "started_at"),
        row.getString("started_by"),
        (Integer) row.getObject("returned"),
        row.getInt("step"),
        Moments.orNull(row, "next_at"),
        Moments.orNull(row, "ended_at"),
        why == null ? null : NurtureStop.valueOf(why));
  }
}
