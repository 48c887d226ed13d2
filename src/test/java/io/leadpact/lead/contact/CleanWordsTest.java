package io.leadpact.lead.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Anna Nowak|Anna Nowak",
        " Anna Nowak|Anna Nowak",
        "Anna Nowak |Anna Nowak",
        "Anna  Nowak|Anna Nowak",
        "Anna\tNowak|Anna Nowak",
        "Anna\u00a0Nowak|Anna Nowak",
        "Anna\u0007Nowak|Anna Nowak",
        "Zoe\u0308|Zo\u00eb",
        "~a!|~a!"
      })
  void aFieldIsOneLineWithSingleBlanks(String typed, String kept) {
    assertThat(Words.clean(typed, "name")).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u00a0 \u00a0"})
  void whatIsBlankIsNothing(String typed) {
    assertThat(Words.clean(typed, "name")).isEmpty();
  }

  @Test
  void threeHundredCharactersAreTakenAndNotOneMore() {
    assertThat(Words.clean("x".repeat(300), "name")).contains("x".repeat(300));
    assertThatThrownBy(() -> Words.clean("x".repeat(301), "name"))
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).isEqualTo("name"));
  }
}
