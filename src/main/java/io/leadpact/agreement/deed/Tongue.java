package io.leadpact.agreement.deed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which an agreement is written and printed. */
public enum Tongue {
  EN("en"),
  RU("ru"),
  PL("pl"),
  PT_BR("pt-BR");

  private final String tag;

  Tongue(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public static Optional<Tongue> of(String tag) {
    return Arrays.stream(values()).filter(tongue -> tongue.tag.equalsIgnoreCase(tag)).findFirst();
  }

  /** The one nearest to a reader's: English where there is none. */
  public static Tongue of(Locale locale) {
    return Arrays.stream(values())
        .filter(tongue -> tongue.locale().getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(EN);
  }
}
