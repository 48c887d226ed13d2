package io.leadpact.integration.mapping;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object of a profile as it was sent, with the path that leads to it. */
record Node(String path, Map<?, ?> members) {

  static Node root(@Nullable Object value) {
    return of("profile", value);
  }

  private static Node of(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return new Node(path, members);
    }
    throw refusal("profile.object", "An object is expected", path);
  }

  static RuleViolation refusal(String code, String detail, String path, Object... arguments) {
    return new RuleViolation(code, detail + " (" + path + ")", path, arguments);
  }

  String at(String key) {
    return path + "." + key;
  }

  /** Refuses members under other names: a misspelt one would be passed by in silence. */
  Node only(Set<String> names) {
    for (var key : members.keySet()) {
      if (!names.contains(String.valueOf(key))) {
        throw refusal("profile.unknown", "There is no such setting", at(String.valueOf(key)), key);
      }
    }
    return this;
  }

  Optional<String> text(String key) {
    var value = members.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text.strip());
    }
    if (value instanceof Number || value instanceof Boolean) {
      return Optional.of(value.toString());
    }
    throw refusal("profile.text", "Text is expected", at(key));
  }

  String required(String key) {
    return text(key)
        .orElseThrow(() -> refusal("profile.missing", "This setting is missing", at(key)));
  }

  boolean flag(String key) {
    var value = members.get(key);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw refusal("profile.flag", "true or false is expected", at(key));
  }

  Optional<Node> object(String key) {
    return Optional.ofNullable(members.get(key)).map(value -> of(at(key), value));
  }

  List<Node> objects(String key) {
    if (!(members.get(key) instanceof List<?> values)) {
      throw refusal("profile.list", "A list is expected", at(key));
    }
    var nodes = new ArrayList<Node>();
    for (var value : values) {
      nodes.add(of(at(key) + "[" + nodes.size() + "]", value));
    }
    return nodes;
  }

  /** All members as text. */
  Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    for (var key : members.keySet()) {
      var name = String.valueOf(key);
      text(name).ifPresent(text -> texts.put(name, text));
    }
    return texts;
  }

  /** The values that a member allows: one or a list of several. */
  Set<String> values(String key) {
    if (!(members.get(key) instanceof List<?> values)) {
      return Set.of(String.valueOf(members.get(key)));
    }
    if (values.isEmpty()) {
      throw refusal("profile.missing", "At least one value is needed", at(key));
    }
    var texts = new java.util.LinkedHashSet<String>();
    values.forEach(value -> texts.add(String.valueOf(value)));
    return texts;
  }

  /** The name of a column where the member is {@code {"column": …}}. */
  Optional<String> column(String key) {
    if (!(members.get(key) instanceof Map<?, ?>)) {
      return Optional.empty();
    }
    return object(key).map(node -> node.only(Set.of("column")).required("column"));
  }
}
