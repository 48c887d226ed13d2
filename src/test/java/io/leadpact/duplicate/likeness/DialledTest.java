package io.leadpact.duplicate.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.contact.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialledTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE | 030 2093-1234 | +49 30 20931234",
        "DE | 0049 (0)30 2093 1234 | +493020931234",
        "RU | 8 (912) 345-67-89 | +7 912 345-67-89",
        "RU | 7 912 345 67 89 | +79123456789",
        "PL | 512 345 678 | +48 512-345-678",
        "BR | (011) 98765-4321 | +55 11 98765 4321",
        "US | (415) 555-2671 | +1 415.555.2671",
        "GB | 020 7946 0018 | +44 20 7946 0018",
        "FR | 06 12 34 56 78 | +33 6 12 34 56 78",
        "IT | 06 698 12345 | +39 06 69812345"
      })
  void oneLineIsWrittenInManyWays(String country, String one, String other) {
    assertThat(dialled(one, country)).isEqualTo(dialled(other, "US"));
  }

  @Test
  void anotherCountryMakesAnotherLine() {
    assertThat(dialled("512 345 678", "PL")).isNotEqualTo(dialled("512 345 678", "ES"));
  }

  @Test
  void anExtensionIsAnotherPerson() {
    assertThat(dialled("+49 30 20931234 ext. 12", null))
        .isNotEqualTo(dialled("+49 30 20931234", null))
        .isEqualTo(dialled("030 20931234 #12", "DE"));
  }

  @Test
  void withoutACountryNumbersAreOnlyComparedAsTheyAre() {
    assertThat(dialled("512 345 678", null)).isEqualTo(dialled("512345678", null));
    assertThat(dialled("512 345 678", null)).isNotEqualTo(dialled("+48 512 345 678", null));
  }

  @Test
  void aFewDigitsReachNobodyInParticular() {
    assertThat(Dialled.of("12345", null)).isEmpty();
  }

  /** As it is stored. */
  private static Dialled dialled(String typed, @org.jspecify.annotations.Nullable String country) {
    return Dialled.of(PhoneNumber.of(typed).value(), country).orElseThrow();
  }
}
