package io.leadpact.lead.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "ana@example.com,ana@example.com",
        "` Ana.Silva@Example.COM `,ana.silva@example.com",
        "mailto:a@b.co,a@b.co",
        "o'brien+news@sub.example.org,o'brien+news@sub.example.org",
        "иван@пример.рф,иван@пример.рф",
        "JOÃO@empresa.com.br,joão@empresa.com.br"
      })
  void addressesOfOnePersonAreWrittenInOneWay(String typed, String kept) {
    assertThat(EmailAddress.of(typed).value()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ana",
        "ana@",
        "@example.com",
        "ana@example",
        "ana@@example.com",
        "a b@example.com",
        "ana@exa mple.com",
        "ana..b@example.com",
        ".ana@example.com",
        "ana.@example.com",
        "ana@.example.com",
        "ana@example.c",
        "<ana@example.com>",
        "a@example.com, b@example.com",
        "ana@example.com\u0000"
      })
  void whatIsNoAddressIsRefused(String typed) {
    assertThat(EmailAddress.find(typed)).isEmpty();
    assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(RuleViolation.class);
  }

  @Test
  void theRefusalNamesTheFieldAndNotThePerson() {
    assertThatThrownBy(() -> EmailAddress.of("secret person"))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo("email"))
        .hasMessageNotContaining("secret");
  }

  @Test
  void anAddressHasAtMost254Characters() {
    var domain = "@" + "d".repeat(185) + ".com";
    assertThat(EmailAddress.find("a".repeat(64) + domain)).isPresent();
    assertThat(EmailAddress.find("a".repeat(64) + "@d" + "d".repeat(185) + ".com")).isEmpty();
    assertThat(EmailAddress.find("a".repeat(5_000_000) + "@example.com")).isEmpty();
  }
}
