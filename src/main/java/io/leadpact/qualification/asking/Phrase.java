package io.leadpact.qualification.asking;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words of the company, in its own language and, where somebody wrote them, in others.
 *
 * @param others by language tag; those that are blank are left out
 */
public record Phrase(String own, Map<String, String> others) {

  public Phrase {
    own = own.strip();
    others =
        others.entrySet().stream()
            .filter(entry -> !entry.getValue().isBlank())
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().strip()));
  }

  public static Phrase of(String own) {
    return new Phrase(own, Map.of());
  }

  /** None where there is nothing to say. */
  public static Optional<Phrase> maybe(String own, Map<String, String> others) {
    var phrase = new Phrase(own, others);
    return phrase.own.isEmpty() ? Optional.empty() : Optional.of(phrase);
  }

  /** As a reader of that language reads it; the company's own words where nobody translated. */
  public String in(Locale locale) {
    return Objects.requireNonNullElse(others.get(locale.toLanguageTag()), own);
  }

  /** The translations in a fixed order. */
  public Map<String, String> sorted() {
    return new TreeMap<>(others);
  }

  public boolean blank() {
    return own.isEmpty();
  }
}
