package io.leadpact.lead;

import io.leadpact.kernel.Moments;
import io.leadpact.kernel.Table;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads journals, those of many leads in one statement. */
@Repository
public class JournalStore {

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Table<Line> table;

  JournalStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.table =
        new Table<Line>("lead_event")
            .bigint("lead_id", Line::lead)
            .integer("seq", line -> line.entry().seq())
            .text("type", line -> line.entry().type().name())
            .time("at", line -> line.entry().at())
            .time("recorded_at", line -> line.entry().recordedAt())
            .text("actor", line -> line.entry().actor())
            .text("source", line -> line.entry().source())
            .text("external_id", line -> line.entry().externalId())
            .read(
                "facts",
                "jsonb",
                line -> line.entry().facts(),
                facts -> json.writeValueAsString(facts.byKey()))
            .bigint("import_id", Line::importId);
  }

  /** One entry of one lead. */
  public record Place(long lead, int seq) {}

  /** An entry that is to be written. */
  public record Line(long lead, JournalEntry entry, @Nullable Long importId) {}

  /**
   * Appends entries. One whose source already sent the same external id is left out.
   *
   * @return the places that were written
   */
  public Set<Place> append(List<Line> lines) {
    if (lines.isEmpty()) {
      return Set.of();
    }
    var rows = table.many(lines);
    var statement =
        jdbc.sql(
            rows.insert()
                + """
                 on conflict (source, external_id) where external_id is not null do nothing
                returning lead_id, seq
                """);
    rows.bind(statement::param);
    return new HashSet<>(statement.query((rs, n) -> new Place(rs.getLong(1), rs.getInt(2))).list());
  }

  /** How entries are written. */
  public Table<Line> table() {
    return table;
  }

  /** The whole journals of these leads; a lead without one is not among them. */
  public Map<Long, Journal> journals(Collection<Long> leads) {
    var entries = new HashMap<Long, List<JournalEntry>>();
    jdbc.sql(
            """
            select lead_id, seq, type, at, recorded_at, actor, source, external_id, facts
            from lead_event where lead_id = any (:leads) order by lead_id, seq
            """)
        .param("leads", leads.toArray(Long[]::new))
        .query(
            rs -> {
              entries.computeIfAbsent(rs.getLong(1), lead -> new ArrayList<>()).add(entry(rs));
            });
    var journals = new HashMap<Long, Journal>();
    entries.forEach((lead, its) -> journals.put(lead, Journal.of(its)));
    return journals;
  }

  private JournalEntry entry(ResultSet rs) throws SQLException {
    return new JournalEntry(
        rs.getInt(2),
        EventType.valueOf(rs.getString(3)),
        Moments.at(rs, 4),
        Moments.at(rs, 5),
        rs.getString(6),
        rs.getString(7),
        rs.getString(8),
        facts(rs.getString(9)));
  }

  private Facts facts(String text) {
    return text.equals("{}") ? Facts.none() : Facts.read(json.readValue(text, FACTS));
  }
}
