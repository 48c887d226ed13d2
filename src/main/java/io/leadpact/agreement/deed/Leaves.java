package io.leadpact.agreement.deed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document taken apart into its values, each with its path ({@code levels[1].hours}), so that a
 * form may show them one by one, and put together again with what was typed. A list of texts is one
 * value, parted by commas.
 */
public final class Leaves {

  private Leaves() {}

  public static Map<String, String> of(Map<String, ?> document) {
    var leaves = new LinkedHashMap<String, String>();
    document.forEach((name, value) -> add(name, value, leaves));
    return leaves;
  }

  private static void add(String path, Object value, Map<String, String> leaves) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, part) -> add(path + "." + name, part, leaves));
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      for (int i = 0; i < list.size(); i++) {
        add(path + "[" + i + "]", list.get(i), leaves);
      }
    } else if (value instanceof Collection<?> texts) {
      leaves.put(path, String.join(", ", texts.stream().map(String::valueOf).toList()));
    } else {
      leaves.put(path, String.valueOf(value));
    }
  }

  /**
   * The document with other values.
   *
   * @param typed by path; a path that is not there stays as it is, a blank value is left out
   */
  public static Map<String, Object> with(Map<String, ?> document, Map<String, String> typed) {
    return map("", document, typed);
  }

  private static Map<String, Object> map(String path, Map<?, ?> part, Map<String, String> typed) {
    var copy = new LinkedHashMap<String, Object>();
    part.forEach(
        (name, value) -> {
          var at = path.isEmpty() ? String.valueOf(name) : path + "." + name;
          var wanted = typed.get(at);
          if (wanted == null || !wanted.isBlank()) {
            copy.put(String.valueOf(name), changed(at, value, typed));
          }
        });
    return copy;
  }

  private static Object changed(String path, Object value, Map<String, String> typed) {
    if (value instanceof Map<?, ?> map) {
      return map(path, map, typed);
    }
    if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      var copy = new ArrayList<Object>();
      for (int i = 0; i < list.size(); i++) {
        copy.add(changed(path + "[" + i + "]", list.get(i), typed));
      }
      return copy;
    }
    var wanted = typed.get(path);
    if (wanted == null) {
      return value;
    }
    return value instanceof Collection<?>
        ? Arrays.stream(wanted.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList()
        : number(wanted.strip());
  }

  /** A decimal comma is as good as a point. */
  private static String number(String typed) {
    return typed.matches("[-+−]?\\d+,\\d+") || typed.startsWith("−")
        ? typed.replace(',', '.').replace('−', '-')
        : typed;
  }
}
