package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Silva|%silva%",
        "Ana Silva|%ana% %silva%",
        "silva, ana|%silva% %ana%",
        "Иван ПЕТРОВ|%иван% %петров%",
        "50%|%50\\%%",
        "a_b|%a\\_b%",
        "a\\b|%a\\\\b%",
        "ana ANA|%ana%",
        "a b c d e f g h|%a% %b% %c% %d% %e% %f%"
      })
  void eachWordHasToOccur(String typed, String patterns) {
    assertThat(String.join(" ", SearchWords.patterns(typed))).isEqualTo(patterns);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+31 20 123 45 67", "+31 (20) 123-45-67", "+31.20.123.45.67"})
  void aPhoneNumberIsFoundHoweverItIsWritten(String typed) {
    assertThat(SearchWords.patterns(typed)).containsExactly("%+31201234567%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "%silva%|%silva%",
        "%j.silva@firm.example%|%.silva@% %@firm.% %.example%",
        "%o'brien%|%'brien%",
        "%case\\_77a%|%case\\_% %\\_77a%",
        "%+31201234567%|%+31201234567%",
        "%петров-водкин%|%петров-% %-водкин%",
        "%ab%|``",
        "%\\%%|``"
      })
  void whateverMatchesAPatternMatchesEachOfItsPieces(String pattern, String pieces) {
    assertThat(String.join(" ", SearchWords.pieces(pattern))).isEqualTo(pieces);
  }

  @Test
  void aFewDigitsAreAWord() {
    assertThat(SearchWords.patterns("12 34")).containsExactly("%12%", "%34%");
  }
}
