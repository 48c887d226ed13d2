package io.leadpact.qualification.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scoring on a form: values by their paths ({@code rules[2].points}), and rows that come, go and
 * move before anything is settled.
 */
public final class ScoringRows {

  private static final Pattern IN_ROW = Pattern.compile("([a-zA-Z]+)\\[(\\d{1,3})]\\.(.+)");
  private static final Pattern DEED =
      Pattern.compile(
          "(add|remove|up|down):(rules|groups|groups\\[(\\d{1,3})]\\.conditions)(?::(\\d{1,3}))?");
  private static final String WORDS = "among";

  private ScoringRows() {}

  /**
   * What the values say, nested as {@link ScoringText} reads it. Blanks are unsaid; words are one
   * value, parted by commas.
   */
  public static Map<String, Object> document(Map<String, String> values) {
    var document = new LinkedHashMap<String, Object>();
    var lists = new TreeMap<String, TreeMap<Integer, Map<String, String>>>();
    values.forEach(
        (path, value) -> {
          var row = IN_ROW.matcher(path);
          if (row.matches()) {
            lists
                .computeIfAbsent(row.group(1), name -> new TreeMap<>())
                .computeIfAbsent(Integer.valueOf(row.group(2)), place -> new LinkedHashMap<>())
                .put(row.group(3), value);
          } else if (!value.isBlank()) {
            document.put(
                path, path.equals(WORDS) ? parted(value) : value.strip().replace('−', '-'));
          }
        });
    lists.forEach(
        (name, rows) ->
            document.put(
                name, new ArrayList<>(rows.values().stream().map(ScoringRows::document).toList())));
    return document;
  }

  private static List<String> parted(String words) {
    return Arrays.stream(words.split("[,;\\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The document with one row more, less, or in another place.
   *
   * @param deed such as {@code add:rules}, {@code remove:groups[1].conditions:2}, {@code
   *     up:rules:3}
   * @param sign what a new rule or condition looks at
   */
  public static Map<String, Object> changed(Map<String, Object> document, String deed, Sign sign) {
    var match = DEED.matcher(deed);
    if (match.matches()) {
      var rows = rows(document, match.group(2), match.group(3));
      int row = match.group(4) == null ? rows.size() : Integer.parseInt(match.group(4));
      switch (match.group(1)) {
        case "add" -> rows.add(fresh(match.group(2), sign));
        case "remove" -> remove(rows, row);
        case "up" -> swap(rows, row, row - 1);
        default -> swap(rows, row, row + 1);
      }
    }
    return document;
  }

  private static List<Object> rows(
      Map<String, Object> document, String path, @Nullable String group) {
    if (group == null) {
      return list(document, path);
    }
    var groups = list(document, "groups");
    int place = Integer.parseInt(group);
    return place < groups.size() && groups.get(place) instanceof Map<?, ?> found
        ? list(asDocument(found), "conditions")
        : new ArrayList<>();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asDocument(Map<?, ?> found) {
    return (Map<String, Object>) found;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> document, String name) {
    return (List<Object>) document.computeIfAbsent(name, key -> new ArrayList<>());
  }

  private static Map<String, Object> fresh(String path, Sign sign) {
    var row = new LinkedHashMap<String, Object>();
    if (path.equals("groups")) {
      row.put("join", Join.ALL.name());
      row.put("conditions", new ArrayList<>(List.of(fresh("conditions", sign))));
      return row;
    }
    row.put("sign", sign.name());
    if (sign.measure() == Sign.Measure.AT_LEAST) {
      row.put("least", "1");
    }
    if (path.equals("rules")) {
      row.put("points", sign == Sign.SILENCE ? "-5" : "5");
    }
    return row;
  }

  private static void remove(List<Object> rows, int row) {
    if (row < rows.size()) {
      rows.remove(row);
    }
  }

  private static void swap(List<Object> rows, int row, int other) {
    if (row < rows.size() && other >= 0 && other < rows.size()) {
      Collections.swap(rows, row, other);
    }
  }
}
