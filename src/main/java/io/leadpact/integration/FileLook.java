package io.leadpact.integration;

import io.leadpact.integration.csv.CsvHead;
import io.leadpact.integration.csv.CsvRow;
import io.leadpact.integration.csv.CsvRows;
import io.leadpact.kernel.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks into uploaded files, so that a person can say what they mean. */
@Component
class FileLook {

  private static final int SAMPLES = 3;
  private static final int ROWS = 200;
  private static final int LONGEST_SAMPLE = 60;
  private static final int MOST_ROWS = 300_000;
  private static final int MOST_VALUES = 80;

  private final ImportFiles files;

  FileLook(ImportFiles files) {
    this.files = files;
  }

  /** A column with some of the values that it holds. */
  record Column(String name, List<String> samples) {}

  /** Values that stand together in rows, and in how many. */
  record Combination(List<String> values, long rows) {}

  List<Column> columns(long id, FileKind kind) {
    var head = files.head(id, kind);
    var samples = new ArrayList<LinkedHashSet<String>>();
    head.columns().forEach(column -> samples.add(new LinkedHashSet<>()));
    for (var row : first(id, kind, ROWS)) {
      for (int i = 0; i < Math.min(samples.size(), row.fields().size()); i++) {
        var text = row.fields().get(i).strip();
        if (!text.isEmpty() && samples.get(i).size() < SAMPLES) {
          samples.get(i).add(cut(text));
        }
      }
    }
    var columns = new ArrayList<Column>();
    for (int i = 0; i < samples.size(); i++) {
      columns.add(new Column(head.columns().get(i), List.copyOf(samples.get(i))));
    }
    return columns;
  }

  private static String cut(String text) {
    return Letters.brief(text, LONGEST_SAMPLE);
  }

  List<CsvRow> first(long id, FileKind kind, int count) {
    var rows = rows(id, kind, files.head(id, kind));
    var found = new ArrayList<CsvRow>();
    for (var row = rows.next(); row.isPresent() && found.size() < count; row = rows.next()) {
      found.add(row.get());
    }
    return found;
  }

  /** The commonest values of these columns, from the beginning of a very long file. */
  List<Combination> values(long id, FileKind kind, List<String> columns) {
    var head = files.head(id, kind);
    var places = columns.stream().map(head.columns()::indexOf).filter(place -> place >= 0).toList();
    var counts = new LinkedHashMap<List<String>, Long>();
    var rows = rows(id, kind, head);
    int read = 0;
    for (var row = rows.next(); row.isPresent() && read < MOST_ROWS; row = rows.next()) {
      read++;
      var fields = row.get().fields();
      if (fields.size() >= head.columns().size()) {
        var values = places.stream().map(place -> fields.get(place).strip()).toList();
        if (counts.containsKey(values) || counts.size() < 10 * MOST_VALUES) {
          counts.merge(values, 1L, Long::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_VALUES)
        .map(entry -> new Combination(entry.getKey(), entry.getValue()))
        .toList();
  }

  private CsvRows rows(long id, FileKind kind, CsvHead head) {
    return new CsvRows(
        files.open(id, kind, head.offset()), head.separator(), head.offset(), head.line());
  }
}
