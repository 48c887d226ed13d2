package io.leadpact.clock;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was done to many leads at once, and what became of each. */
@Repository
class BulkStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BulkStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** False where an order of that id has begun already. */
  boolean begin(UUID id, String actor, BulkOrder order, int asked, Instant now) {
    return jdbc.sql(
                """
                insert into bulk (id, actor, type, facts, asked, at)
                values (:id, :actor, :type, cast(:facts as jsonb), :asked, :now) on conflict (id) do nothing
                """)
            .param("id", id)
            .param("actor", actor)
            .param("type", order.type().name())
            .param("facts", json.writeValueAsString(order.facts().byKey()))
            .param("asked", asked)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void finish(UUID id, Instant now) {
    jdbc.sql("update bulk set done_at = :now where id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** False where somebody did so already. */
  boolean beginUndo(UUID id, Instant now) {
    return jdbc.sql("update bulk set undone_at = :now where id = :id and undone_at is null")
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /**
   * @param written the entries by lead
   */
  void done(UUID id, Map<Long, Integer> written) {
    jdbc.sql(
            """
            insert into bulk_lead (bulk, lead_id, seq)
            select :id, n.lead, n.seq from unnest(:leads, :seqs) as n (lead, seq)
            """)
        .param("id", id)
        .param("leads", written.keySet().toArray(Long[]::new))
        .param("seqs", written.values().toArray(Integer[]::new))
        .update();
  }

  void refused(UUID id, long lead, RuleViolation why) {
    jdbc.sql(
            """
            insert into bulk_lead (bulk, lead_id, refusal, arguments) values (:id, :lead, :code, :arguments)
            on conflict (bulk, lead_id) do update set refusal = excluded.refusal, arguments = excluded.arguments
            """)
        .param("id", id)
        .param("lead", lead)
        .param("code", why.code())
        .param("arguments", why.arguments().stream().map(Object::toString).toArray(String[]::new))
        .update();
  }

  /** The entries that it wrote, by lead. */
  Map<Long, Integer> written(UUID id) {
    var written = new TreeMap<Long, Integer>();
    jdbc.sql("select lead_id, seq from bulk_lead where bulk = :id and seq is not null")
        .param("id", id)
        .query(
            rs -> {
              written.put(rs.getLong(1), rs.getInt(2));
            });
    return written;
  }

  Optional<BulkResult> find(UUID id) {
    return jdbc.sql(
            """
            select b.*, (select count(*) from bulk_lead l where l.bulk = b.id and l.seq is not null) as done
            from bulk b where b.id = :id
            """)
        .param("id", id)
        .query((rs, row) -> result(rs, refused(id)))
        .optional();
  }

  private static BulkResult result(ResultSet rs, List<BulkResult.Refused> refused)
      throws SQLException {
    return new BulkResult(
        rs.getObject("id", UUID.class),
        rs.getString("actor"),
        EventType.valueOf(rs.getString("type")),
        rs.getInt("asked"),
        rs.getInt("done"),
        refused,
        Moments.at(rs, "at"),
        Moments.orNull(rs, "done_at"),
        Moments.orNull(rs, "undone_at"));
  }

  private List<BulkResult.Refused> refused(UUID id) {
    return jdbc.sql(
            """
            select b.*, coalesce(l.name, l.company, l.email, l.external_id, l.phone) as name
            from bulk_lead b left join lead l on l.id = b.lead_id
            where b.bulk = :id and b.refusal is not null order by b.refusal, b.lead_id
            """)
        .param("id", id)
        .query(
            (rs, row) ->
                new BulkResult.Refused(
                    rs.getLong("lead_id"),
                    rs.getString("name"),
                    rs.getString("refusal"),
                    texts(rs.getArray("arguments")),
                    rs.getObject("seq") != null))
        .list();
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
