package io.leadpact.lead;

import java.util.ArrayList;
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

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");

  /** The index knows words by three letters at a time. */
  private static final int SHORTEST = 3;

  private SearchWords() {}

  /**
   * The parts of a pattern that are long enough to look up, as patterns that whatever matches it
   * matches as well: name and host of an address, say. Each has the punctuation at either side.
   */
  static List<String> pieces(String pattern) {
    var inside = pattern.substring(1, pattern.length() - 1);
    var runs = LETTERS.matcher(inside).results().toList();
    var pieces = new ArrayList<String>();
    for (int i = 0; i < runs.size(); i++) {
      int from = i == 0 ? 0 : runs.get(i - 1).end();
      int to = i == runs.size() - 1 ? inside.length() : runs.get(i + 1).start();
      if (runs.get(i).group().length() >= SHORTEST) {
        pieces.add('%' + inside.substring(from, to) + '%');
      }
    }
    return pieces;
  }

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
