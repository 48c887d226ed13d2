package io.leadpact.lead.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+31 20 123 45 67|+31201234567",
        "0031-20-1234567|+31201234567",
        "+49 (0) 30 123456|+4930123456",
        "(11) 91234-5678|11912345678",
        "8 (495) 123-45-67|84951234567",
        "tel:+48.22.123.45.67|+48221234567",
        "+1 555 010 0199 ext. 12|+15550100199x12",
        "+7 495 123-45-67 доб. 305|+74951234567x305",
        "020 1234567|0201234567",
        "0048221234567|+48221234567",
        "0012025550143|+12025550143",
        "+33 1 23 45 67 89|+33123456789"
      })
  void numbersAreWrittenInOneWay(String typed, String kept) {
    assertThat(PhoneNumber.of(typed).value()).isEqualTo(kept);
    assertThat(PhoneNumber.of(kept).value()).as("once more").isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1234", "call me", "+", "12345678901234567", "12+345678", "+49 30 abc"})
  void whatIsNoNumberIsRefused(String typed) {
    assertThat(PhoneNumber.find(typed)).isEmpty();
    assertThatThrownBy(() -> PhoneNumber.of(typed)).isInstanceOf(RuleViolation.class);
  }
}
