package io.leadpact.identity.secret;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which passwords are refused: by length and by what others would guess first, never by kinds of
 * characters (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  private static final int FEW_CHARACTERS = 5;
  private static final int OWN_WORD = 4;

  /** What lies side by side: alphabets, digits and the rows of keyboards. */
  private static final String[] ROWS = {
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "йцукенгшщзхъфывапролджэячсмитьбю"
  };

  private final Set<String> common;

  /**
   * @param common passwords that are known to be used, in small letters
   */
  public PasswordRules(Collection<String> common) {
    this.common = Set.copyOf(common);
  }

  /** Why a password is refused. */
  public enum Refusal {
    SHORT,
    LONG,
    SIMPLE,
    COMMON,
    OWN
  }

  /**
   * The first reason to refuse the password; empty if it is accepted.
   *
   * @param own words that belong to the user or the place: address, name, product
   */
  public Optional<Refusal> refusal(String password, Collection<String> own) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Refusal.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Refusal.LONG);
    }
    var small = password.toLowerCase(Locale.ROOT);
    if (isSimple(small)) {
      return Optional.of(Refusal.SIMPLE);
    }
    if (isCommon(small)) {
      return Optional.of(Refusal.COMMON);
    }
    return holds(small, own) ? Optional.of(Refusal.OWN) : Optional.empty();
  }

  private static boolean isSimple(String small) {
    return small.codePoints().distinct().count() < FEW_CHARACTERS || repeats(small) || runs(small);
  }

  /** The same piece again and again. */
  private static boolean repeats(String small) {
    return (small + small).indexOf(small, 1) < small.length();
  }

  /** Along one row of a keyboard or an alphabet, forwards or backwards, again and again. */
  private static boolean runs(String small) {
    var backwards = new StringBuilder(small).reverse().toString();
    return Stream.of(ROWS)
        .map(row -> row.repeat(1 + small.length() / row.length()) + row)
        .anyMatch(row -> row.contains(small) || row.contains(backwards));
  }

  private boolean isCommon(String small) {
    return variants(small).anyMatch(common::contains);
  }

  /** As typed, read as letters, and both without what people put before and after a word. */
  private static Stream<String> variants(String small) {
    var letters = asLetters(small);
    var bare = bare(small);
    var backwards = new StringBuilder(bare).reverse().toString();
    return Stream.of(small, letters, bare, bare(letters), asLetters(bare), backwards);
  }

  private static String bare(String text) {
    return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static String asLetters(String small) {
    var letters = new StringBuilder(small.length());
    for (var i = 0; i < small.length(); i++) {
      letters.append(asLetter(small.charAt(i)));
    }
    return letters.toString();
  }

  private static char asLetter(char written) {
    return switch (written) {
      case '0' -> 'o';
      case '1', '!', '|' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7', '+' -> 't';
      case '8' -> 'b';
      case '9' -> 'g';
      default -> written;
    };
  }

  private static boolean holds(String small, Collection<String> own) {
    var letters = asLetters(small);
    return own.stream()
        .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
        .filter(word -> word.length() >= OWN_WORD)
        .anyMatch(word -> small.contains(word) || letters.contains(word));
  }
}
