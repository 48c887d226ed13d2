package io.leadpact.agreement;

import io.leadpact.agreement.deed.StructureText;
import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the agreement. */
@Repository
class VersionRepository {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final TermRepository terms;
  private final JsonMapper json;

  VersionRepository(JdbcClient jdbc, TermRepository terms, JsonMapper json) {
    this.jdbc = jdbc;
    this.terms = terms;
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
    return jdbc.sql("select key from stage where not retired order by position")
        .query(String.class)
        .list();
  }

  /** By key, what stages are called; see {@link #stages}. */
  Map<String, Named.StageName> stageNames() {
    var names = new HashMap<String, Named.StageName>();
    jdbc.sql("select key, label, milestone from stage")
        .query(
            row -> {
              var label = Optional.ofNullable(row.getString("label"));
              var milestone = Optional.ofNullable(row.getString("milestone"));
              names.put(row.getString("key"), new Named.StageName(label, milestone));
            });
    return names;
  }

  /** When the last clock began of those that are judged: closed, or open with due passed. */
  Optional<Instant> lastJudgedStart(Instant now) {
    return jdbc.sql(
            """
            select max(started_at) from clock
            where state in ('MET', 'BREACHED') or (state = 'RUNNING' and due_at <= :now)
            """)
        .param("now", Timestamp.from(now))
        .query((rs, row) -> Optional.ofNullable(Moments.orNull(rs, 1)))
        .single();
  }

  boolean anySigned() {
    return jdbc.sql("select exists (select from agreement_version where draft is not null)")
        .query(Boolean.class)
        .single();
  }

  /** From now on the database keeps it as it is. */
  void seal(int number, long draft, int round) {
    jdbc.sql("update agreement_version set draft = :draft, round = :round where number = :number")
        .param("number", number)
        .param("draft", draft)
        .param("round", round)
        .update();
  }

  /** All versions, the newest first. */
  List<AgreementVersion> findAll() {
    var rows = terms.byVersion();
    return jdbc.sql(
            """
            select number, edits, made_by, effective_from, made_at, structure, kit
            from agreement_version order by number desc
            """)
        .query((rs, row) -> version(rs, rows))
        .list();
  }

  Optional<AgreementVersion> newest() {
    return findAll().stream().findFirst();
  }

  private AgreementVersion version(ResultSet rs, TermRepository.Rows rows) throws SQLException {
    int number = rs.getInt("number");
    var structure = Optional.ofNullable(rs.getString("structure"));
    var kit = Optional.ofNullable(rs.getString("kit"));
    return new AgreementVersion(
        rows.set(number, Optional.ofNullable(Moments.orNull(rs, 4))),
        rs.getInt("edits"),
        Moments.at(rs, 5),
        rs.getString("made_by"),
        structure.map(
            text ->
                new AgreementVersion.Wording(
                    rows.clauses(number), StructureText.read(json.readValue(text, BODY)), kit)));
  }

  void deleteAll() {
    terms.deleteAll();
    jdbc.sql("delete from agreement_version").update();
  }

  void write(AgreementVersion version) {
    var structure = version.wording().map(AgreementVersion.Wording::structure);
    jdbc.sql(
            """
            insert into agreement_version
              (number, edits, effective_from, made_at, made_by, structure, kit)
            values (:number, :edits, :since, :madeAt, :madeBy, :structure::jsonb, :kit)
            """)
        .param("number", version.number())
        .param("edits", version.edits())
        .param("since", version.since().map(Timestamp::from).orElse(null))
        .param("madeAt", Timestamp.from(version.madeAt()))
        .param("madeBy", version.madeBy())
        .param("structure", structure.map(StructureText::write).map(this::text).orElse(null))
        .param("kit", version.wording().flatMap(AgreementVersion.Wording::kit).orElse(null))
        .update();
    terms.write(version);
  }

  private String text(Object body) {
    return json.writeValueAsString(body);
  }
}
