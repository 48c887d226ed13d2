package io.leadpact.handoff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps tracks and their versions. */
@Repository
class TrackStore {

  private static final TypeReference<List<TrackStep>> STEPS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TrackStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void lock() {
    jdbc.sql("lock table track in share row exclusive mode").update();
  }

  /** In their order; empty as long as the usual ones hold. */
  List<Track> findAll() {
    return jdbc.sql(
            """
            select t.*, v.steps from track t join track_version v on v.track = t.key and v.version = t.version
            order by t.position
            """)
        .query(
            (row, number) ->
                new Track(
                    row.getString("key"),
                    row.getString("name"),
                    row.getString("stage"),
                    row.getString("language"),
                    row.getInt("version"),
                    steps(row.getString("steps")),
                    row.getBoolean("retired")))
        .list();
  }

  void write(int place, Track track, Instant now, String who) {
    jdbc.sql(
            """
            insert into track (key, position, name, stage, language, version, retired)
            values (:key, :position, :name, :stage, :language, :version, :retired)
            on conflict (key) do update set position = excluded.position, name = excluded.name, stage = excluded.stage,
              language = excluded.language, version = excluded.version, retired = excluded.retired
            """)
        .param("key", track.key())
        .param("position", place)
        .param("name", track.name())
        .param("stage", track.stage())
        .param("language", track.language())
        .param("version", track.version())
        .param("retired", track.retired())
        .update();
    jdbc.sql(
            """
            insert into track_version (track, version, steps, made_at, made_by)
            values (:track, :version, cast(:steps as jsonb), :now, :who) on conflict do nothing
            """)
        .param("track", track.key())
        .param("version", track.version())
        .param("steps", write(track.steps()))
        .param("now", Timestamp.from(now))
        .param("who", who)
        .update();
  }

  String write(List<TrackStep> steps) {
    return json.writeValueAsString(steps);
  }

  List<TrackStep> steps(String text) {
    return json.readValue(text, STEPS);
  }
}
