package io.leadpact.qualification;

import com.ibm.icu.text.Transliterator;
import io.leadpact.kernel.Letters;
import java.util.Locale;

/** Makes keys out of names, whatever script they are written in. */
final class QuestionnaireKeys {

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final int LONGEST = 32;

  private QuestionnaireKeys() {}

  static String of(String name) {
    var plain =
        LATIN
            .transliterate(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    var key = Letters.first(plain, LONGEST);
    return key.isEmpty() ? "questionnaire" : key.replaceAll("-+$", "");
  }
}
