package io.leadpact.demo.story;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names as an address may have them. */
final class Ascii {

  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  private static final String[] LATIN =
      ("a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya").split(" ", -1);
  private static final Map<Character, String> LETTERS = letters();

  private Ascii() {}

  private static Map<Character, String> letters() {
    var letters = new HashMap<Character, String>();
    for (int i = 0; i < LATIN.length; i++) {
      letters.put(CYRILLIC.charAt(i), LATIN[i]);
    }
    letters.putAll(Map.of('ł', "l", 'ø', "o", 'æ', "ae", 'œ', "oe", 'ß', "ss", 'ı', "i"));
    return letters;
  }

  /** Small letters, digits and single hyphens. */
  static String of(String name) {
    var text = new StringBuilder();
    var plain = name.toLowerCase(Locale.ROOT).replace("ё", "е").replace("й", "и");
    for (char letter : plain.toCharArray()) {
      text.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
