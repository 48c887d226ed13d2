package io.leadpact.agreement.terms;

import io.leadpact.kernel.Percent;
import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Part of what was sent, and where in it: every complaint names the field by its whole path. */
public final class Said {

  private static final int LONGEST_TEXT = 200;

  private final Map<String, @Nullable Object> values;
  private final String path;

  private Said(Map<String, @Nullable Object> values, String path) {
    this.values = values;
    this.path = path;
  }

  public static Said map(@Nullable Object value, String path) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new RuleViolation("promise.shape", "Not an object: " + path, path);
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((name, said) -> values.put(String.valueOf(name), said));
    return new Said(values, path);
  }

  /** Runs what complains about fields by their own name, and puts the path before that name. */
  public <T> T placed(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RuleViolation e) {
      var field = e.field() == null ? path : at(e.field());
      throw new RuleViolation(
          e.code(), String.valueOf(e.getMessage()), field, e.arguments().toArray());
    }
  }

  /** A path that is whole already begins with this one. */
  private String at(String field) {
    if (path.isEmpty() || field.startsWith(path + ".")) {
      return field;
    }
    return path + "." + field;
  }

  public Set<String> names() {
    return values.keySet();
  }

  public void onlyOf(Set<String> known) {
    for (var name : names()) {
      if (!known.contains(name)) {
        throw new RuleViolation("promise.unknown", "A promise has no " + name, at(name), name);
      }
    }
  }

  public Optional<String> find(String name) {
    var value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Map || value instanceof Collection) {
      throw misshapen(name);
    }
    var text = value.toString().strip();
    if (text.length() > LONGEST_TEXT) {
      throw new RuleViolation("promise.text.long", "Too long: " + at(name), at(name));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  public String text(String name) {
    return find(name)
        .orElseThrow(
            () -> new RuleViolation("promise.missing", "Missing: " + at(name), at(name), name));
  }

  public BigDecimal number(String name) {
    try {
      return new BigDecimal(text(name));
    } catch (NumberFormatException e) {
      throw misshapen(name);
    }
  }

  /** A share in hundredths. */
  public Percent percent(String name) {
    var number = number(name);
    try {
      return new Percent(number);
    } catch (RuleViolation e) {
      throw new RuleViolation(e.code(), String.valueOf(e.getMessage()), at(name));
    }
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type, Optional<E> otherwise) {
    var text = find(name);
    if (text.isEmpty() && otherwise.isPresent()) {
      return otherwise.get();
    }
    var wanted = text.orElseGet(() -> text(name));
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new RuleViolation("promise.choice", "Unknown: " + wanted, at(name), wanted));
  }

  /** The object under the name; nothing said is an empty one. */
  public Said under(String name) {
    var value = values.get(name);
    return value == null ? new Said(Map.of(), at(name)) : map(value, at(name));
  }

  /** The objects of the list under the name; nothing said is an empty one. */
  public List<Said> list(String name) {
    var value = values.get(name);
    var said = new ArrayList<Said>();
    if (value == null) {
      return said;
    }
    if (!(value instanceof List<?> list)) {
      throw misshapen(name);
    }
    for (int i = 0; i < list.size(); i++) {
      said.add(map(list.get(i), "%s[%d]".formatted(at(name), i)));
    }
    return said;
  }

  /** One text or a list of them. */
  public Set<String> texts(String name) {
    if (!(values.get(name) instanceof Collection<?> many)) {
      return find(name).map(Set::of).orElse(Set.of());
    }
    var texts = new LinkedHashSet<String>();
    for (var one : many) {
      texts.add(String.valueOf(one).strip());
    }
    return texts;
  }

  /**
   * A whole number.
   *
   * @throws RuleViolation where it is none, or greater than any that is meant
   */
  public int whole(String name) {
    try {
      return number(name).intValueExact();
    } catch (ArithmeticException e) {
      throw new RuleViolation("promise.whole", "Not a whole number: " + at(name), at(name));
    }
  }

  public boolean truth(String name, boolean otherwise) {
    var text = find(name);
    if (text.filter(said -> !said.equals("true") && !said.equals("false")).isPresent()) {
      throw misshapen(name);
    }
    return text.map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** A text that may be long, as paragraphs are; nothing said is none. */
  public Optional<String> prose(String name) {
    var value = values.get(name);
    if (value != null && !(value instanceof String)) {
      throw misshapen(name);
    }
    return Optional.ofNullable((String) value).map(String::strip).filter(text -> !text.isEmpty());
  }

  public boolean says(String name) {
    return values.get(name) != null;
  }

  private RuleViolation misshapen(String name) {
    return new RuleViolation("promise.shape", "Not of the right shape: " + at(name), at(name));
  }
}
