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
        new LeadWords().say(LeadField.EMAIL, "a@b.co").say(LeadField.NAME, "x".repeat(5_000_000));
    assertThatThrownBy(words::details)
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).isEqualTo("name"));
  }

  @Test
  void anIdAnAddressOrANumberIsEnough() {
    assertThat(new LeadWords().say(LeadField.EXTERNAL_ID, "7").details().origin().source())
        .isEqualTo("api");
    assertThat(new LeadWords().say(LeadField.EMAIL, "a@b.co").details().person().email())
        .isEqualTo("a@b.co");
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
