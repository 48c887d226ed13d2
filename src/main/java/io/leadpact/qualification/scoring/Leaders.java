package io.leadpact.qualification.scoring;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who heads a department or more, by the job title in English, Russian, Polish or Portuguese. A
 * word counts from its beginning, so that endings do not matter; abbreviations count whole.
 */
final class Leaders {

  private static final List<String> BEGINNINGS =
      List.of(
          "head",
          "director",
          "chief",
          "founder",
          "co-founder",
          "owner",
          "president",
          "vice president",
          "managing",
          "partner",
          "директор",
          "руководител",
          "начальни",
          "глав",
          "основател",
          "сооснователь",
          "владел",
          "президент",
          "собственник",
          "dyrektor",
          "kierownik",
          "kierownicz",
          "prezes",
          "szef",
          "właściciel",
          "założyciel",
          "diretor",
          "gerente",
          "chefe",
          "presidente",
          "sócio",
          "sócia",
          "fundador",
          "proprietári");

  private static final List<String> WHOLE =
      List.of("ceo", "coo", "cfo", "cto", "cmo", "cio", "cro", "vp", "svp", "evp", "md");

  private static final Pattern LEADER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:%s)|(?:%s)(?![\\p{L}\\p{N}]))"
              .formatted(String.join("|", BEGINNINGS), String.join("|", WHOLE)),
          Pattern.UNICODE_CHARACTER_CLASS);

  private Leaders() {}

  static boolean is(String title) {
    return LEADER.matcher(title.toLowerCase(Locale.ROOT)).find();
  }
}
