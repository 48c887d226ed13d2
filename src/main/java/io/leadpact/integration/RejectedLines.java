package io.leadpact.integration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of an import that could not be taken in. */
@Repository
class RejectedLines {

  private static final int AT_ONCE = 100;
  private static final int EXAMPLES = 5;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  RejectedLines(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * Why a line was rejected.
   *
   * @param code the key of the reason's message, with its arguments
   */
  record Rejected(String file, long line, String reason, String code, List<String> arguments) {}

  /** The first hundred, the file of leads before that of events. */
  List<Rejected> first(long id) {
    return jdbc.sql(
            """
            select kind, line, reason, code, arguments from import_rejected
            where import_id = :id order by kind desc, line limit 100
            """)
        .param("id", id)
        .query((row, n) -> rejected(row))
        .list();
  }

  /**
   * Lines that were rejected for one reason.
   *
   * @param lines how many
   * @param examples the first few of them
   */
  record Group(String code, long lines, List<Rejected> examples) {}

  /** By reason, the most frequent first; of each a few examples. */
  List<Group> groups(long id) {
    var groups = new LinkedHashMap<String, Group>();
    jdbc.sql(
            """
            select kind, line, reason, code, arguments, lines from (
              select r.*, count(*) over (partition by code) as lines,
                     row_number() over (partition by code order by kind desc, line) as place
              from import_rejected r where import_id = :id) ranked
            where place <= :examples order by lines desc, code, place
            """)
        .param("id", id)
        .param("examples", EXAMPLES)
        .query(
            row -> {
              var line = rejected(row);
              var lines = row.getLong("lines");
              groups
                  .computeIfAbsent(line.code(), code -> new Group(code, lines, new ArrayList<>()))
                  .examples()
                  .add(line);
            });
    return List.copyOf(groups.values());
  }

  private static Rejected rejected(ResultSet row) throws SQLException {
    Array arguments = row.getArray("arguments");
    return new Rejected(
        row.getString("kind").toLowerCase(Locale.ROOT),
        row.getLong("line"),
        row.getString("reason"),
        row.getString("code"),
        List.of((String[]) arguments.getArray()));
  }

  /**
   * Writes all of them: the file, the line, the reason, and then the bytes as they came. They are
   * the sender's, to be mended and sent again, so nothing in them is quoted or defused.
   */
  void write(long id, OutputStream out) throws IOException {
    out.write("file,line,reason,as it came\r\n".getBytes(StandardCharsets.UTF_8));
    var lines =
        template.queryForStream(
            connection -> {
              var statement =
                  connection.prepareStatement(
                      "select kind, line, reason, bytes from import_rejected"
                          + " where import_id = ? order by kind desc, line");
              statement.setLong(1, id);
              statement.setFetchSize(AT_ONCE);
              return statement;
            },
            (row, n) -> line(row));
    try (lines) {
      for (var line : (Iterable<byte[]>) lines::iterator) {
        out.write(line);
      }
    }
  }

  private static byte[] line(ResultSet row) throws SQLException {
    var reason = row.getString(3).replace("\"", "\"\"");
    var start =
        "%s,%d,\"%s\","
            .formatted(row.getString(1).toLowerCase(Locale.ROOT), row.getLong(2), reason)
            .getBytes(StandardCharsets.UTF_8);
    var bytes = row.getBytes(4);
    var line = java.util.Arrays.copyOf(start, start.length + bytes.length + 2);
    System.arraycopy(bytes, 0, line, start.length, bytes.length);
    line[line.length - 2] = '\r';
    line[line.length - 1] = '\n';
    return line;
  }
}
