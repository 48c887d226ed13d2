package io.leadpact.agreement;

import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.PromiseText;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the agreement and their promises. */
@Repository
class VersionRepository {

  private static final TypeReference<Map<String, Object>> DEFINITION = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  VersionRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** With the transaction that wrote it, since a number that was rolled back comes again. */
  String rulesRevision() {
    return jdbc.sql("select revision || '/' || xmin from rules_revision")
        .query(String.class)
        .single();
  }

  /** Waits until nobody derives clocks, and keeps everybody from it until the end. */
  void lockRules() {
    jdbc.sql("select pg_advisory_xact_lock(20261122)").query().singleRow();
  }

  boolean journalIsEmpty() {
    return jdbc.sql("select not exists (select from lead_event)").query(Boolean.class).single();
  }

  /** For whoever chooses a stage; its own module stands on the same floor as this one. */
  List<String> stages() {
    return jdbc.sql("select key from stage order by position").query(String.class).list();
  }

  /** When the last clock began of those that are judged: closed, or open with due passed. */
  Optional<Instant> lastJudgedStart(Instant now) {
    return jdbc.sql(
            """
            select max(started_at) from clock
            where state in ('MET', 'BREACHED') or (state = 'RUNNING' and due_at <= :now)
            """)
        .param("now", Timestamp.from(now))
        .query((rs, row) -> Optional.ofNullable(instant(rs, 1)))
        .single();
  }

  /** All versions, the newest first. */
  List<AgreementVersion> findAll() {
    var promises = promisesByVersion();
    var quotas = quotasByVersion();
    return jdbc.sql(
            """
            select number, edits, made_by, effective_from, made_at
            from agreement_version order by number desc
            """)
        .query((rs, row) -> version(rs, promises, quotas))
        .list();
  }

  private static AgreementVersion version(
      ResultSet rs, Map<Integer, List<TimedPromise>> promises, Map<Integer, List<Quota>> quotas)
      throws SQLException {
    int number = rs.getInt("number");
    var since = Optional.ofNullable(instant(rs, 4));
    return new AgreementVersion(
        new PromiseSet(
            number,
            since,
            promises.getOrDefault(number, List.of()),
            quotas.getOrDefault(number, List.of())),
        rs.getInt("edits"),
        rs.getObject(5, OffsetDateTime.class).toInstant(),
        rs.getString("made_by"));
  }

  private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
    var at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private Map<Integer, List<TimedPromise>> promisesByVersion() {
    var promises = new HashMap<Integer, List<TimedPromise>>();
    jdbc.sql("select version, definition from promise order by version, position")
        .query(
            rs -> {
              promises
                  .computeIfAbsent(rs.getInt(1), version -> new ArrayList<>())
                  .add(PromiseText.read(json.readValue(rs.getString(2), DEFINITION)));
            });
    return promises;
  }

  private Map<Integer, List<Quota>> quotasByVersion() {
    var quotas = new HashMap<Integer, List<Quota>>();
    jdbc.sql("select version, key, party, stage, per_month from quota order by version, position")
        .query(
            rs -> {
              quotas
                  .computeIfAbsent(rs.getInt(1), version -> new ArrayList<>())
                  .add(
                      new Quota(
                          rs.getString(2),
                          Party.valueOf(rs.getString(3)),
                          rs.getString(4),
                          rs.getInt(5)));
            });
    return quotas;
  }

  void deleteAll() {
    jdbc.sql("delete from quota").update();
    jdbc.sql("delete from promise").update();
    jdbc.sql("delete from agreement_version").update();
  }

  void write(AgreementVersion version) {
    jdbc.sql(
            """
            insert into agreement_version (number, edits, effective_from, made_at, made_by)
            values (:number, :edits, :since, :madeAt, :madeBy)
            """)
        .param("number", version.number())
        .param("edits", version.edits())
        .param("since", version.since().map(Timestamp::from).orElse(null))
        .param("madeAt", Timestamp.from(version.madeAt()))
        .param("madeBy", version.madeBy())
        .update();
    writePromises(version);
    writeQuotas(version);
  }

  private void writePromises(AgreementVersion version) {
    int position = 0;
    for (var promise : version.promises()) {
      jdbc.sql("insert into promise values (:version, :key, :position, :definition::jsonb)")
          .param("version", version.number())
          .param("key", promise.key())
          .param("position", position++)
          .param("definition", json.writeValueAsString(PromiseText.write(promise)))
          .update();
    }
  }

  private void writeQuotas(AgreementVersion version) {
    int position = 0;
    for (var quota : version.quotas()) {
      jdbc.sql("insert into quota values (:version, :key, :position, :party, :stage, :perMonth)")
          .param("version", version.number())
          .param("key", quota.key())
          .param("position", position++)
          .param("party", quota.party().name())
          .param("stage", quota.stage())
          .param("perMonth", quota.perMonth())
          .update();
    }
  }
}
