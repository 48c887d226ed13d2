package io.leadpact.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadWordsTest {

  @ParameterizedTest
  @CsvSource({
    "' Ann@Example.COM ', Ann@example.com",
    "a@b, a@b",
    "élodie@Société.fr, élodie@société.fr"
  })
  void anAddressIsTrimmedAndItsDomainInLowerCase(String raw, String kept) {
    assertThat(Words.email(raw, "email")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "ann@", "@example.com", "a b@example.com", "a@b@c"})
  void whatIsNoAddressIsRefused(String raw) {
    assertThatThrownBy(() -> Words.email(raw, "email"))
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).isEqualTo("email"));
  }

  @ParameterizedTest
  @CsvSource({
    "+7 (495) 123-45-67, +74951234567",
    "0048 22 123 45 67, +48221234567",
    "(11) 98765-4321, 11987654321",
    "020.7946/0958, 02079460958"
  })
  void aNumberIsKeptInDigits(String raw, String kept) {
    assertThat(Words.phone(raw, "phone")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"call me", "12", "+", "123456789012345678901", "=1+1"})
  void whatIsNoNumberIsRefused(String raw) {
    assertThatThrownBy(() -> Words.phone(raw, "phone")).isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @CsvSource({"20000, 20000", "0, 0", "12.345, 12.35", "1e3, 1000", "12.50, 12.50"})
  void anAmountIsRoundedToCents(String raw, BigDecimal kept) {
    assertThat(Words.amount(raw, "value")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1e14",
        "1e1000000000",
        "1e-1000000000",
        "12,5",
        "NaN",
        "twelve",
        "1e9999999999"
      })
  void whatIsNoAmountIsRefused(String raw) {
    assertThatThrownBy(() -> Words.amount(raw, "value")).isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\ud800b", "\udc00"})
  void whatNoDatabaseKeepsIsRefused(String raw) {
    assertThatThrownBy(() -> Words.text(raw, "name", 10))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("text.unreadable"));
  }

  @Test
  void aPairOfSurrogatesIsText() {
    assertThat(Words.text("😀", "name", 10)).isEqualTo("😀");
  }

  @Test
  void aFieldThatIsTooLongIsRefusedByName() {
    var words =
        new LeadWords().say(LeadField.EMAIL, "a@b.c").say(LeadField.NAME, "x".repeat(5_000_000));
    assertThatThrownBy(words::details)
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).isEqualTo("name"));
  }

  @Test
  void anIdAnAddressOrANumberIsEnough() {
    assertThat(new LeadWords().say(LeadField.EXTERNAL_ID, "7").details().origin().source())
        .isEqualTo("api");
    assertThat(new LeadWords().say(LeadField.EMAIL, "a@b.c").details().person().email())
        .isEqualTo("a@b.c");
    assertThat(new LeadWords().say(LeadField.PHONE, "12345").details().person().phone())
        .isEqualTo("12345");
  }

  @Test
  void aLeadThatNothingTellsFromOthersIsRefused() {
    var words = new LeadWords().say(LeadField.NAME, "Ann").say(LeadField.EXTERNAL_ID, "  ");
    assertThatThrownBy(words::details)
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("lead.unrecognisable"));
  }
}
