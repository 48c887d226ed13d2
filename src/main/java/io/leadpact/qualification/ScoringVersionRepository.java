package io.leadpact.qualification;

import io.leadpact.kernel.Moments;
import io.leadpact.qualification.scoring.ScoringText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the versions of the scoring; each is written once. */
@Repository
class ScoringVersionRepository {

  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final String SELECT =
      "select number, made_at, made_by, why, rules::text from scoring_version ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ScoringVersionRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Tells this state of all rules from any other. */
  String revision() {
    return jdbc.sql("select revision || '/' || xmin from rules_revision")
        .query(String.class)
        .single();
  }

  /** Nobody else changes any rules until the transaction ends. */
  void lockRules() {
    jdbc.sql("select pg_advisory_xact_lock(20261122)").query().singleRow();
  }

  /** The same, holding off whoever wants to change them until the transaction ends. */
  String hold() {
    return jdbc.sql("select hold_rules()").query(String.class).single();
  }

  Optional<ScoringVersion> newest() {
    return jdbc.sql(SELECT + "order by number desc limit 1").query(this::version).optional();
  }

  Optional<ScoringVersion> find(int number) {
    return jdbc.sql(SELECT + "where number = :number")
        .param("number", number)
        .query(this::version)
        .optional();
  }

  List<ScoringVersion> latest(int most) {
    return jdbc.sql(SELECT + "order by number desc limit :most")
        .param("most", most)
        .query(this::version)
        .list();
  }

  void insert(ScoringVersion version) {
    jdbc.sql(
            """
            insert into scoring_version (number, made_at, made_by, why, rules)
            values (:number, :at, :by, :why, cast(:rules as jsonb))
            """)
        .param("number", version.number())
        .param("at", Timestamp.from(version.madeAt()))
        .param("by", version.madeBy())
        .param("why", version.why())
        .param("rules", json.writeValueAsString(ScoringText.write(version.scoring())))
        .update();
  }

  private ScoringVersion version(ResultSet row, int ignored) throws SQLException {
    return new ScoringVersion(
        row.getInt("number"),
        Moments.at(row, "made_at"),
        row.getString("made_by"),
        row.getString("why"),
        ScoringText.read(json.readValue(row.getString("rules"), DOCUMENT)));
  }
}
