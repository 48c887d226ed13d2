package io.leadpact.lead;

import io.leadpact.kernel.NotFound;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journals of leads, to read. */
@Service
public class Journals {

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Journals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * All that was ever recorded of the lead.
   *
   * @throws NotFound where there is no such lead; a lead whose journal was cleared has an empty one
   */
  public Journal of(LeadId lead) {
    var entries =
        jdbc.sql(
                """
                select seq, type, at, recorded_at, actor, source, external_id, facts
                from lead_event where lead_id = :lead order by seq
                """)
            .param("lead", lead.value())
            .query(this::entry)
            .list();
    if (entries.isEmpty() && !exists(lead)) {
      throw new NotFound("lead", lead.value());
    }
    return Journal.of(entries);
  }

  private boolean exists(LeadId lead) {
    return jdbc.sql("select exists (select from lead where id = :lead)")
        .param("lead", lead.value())
        .query(Boolean.class)
        .single();
  }

  private JournalEntry entry(ResultSet row, int number) throws SQLException {
    return new JournalEntry(
        row.getInt("seq"),
        EventType.valueOf(row.getString("type")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("source"),
        row.getString("external_id"),
        facts(row.getString("facts")));
  }

  private Facts facts(String stored) {
    return "{}".equals(stored) ? Facts.none() : Facts.read(json.readValue(stored, FACTS));
  }
}
