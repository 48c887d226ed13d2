package io.leadpact.lead.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What one entry says, immutable. Also the pattern that an entry is held against. */
public final class Facts {

  private static final Facts NONE = new Facts(new EnumMap<>(Fact.class));

  private final EnumMap<Fact, String> said;

  private Facts(EnumMap<Fact, String> said) {
    this.said = said;
  }

  public static Facts none() {
    return NONE;
  }

  public static Facts of(Fact fact, @Nullable String value) {
    return NONE.with(fact, value);
  }

  /** The same with one more thing said; null or blank leaves it unsaid. */
  public Facts with(Fact fact, @Nullable String value) {
    var more = new EnumMap<>(said);
    if (value == null || value.isBlank()) {
      more.remove(fact);
    } else {
      more.put(fact, value.strip());
    }
    return more.equals(said) ? this : new Facts(more);
  }

  /** What is said, or what holds where nothing is said. */
  public Optional<String> get(Fact fact) {
    var value = said.get(fact);
    return value == null ? fact.unsaid() : Optional.of(value);
  }

  public boolean is(Fact fact) {
    return get(fact).map(Boolean::parseBoolean).orElse(false);
  }

  /** Whether all that this says as a pattern is also said, or holds unsaid, there. */
  public boolean matches(Facts other) {
    for (var wanted : said.entrySet()) {
      if (!other.get(wanted.getKey()).map(wanted.getValue()::equals).orElse(false)) {
        return false;
      }
    }
    return true;
  }

  public Set<Fact> said() {
    return said.keySet();
  }

  public void forEach(BiConsumer<Fact, String> visitor) {
    said.forEach(visitor);
  }

  /** By name, in the order of the names: how it is stored and sent. */
  public Map<String, String> byKey() {
    var map = new TreeMap<String, String>();
    said.forEach((fact, value) -> map.put(fact.key(), value));
    return map;
  }

  /** The reverse of {@link #byKey}; names that are no facts are refused. */
  public static Facts read(Map<String, ?> byKey) {
    var facts = NONE;
    for (var entry : byKey.entrySet()) {
      var fact =
          Fact.of(entry.getKey())
              .orElseThrow(() -> new IllegalArgumentException("Unknown fact " + entry.getKey()));
      facts = facts.with(fact, Objects.toString(entry.getValue(), null));
    }
    return facts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts && said.equals(facts.said);
  }

  @Override
  public int hashCode() {
    return said.hashCode();
  }

  @Override
  public String toString() {
    return byKey().toString();
  }
}
