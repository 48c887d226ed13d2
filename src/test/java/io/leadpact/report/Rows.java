package io.leadpact.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leads and clocks as they stand in their tables, for tests of the queries alone: figures that
 * would need years of journals to arise.
 */
final class Rows {

  private final JdbcClient jdbc;

  Rows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long lead(String externalId, String createdAt, @Nullable String channel) {
    long id =
        jdbc.sql(
                """
                insert into lead (source, external_id, channel, company) values ('test', :externalId, :channel, :company)
                returning id
                """)
            .param("externalId", externalId)
            .param("channel", channel)
            .param("company", "Company " + externalId)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into lead_state (lead_id, last_seq, created_at, last_at, stage, channel)
            values (:id, 1, :at::timestamptz, :at::timestamptz, 'LEAD', :channel)
            """)
        .param("id", id)
        .param("channel", channel)
        .param("at", createdAt)
        .update();
    return id;
  }

  void reached(long lead, String column, String at) {
    jdbc.sql("update lead_state set " + column + " = :at::timestamptz where lead_id = :id")
        .param("at", at)
        .param("id", lead)
        .update();
  }

  void own(long lead, String stage, String at) {
    jdbc.sql(
            "update lead_state set own_stages = own_stages || jsonb_build_object(:stage, :at) where lead_id = :id")
        .param("stage", stage)
        .param("at", at)
        .param("id", lead)
        .update();
  }

  void worked(long lead, int attempts, @Nullable String wonValue) {
    jdbc.sql("update lead_state set attempts = :attempts, won_value = :won where lead_id = :id")
        .param("attempts", attempts)
        .param("won", wonValue == null ? null : new BigDecimal(wonValue))
        .param("id", lead)
        .update();
  }

  /** A clock with a limit of an hour; the spent minutes are null where nothing stopped it. */
  void clock(
      long lead, String promise, int cycle, String state, String start, @Nullable String spent) {
    var startedAt = Instant.parse(start);
    boolean closed = !state.equals("RUNNING") && !state.equals("PAUSED");
    var took = spent == null ? null : Duration.parse(spent);
    jdbc.sql(
            """
            insert into clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, state,
                               started_at, due_at, stopped_at, stop_seq, spent_ms)
            values (:lead, :promise, :cycle, 1, 1, 'SALES', 'default', 'ELAPSED', :state, :start, :due, :stopped, :stopSeq, :spent)
            """)
        .param("lead", lead)
        .param("promise", promise)
        .param("cycle", cycle)
        .param("state", state)
        .param("start", at(startedAt))
        .param("due", state.equals("PAUSED") ? null : at(startedAt.plusSeconds(3600)))
        .param(
            "stopped",
            closed ? at(startedAt.plus(took == null ? Duration.ofHours(9) : took)) : null)
        .param("stopSeq", closed && took != null ? 2 : null)
        .param("spent", took == null ? null : took.toMillis())
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
