package io.leadpact.duplicate.likeness;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a company without its legal form.
 *
 * @param words in small letters, with single blanks between them
 */
record FirmName(String words) {

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "gmbh",
          "ag",
          "kg",
          "ohg",
          "se",
          "ug",
          "mbh",
          "co",
          "inc",
          "llc",
          "ltd",
          "limited",
          "plc",
          "corp",
          "corporation",
          "company",
          "sp",
          "z",
          "o",
          "zoo",
          "sa",
          "s",
          "a",
          "spolka",
          "ltda",
          "me",
          "eireli",
          "epp",
          "bv",
          "nv",
          "srl",
          "spa",
          "sarl",
          "sas",
          "ооо",
          "оао",
          "зао",
          "пао",
          "ао",
          "ип",
          "тоо",
          "the");

  static Optional<FirmName> of(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    var words =
        PersonName.words(written)
            .filter(word -> !LEGAL_FORMS.contains(word))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? Optional.empty() : Optional.of(new FirmName(words));
  }
}
