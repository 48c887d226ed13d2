package io.leadpact.duplicate;

import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what merges changed of the details of leads. */
@Repository
class MergeStore {

  private static final TypeReference<Map<String, @Nullable String>> FIELDS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MergeStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A merge that holds.
   *
   * @param was the details that it changed, as they had been
   * @param became the same as it left them
   */
  record Merge(
      long survivor,
      long merged,
      Instant at,
      String by,
      Map<String, @Nullable String> was,
      Map<String, @Nullable String> became) {}

  void add(Merge merge) {
    jdbc.sql(
            """
            insert into duplicate_merge (survivor, merged, merged_at, merged_by, was, became)
            values (:survivor, :merged, :at, :by, cast(:was as jsonb), cast(:became as jsonb))
            """)
        .param("survivor", merge.survivor())
        .param("merged", merge.merged())
        .param("at", Timestamp.from(merge.at()))
        .param("by", merge.by())
        .param("was", json.writeValueAsString(merge.was()))
        .param("became", json.writeValueAsString(merge.became()))
        .update();
  }

  /** The merge by which this lead became part of another; empty where other ways led to it. */
  Optional<Merge> of(long merged) {
    return jdbc.sql("select * from duplicate_merge where merged = :merged and undone_at is null")
        .param("merged", merged)
        .query(this::merge)
        .optional();
  }

  /** Leads that are part of this one at first hand. */
  List<Long> partsOf(long survivor) {
    return jdbc.sql("select lead_id from lead_state where merged_into = :lead order by lead_id")
        .param("lead", survivor)
        .query(Long.class)
        .list();
  }

  void undone(long merged, String who, Instant now) {
    jdbc.sql(
            """
            update duplicate_merge set undone_at = :now, undone_by = :who
            where merged = :merged and undone_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("who", who)
        .param("merged", merged)
        .update();
  }

  private Merge merge(ResultSet rs, int row) throws SQLException {
    return new Merge(
        rs.getLong("survivor"),
        rs.getLong("merged"),
        Moments.at(rs, "merged_at"),
        rs.getString("merged_by"),
        json.readValue(rs.getString("was"), FIELDS),
        json.readValue(rs.getString("became"), FIELDS));
  }
}
