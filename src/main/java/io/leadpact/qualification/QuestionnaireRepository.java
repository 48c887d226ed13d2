package io.leadpact.qualification;

import io.leadpact.qualification.asking.Fields;
import io.leadpact.qualification.asking.FieldsText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires and their versions. */
@Repository
class QuestionnaireRepository {

  private static final TypeReference<List<Map<String, Object>>> FIELDS = new TypeReference<>() {};

  private static final String WITH_FIELDS =
      """
      select q.*, v.fields from questionnaire q
      join questionnaire_version v on v.questionnaire = q.key and v.version = q.version
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  QuestionnaireRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Questionnaire> all() {
    return jdbc.sql(WITH_FIELDS + "order by q.active desc, q.kind desc, lower(q.name), q.key")
        .query(this::questionnaire)
        .list();
  }

  Optional<Questionnaire> find(String key) {
    return jdbc.sql(WITH_FIELDS + "where q.key = :key")
        .param("key", key)
        .query(this::questionnaire)
        .optional();
  }

  List<Questionnaire> findAll(Collection<String> keys) {
    return jdbc.sql(WITH_FIELDS + "where q.key = any (:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query(this::questionnaire)
        .list();
  }

  /**
   * The same as {@link #find}, held until the transaction ends, so that nobody else changes it
   * meanwhile.
   */
  Optional<Questionnaire> lock(String key) {
    jdbc.sql("select from questionnaire where key = :key for update")
        .param("key", key)
        .query()
        .listOfRows();
    return find(key);
  }

  Optional<Fields> fields(String key, int version) {
    return jdbc.sql(
            """
            select fields from questionnaire_version
            where questionnaire = :key and version = :version
            """)
        .param("key", key)
        .param("version", version)
        .query((row, n) -> fields(row))
        .optional();
  }

  boolean answered(String key, int version) {
    return jdbc.sql(
            """
            select exists (select from questionnaire_answers
              where questionnaire = :key and version = :version)
            """)
        .param("key", key)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  void insert(Questionnaire made, Instant at, String by) {
    jdbc.sql(
            """
            insert into questionnaire (key, kind, name, product, active, version, edits, made_at)
            values (:key, :kind, :name, :product, :active, :version, :edits, :at)
            """)
        .param("at", Timestamp.from(at))
        .param("key", made.key())
        .param("kind", made.kind().name())
        .param("name", made.name())
        .param("product", made.product())
        .param("active", made.active())
        .param("version", made.version())
        .param("edits", made.edits())
        .update();
    insertVersion(made, at, by);
  }

  void insertVersion(Questionnaire made, Instant at, String by) {
    jdbc.sql(
            """
            insert into questionnaire_version (questionnaire, version, fields, made_at, made_by)
            values (:key, :version, cast(:fields as jsonb), :at, :by)
            on conflict (questionnaire, version) do update
            set fields = excluded.fields, made_at = excluded.made_at, made_by = excluded.made_by
            """)
        .param("key", made.key())
        .param("version", made.version())
        .param("fields", json.writeValueAsString(FieldsText.write(made.fields())))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  void update(Questionnaire changed) {
    jdbc.sql(
            """
            update questionnaire set kind = :kind, name = :name, product = :product,
              active = :active, version = :version, edits = :edits
            where key = :key
            """)
        .param("key", changed.key())
        .param("kind", changed.kind().name())
        .param("name", changed.name())
        .param("product", changed.product())
        .param("active", changed.active())
        .param("version", changed.version())
        .param("edits", changed.edits())
        .update();
  }

  private Questionnaire questionnaire(ResultSet row, int number) throws SQLException {
    return new Questionnaire(
        row.getString("key"),
        QuestionnaireKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("product"),
        row.getBoolean("active"),
        row.getInt("version"),
        row.getInt("edits"),
        fields(row));
  }

  private Fields fields(ResultSet row) throws SQLException {
    return FieldsText.read(json.readValue(row.getString("fields"), FIELDS));
  }
}
