package io.leadpact.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the forms of people have in common. */
final class Form {

  /** Tags of the languages to choose from, with the names that their speakers use. */
  static final Map<String, String> LANGUAGE_NAMES =
      Map.of("en", "English", "ru", "Русский", "pl", "Polski", "pt-BR", "Português");

  static final List<String> LANGUAGES = List.of("en", "ru", "pl", "pt-BR");

  private Form() {}

  /** Nothing chosen is nothing. */
  static @Nullable String blank(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
