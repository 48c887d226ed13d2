package io.leadpact.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that every page exists in. */
public enum Language {
  ENGLISH("en", "English"),
  RUSSIAN("ru", "Русский"),
  POLISH("pl", "Polski"),
  PORTUGUESE("pt-BR", "Português");

  private final Locale locale;
  private final String ownName;

  Language(String tag, String ownName) {
    this.locale = Locale.forLanguageTag(tag);
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  public String tag() {
    return locale.toLanguageTag();
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** The language of that tag, however its country is given: {@code pt-PT} reads Portuguese. */
  public static Optional<Language> of(String tag) {
    var wanted = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return Arrays.stream(values())
        .filter(language -> language.locale.getLanguage().equals(wanted))
        .findFirst();
  }

  public static Language of(Locale locale) {
    return of(locale.toLanguageTag()).orElse(ENGLISH);
  }

  /** The first of the reader's languages that we have. */
  public static Language firstOf(List<Locale> wishes) {
    return wishes.stream()
        .map(wish -> of(wish.toLanguageTag()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(ENGLISH);
  }
}
