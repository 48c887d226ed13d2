package io.leadpact.duplicate.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a person's name in small letters without accents, whatever their order: nobody knows
 * which comes first in another country.
 *
 * @param words in the order in which they were written
 */
record PersonName(List<String> words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "herr", "frau", "pan", "pani", "sr", "sra", "eng", "ing",
          "jr", "mgr", "inz", "гн", "гжа");

  static Optional<PersonName> of(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    var words = words(written).filter(word -> !TITLES.contains(word)).toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new PersonName(words));
  }

  /** The letters of the words, told apart by case and accents no more. */
  static Stream<String> words(String written) {
    var spread = Normalizer.normalize(written, Normalizer.Form.NFKD).replace('ł', 'l');
    var plain = MARKS.matcher(spread).replaceAll("").toLowerCase(Locale.ROOT).replace('ł', 'l');
    return Arrays.stream(BETWEEN.split(plain.replace("ß", "ss").replace("ø", "o")))
        .filter(word -> !word.isEmpty());
  }

  /** Empty where it is one word only: too many people are called so. */
  Optional<String> whole() {
    return words.size() < 2
        ? Optional.empty()
        : Optional.of(String.join(" ", new TreeSet<>(words)));
  }

  /** The last word and the first letter of the first: {@code J. Smith} is {@code John Smith}. */
  Optional<String> shortened() {
    return words.size() < 2
        ? Optional.empty()
        : Optional.of(
            words.get(0).substring(0, words.get(0).offsetByCodePoints(0, 1)) + ' ' + last());
  }

  private String last() {
    return words.get(words.size() - 1);
  }

  /** Whether one person may well be called both: they share a word, or differ in an initial. */
  boolean fits(PersonName other) {
    var mine = words.stream().filter(word -> word.length() > 1).collect(Collectors.toSet());
    return other.words.stream().anyMatch(mine::contains);
  }
}
