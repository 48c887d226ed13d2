package io.leadpact.handoff;

import io.leadpact.context.ActivityKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what hands leads over by itself. */
@Repository
class HandoverTriggerStore {

  private final JdbcClient jdbc;

  HandoverTriggerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  HandoverTriggers newest() {
    return version(Integer.MAX_VALUE).orElse(HandoverTriggers.NONE);
  }

  /** The newest that is not newer than that. */
  Optional<HandoverTriggers> version(int atMost) {
    return jdbc.sql(
            """
            select version, actions, score from handover_trigger
            where version <= :version order by version desc limit 1
            """)
        .param("version", atMost)
        .query(
            (row, n) ->
                new HandoverTriggers(
                    row.getInt(1),
                    Arrays.stream((String[]) row.getArray(2).getArray())
                        .map(ActivityKind::valueOf)
                        .toList(),
                    row.getObject(3, Integer.class)))
        .optional();
  }

  /** One at a time: whoever comes second waits, then sees what the first one said. */
  void hold() {
    jdbc.sql("lock table handover_trigger in share row exclusive mode").update();
  }

  void write(HandoverTriggers triggers, Instant at, String by) {
    jdbc.sql(
            """
            insert into handover_trigger (version, actions, score, made_at, made_by)
            values (:version, :actions, :score, :at, :by)
            """)
        .param("version", triggers.version())
        .param("actions", triggers.actions().stream().map(Enum::name).toArray(String[]::new))
        .param("score", triggers.score())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }
}
