package io.leadpact.lead;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed to find a lead, as patterns of which each has to match. */
final class SearchWords {

  private static final int MOST = 6;
  private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s().·/\\u00a0-]{5,}");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s().·/\\u00a0-]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0,;]+");
  private static final Pattern SPECIAL = Pattern.compile("([\\\\%_])");

  private SearchWords() {}

  /**
   * Patterns for {@code like}, in lower case. A phone number is one word, however it is written.
   */
  static List<String> patterns(String typed) {
    if (NUMBER.matcher(typed).matches() && typed.chars().filter(Character::isDigit).count() >= 5) {
      return List.of(pattern(PUNCTUATION.matcher(typed).replaceAll("")));
    }
    return Arrays.stream(BLANKS.split(typed.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST)
        .map(SearchWords::pattern)
        .toList();
  }

  private static String pattern(String word) {
    return '%' + SPECIAL.matcher(word).replaceAll("\\\\$1") + '%';
  }
}
