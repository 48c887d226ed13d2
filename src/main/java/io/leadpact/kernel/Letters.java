package io.leadpact.kernel;

import java.util.Locale;

/**
 * Cuts what people wrote between its letters: an emoji, or whatever else takes two {@code char}, is
 * kept or left out whole, since half of it can be neither shown nor stored.
 */
public final class Letters {

  private Letters() {}

  /** The beginning, of at most so many {@code char}, which no column counts as more letters. */
  public static String first(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean halves =
        most > 0
            && Character.isHighSurrogate(text.charAt(most - 1))
            && Character.isLowSurrogate(text.charAt(most));
    return text.substring(0, halves ? most - 1 : most);
  }

  /** The same, with an ellipsis after it where something was left out. */
  public static String brief(String text, int most) {
    return text.length() <= most ? text : first(text, most) + "…";
  }

  /** As it stands within a sentence. */
  public static String small(String text, Locale locale) {
    var after = afterFirst(text);
    return text.substring(0, after).toLowerCase(locale) + text.substring(after);
  }

  /** As it stands at the beginning of a sentence. */
  public static String capital(String text, Locale locale) {
    var after = afterFirst(text);
    return text.substring(0, after).toUpperCase(locale) + text.substring(after);
  }

  private static int afterFirst(String text) {
    return text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
  }
}
