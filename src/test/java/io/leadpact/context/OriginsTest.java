package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  @ParameterizedTest
  @CsvSource({
    "https://Www.Acme.example/pricing?x=1, https://www.acme.example",
    "acme.example, https://acme.example",
    "https://acme.example:443, https://acme.example",
    "https://acme.example:8443/, https://acme.example:8443",
    "http://localhost:3000/, http://localhost:3000"
  })
  void ofAnAddressTheOriginIsTaken(String typed, String origin) {
    assertThat(Origins.read(typed, "origins").origins()).containsExactly(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://acme.example",
        "ftp://acme.example",
        "https://user@acme.example",
        "javascript://acme.example",
        "https://",
        "two words",
        "*"
      })
  void whatIsNoAddressThatOnlyItsReaderSeesIsRefused(String typed) {
    assertThatThrownBy(() -> Origins.read(typed, "origins")).isInstanceOf(RuleViolation.class);
  }

  @Test
  void aNameThatOnlyBeginsAlikeIsAnotherSite() {
    var ours = Origins.read("https://acme.example", "origins");
    assertThat(ours.contain("https://acme.example")).isTrue();
    assertThat(ours.contain("https://acme.example.evil.example")).isFalse();
    assertThat(ours.contain("https://shop.acme.example")).isFalse();
    assertThat(ours.contain("null")).isFalse();
    assertThat(ours.contain(null)).isFalse();
  }
}
