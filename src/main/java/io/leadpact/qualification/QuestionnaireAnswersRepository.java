package io.leadpact.qualification;

import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What leads answered, a row for each version of a questionnaire. */
@Repository
class QuestionnaireAnswersRepository {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  QuestionnaireAnswersRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  record Row(
      String questionnaire,
      int version,
      Map<String, String> values,
      int edits,
      Instant changedAt,
      String changedBy) {

    boolean answers(String key, int ofVersion) {
      return questionnaire.equals(key) && version == ofVersion;
    }
  }

  /** The newest version first. */
  List<Row> of(LeadId lead) {
    return jdbc.sql(
            """
            select * from questionnaire_answers where lead_id = :lead
            order by questionnaire, version desc
            """)
        .param("lead", lead.value())
        .query(this::row)
        .list();
  }

  Optional<Row> find(LeadId lead, String questionnaire, int version) {
    return of(lead).stream().filter(row -> row.answers(questionnaire, version)).findFirst();
  }

  /** Says whether it was written: not where others wrote since that number of edits. */
  boolean write(LeadId lead, Row row, boolean complete, int seen) {
    return jdbc.sql(
                """
                insert into questionnaire_answers
                  (lead_id, questionnaire, version, answers, complete, edits, changed_at, changed_by)
                select :lead, :questionnaire, :version, cast(:answers as jsonb), :complete, :edits,
                  :at, :by
                where :seen = 0 or exists (select from questionnaire_answers where lead_id = :lead
                  and questionnaire = :questionnaire and version = :version)
                on conflict (lead_id, questionnaire, version) do update
                set answers = excluded.answers, complete = excluded.complete,
                  edits = excluded.edits, changed_at = excluded.changed_at,
                  changed_by = excluded.changed_by
                where questionnaire_answers.edits = :seen
                """)
            .param("lead", lead.value())
            .param("questionnaire", row.questionnaire())
            .param("version", row.version())
            .param("answers", json.writeValueAsString(row.values()))
            .param("complete", complete)
            .param("edits", row.edits())
            .param("at", Timestamp.from(row.changedAt()))
            .param("by", row.changedBy())
            .param("seen", seen)
            .update()
        > 0;
  }

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("questionnaire"),
        row.getInt("version"),
        json.readValue(row.getString("answers"), VALUES),
        row.getInt("edits"),
        Moments.at(row, "changed_at"),
        row.getString("changed_by"));
  }
}
