package io.leadpact.agreement.deed;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How the two work together as the values of a form: one by one, and rows ({@code levels[1].hours})
 * that come, go and move.
 */
public final class StructureRows {

  /** A list of which a form may have more rows or fewer. */
  public enum Table {
    STAGES("stages", "stage", "owner"),
    CHANNEL_GROUPS("channelGroups", "group", "channels", "was"),
    LEVELS("levels", "who", "hours"),
    MEETINGS("meetings", "weeks", "minutes");

    private final String path;
    private final List<String> names;
    private final Pattern row;

    Table(String path, String... names) {
      this.path = path;
      this.names = List.of(names);
      this.row = Pattern.compile(path + "\\[(\\d{1,3})]\\.(" + String.join("|", names) + ")");
    }

    public String path() {
      return path;
    }

    /** Its rows in order. */
    public List<Map<String, String>> rows(Map<String, String> values) {
      var rows = new TreeMap<Integer, Map<String, String>>();
      values.forEach(
          (at, value) -> {
            var match = row.matcher(at);
            if (match.matches()) {
              rows.computeIfAbsent(Integer.valueOf(match.group(1)), i -> new LinkedHashMap<>())
                  .put(match.group(2), value);
            }
          });
      return new ArrayList<>(rows.values());
    }

    private Map<String, String> fresh() {
      var fresh = new LinkedHashMap<String, String>();
      names.forEach(name -> fresh.put(name, USUAL.getOrDefault(name, "")));
      return fresh;
    }
  }

  private static final Map<String, String> USUAL =
      Map.of("owner", "SALES", "who", "DIRECTOR", "hours", "72", "weeks", "1", "minutes", "60");

  private StructureRows() {}

  /** What a form begins with; a group of channels knows what it was called. */
  public static Map<String, String> of(Structure structure) {
    var body = StructureText.write(structure);
    body.putIfAbsent("bantAt", "");
    var groups = new ArrayList<Map<String, Object>>();
    structure
        .channelGroups()
        .forEach(
            (group, channels) ->
                groups.add(Map.of("group", group, "channels", sorted(channels), "was", group)));
    body.put("channelGroups", groups);
    var values = Leaves.of(body);
    Arrays.stream(Table.values()).map(Table::path).forEach(values::remove);
    return values;
  }

  private static String sorted(Iterable<String> channels) {
    var sorted = new ArrayList<String>();
    channels.forEach(sorted::add);
    Collections.sort(sorted);
    return String.join(", ", sorted);
  }

  /** With one more row at the end of a table. */
  public static Map<String, String> plus(Map<String, String> values, Table table) {
    var rows = table.rows(values);
    rows.add(table.fresh());
    return with(values, table, rows);
  }

  /** Without a row; one that is not there is gone already. */
  public static Map<String, String> without(Map<String, String> values, Table table, int row) {
    var rows = table.rows(values);
    if (row < rows.size()) {
      rows.remove(row);
    }
    return with(values, table, rows);
  }

  /** With a row in the place of the one above it, or below. */
  public static Map<String, String> moved(
      Map<String, String> values, Table table, int row, boolean up) {
    var rows = table.rows(values);
    int place = row + (up ? -1 : 1);
    if (row < rows.size() && place >= 0 && place < rows.size()) {
      Collections.swap(rows, row, place);
    }
    return with(values, table, rows);
  }

  private static Map<String, String> with(
      Map<String, String> values, Table table, List<Map<String, String>> rows) {
    var copy = new LinkedHashMap<>(values);
    copy.keySet().removeIf(at -> at.startsWith(table.path() + "["));
    for (int i = 0; i < rows.size(); i++) {
      var place = "%s[%d].".formatted(table.path(), i);
      rows.get(i).forEach((name, value) -> copy.put(place + name, value));
    }
    return copy;
  }

  /**
   * The structure that the values say.
   *
   * @throws RuleViolation of the very value, by its path
   */
  public static Structure read(Map<String, String> values) {
    var body = new LinkedHashMap<String, Object>();
    values.forEach(
        (path, value) -> {
          if (!path.contains("[") && !value.isBlank()) {
            body.put(path, path.equals("attemptChannels") ? parted(value) : value);
          }
        });
    body.put("correction", nested(values, "correction."));
    body.put("term", nested(values, "term."));
    var stages = Table.STAGES.rows(values);
    refuseTwice(stages, "stage", Table.STAGES);
    body.put("stages", said(stages));
    body.put("levels", said(Table.LEVELS.rows(values)));
    body.put("meetings", said(Table.MEETINGS.rows(values)));
    var groups = Table.CHANNEL_GROUPS.rows(values);
    refuseTwice(groups, "group", Table.CHANNEL_GROUPS);
    body.put("channelGroups", groups(groups));
    try {
      return StructureText.read(body);
    } catch (RuleViolation e) {
      throw placed(e, groups);
    }
  }

  private static Map<String, Object> nested(Map<String, String> values, String prefix) {
    var part = new LinkedHashMap<String, Object>();
    values.forEach(
        (path, value) -> {
          if (path.startsWith(prefix) && !value.isBlank()) {
            part.put(path.substring(prefix.length()), value);
          }
        });
    return part;
  }

  private static List<Map<String, String>> said(List<Map<String, String>> rows) {
    return rows.stream()
        .map(
            row -> {
              var said = new LinkedHashMap<>(row);
              said.values().removeIf(String::isBlank);
              return (Map<String, String>) said;
            })
        .toList();
  }

  private static Map<String, Object> groups(List<Map<String, String>> rows) {
    var groups = new LinkedHashMap<String, Object>();
    for (int i = 0; i < rows.size(); i++) {
      var name = rows.get(i).getOrDefault("group", "").strip();
      var channels = parted(rows.get(i).getOrDefault("channels", ""));
      if (!name.isEmpty() && !channels.isEmpty()) {
        groups.put(name, channels);
      } else if (!name.isEmpty() || !channels.isEmpty()) {
        var left = name.isEmpty() ? "group" : "channels";
        var field = "channelGroups[%d].%s".formatted(i, left);
        throw new RuleViolation("promise.missing", "Missing: " + field, field, left);
      }
    }
    return groups;
  }

  private static List<String> parted(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private static void refuseTwice(List<Map<String, String>> rows, String name, Table table) {
    var seen = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      var value = rows.get(i).getOrDefault(name, "").strip();
      if (!value.isEmpty() && seen.contains(value)) {
        throw new RuleViolation(
            "structure.twice",
            "Twice: " + value,
            "%s[%d].%s".formatted(table.path(), i, name),
            value);
      }
      seen.add(value);
    }
  }

  /** Groups are called by their names where it is written, by their rows where it is typed. */
  private static RuleViolation placed(RuleViolation wrong, List<Map<String, String>> groups) {
    var field = String.valueOf(wrong.field()).replaceFirst("^structure\\.", "");
    for (int i = 0; i < groups.size(); i++) {
      var name = groups.get(i).getOrDefault("group", "").strip();
      if (field.equals("channelGroups." + name)) {
        field = "channelGroups[%d].channels".formatted(i);
      }
    }
    return new RuleViolation(
        wrong.code(), String.valueOf(wrong.getMessage()), field, wrong.arguments().toArray());
  }
}
