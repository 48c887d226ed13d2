package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a form may send its reader back to. */
class PreferencePagesTest {

  @ParameterizedTest
  @CsvSource({
    "/leads?stage=MQL, /leads?stage=MQL",
    "/, /",
    "//evil.example, /",
    "/\\evil.example, /",
    "https://evil.example, /",
    "'', /"
  })
  void aReaderIsOnlySentWithin(String back, String where) {
    assertThat(PreferencePages.within(back)).isEqualTo(where);
  }
}
