package io.leadpact.integration;

import io.leadpact.integration.mapping.EventRows.EventRow;
import io.leadpact.kernel.Moments;
import io.leadpact.lead.journal.Facts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events of a file on their way into the journals. */
@Repository
class StagedEvents {

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  StagedEvents(JdbcTemplate template, JdbcClient jdbc, JsonMapper json) {
    this.template = template;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Where in its file an event stands. */
  record Place(long line, long offset, int length) {}

  /** A line of the file of events, read. */
  record Line(Place place, EventRow event) {}

  /** What is known of the lead of an event. */
  record KnownLead(long id, @Nullable Long importId, Optional<BigDecimal> value) {}

  /** A line, and its lead if there is one. */
  record Staged(Place place, EventRow event, Optional<KnownLead> lead) {}

  void copy(long id, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    lines.forEach(line -> write(id, line, text));
    template.execute((Connection connection) -> copy(connection, text.toString()));
  }

  /** Says how many lines were taken. */
  private static Long copy(Connection connection, String text) throws SQLException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy import_event from stdin",
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(long id, Line line, StringBuilder text) {
    var event = line.event();
    var facts = event.facts().byKey();
    text.append(id).append('\t').append(escaped(event.lead()));
    text.append('\t').append(line.place().line()).append('\t').append(event.at());
    text.append('\t').append(event.rule()).append('\t').append(escaped(event.actor()));
    text.append('\t').append(escaped(event.id())).append('\t').append(event.own());
    text.append('\t')
        .append(facts.isEmpty() ? "\\N" : escaped(json.writeValueAsString(facts)))
        .append('\t')
        .append(line.place().offset())
        .append('\t')
        .append(line.place().length())
        .append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** The last of the next so many leads that have events waiting. */
  Optional<String> lastOfNext(long id, String after, int leads) {
    return jdbc.sql(
            """
            select max(lead) from (
                select lead from import_event where import_id = :id and lead > :after
                group by lead order by lead limit :leads) next
            """)
        .param("id", id)
        .param("after", after)
        .param("leads", leads)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  /** The events of the leads after the one and up to the other, lead by lead. */
  List<Staged> between(long id, String source, String after, String upTo) {
    return jdbc.sql(
            """
            select e.lead, e.line, e.at, e.rule, e.actor, e.external_id, e.own_id, e.facts, e.place, e.length,
                l.id, l.import_id, l.value
            from import_event e
            left join lead l on l.source = :source and l.external_id = e.lead collate "default"
            where e.import_id = :id and e.lead > :after and e.lead <= :upTo
            order by e.lead, e.line
            """)
        .param("source", source)
        .param("id", id)
        .param("after", after)
        .param("upTo", upTo)
        .query((row, n) -> staged(row))
        .list();
  }

  private Staged staged(ResultSet row) throws SQLException {
    var event =
        new EventRow(
            row.getString(1),
            Moments.at(row, 3),
            row.getInt(4),
            row.getString(5),
            row.getString(6),
            row.getBoolean(7),
            facts(row.getString(8)));
    var place = new Place(row.getLong(2), row.getLong(9), row.getInt(10));
    var lead = row.getObject(11, Long.class);
    return new Staged(
        place,
        event,
        lead == null
            ? Optional.empty()
            : Optional.of(
                new KnownLead(
                    lead,
                    row.getObject(12, Long.class),
                    Optional.ofNullable(row.getBigDecimal(13)))));
  }

  private Facts facts(@Nullable String text) {
    return text == null ? Facts.none() : Facts.read(json.readValue(text, FACTS));
  }

  void delete(long id) {
    jdbc.sql("delete from import_event where import_id = :id").param("id", id).update();
  }
}
