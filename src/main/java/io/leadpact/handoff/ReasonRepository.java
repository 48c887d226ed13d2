package io.leadpact.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the company's list of reasons. */
@Repository
class ReasonRepository {

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReasonRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Nobody else changes the list until the end of the transaction. */
  void lock() {
    jdbc.sql("lock table reason in share row exclusive mode").update();
  }

  /** Empty as long as the usual ones hold. */
  List<Reason> findAll() {
    return jdbc.sql(
            """
            select key, words, uses, criterion, needs_note, asks_date, retired
            from reason order by position
            """)
        .query((row, number) -> reason(row))
        .list();
  }

  private Reason reason(ResultSet row) throws SQLException {
    var uses = (String[]) row.getArray("uses").getArray();
    return new Reason(
        row.getString("key"),
        json.readValue(row.getString("words"), WORDS),
        Arrays.stream(uses).map(ReasonUse::valueOf).collect(Collectors.toSet()),
        row.getString("criterion"),
        row.getBoolean("needs_note"),
        row.getBoolean("asks_date"),
        row.getBoolean("retired"));
  }

  void replace(List<Reason> reasons) {
    jdbc.sql("delete from reason").update();
    for (int place = 0; place < reasons.size(); place++) {
      var reason = reasons.get(place);
      jdbc.sql(
              """
              insert into reason (key, position, words, uses, criterion, needs_note, asks_date, retired)
              values (:key, :position, cast(:words as jsonb), :uses, :criterion, :note, :date, :retired)
              """)
          .param("key", reason.key())
          .param("position", place)
          .param("words", json.writeValueAsString(reason.words()))
          .param(
              "uses", reason.uses().stream().map(ReasonUse::name).sorted().toArray(String[]::new))
          .param("criterion", reason.criterion())
          .param("note", reason.needsNote())
          .param("date", reason.asksDate())
          .param("retired", reason.retired())
          .update();
    }
  }
}
