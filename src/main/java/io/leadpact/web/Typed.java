package io.leadpact.web;

import io.leadpact.agreement.deed.Tongue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What a form of the draft sent. */
record Typed(Map<String, String> fields) {

  static final String VALUES = "v.";
  static final String WORDS = "words.";

  /** Several values of one name are one, parted by commas. */
  static Typed of(MultiValueMap<String, String> sent) {
    var fields = new HashMap<String, String>();
    sent.forEach(
        (name, values) ->
            fields.put(
                name,
                String.join(", ", values.stream().filter(value -> !value.isBlank()).toList())));
    return new Typed(Map.copyOf(fields));
  }

  String get(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** Of the state of the draft that was seen. */
  String tag() {
    return get("tag");
  }

  Optional<String> plan() {
    return Optional.of(get("plan")).filter(plan -> !plan.isEmpty());
  }

  /** Own words by language. */
  Map<Tongue, String> words() {
    var words = new EnumMap<Tongue, String>(Tongue.class);
    for (var tongue : Tongue.values()) {
      var text = get(WORDS + tongue.tag()).replace("\r\n", "\n");
      if (!text.isEmpty()) {
        words.put(tongue, text);
      }
    }
    return words;
  }

  /** Of a term or of the structure, by their paths. */
  Map<String, String> values() {
    var values = new HashMap<String, String>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(VALUES)) {
            values.put(name.substring(VALUES.length()), value);
          }
        });
    return values;
  }

  /** The same of another state of the draft. */
  Typed with(String tag) {
    var copy = new HashMap<>(fields);
    copy.put("tag", tag);
    return new Typed(Map.copyOf(copy));
  }
}
