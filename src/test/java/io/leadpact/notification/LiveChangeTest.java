package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which page is told of which change. */
class LiveChangeTest {

  private static LiveChange change(String text) {
    return LiveChange.read(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "lead:12, lead:12",
    "lead:12, leads",
    "of:user:5, of:user:5",
    "of:user:5, leads",
    "team:sdr, team:sdr",
    "free:sdr, free:sdr",
    "leads, lead:12",
    "leads, of:user:5",
    "leads, free:sdr",
    "lead:*, lead:12",
    "lead:*, leads",
    "alerts:user:5, alerts:user:5",
    "alerts:user:5, alerts",
    "alerts, alerts:user:5"
  })
  void whatAPageShowsMayBeOtherwise(String change, String shown) {
    assertThat(change(change).concerns(change(shown))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "lead:12, lead:13",
    "lead:1, lead:12",
    "lead:12, of:user:5",
    "of:user:5, of:user:6",
    "of:user:5, of:user:55",
    "of:user:5, alerts:user:5",
    "team:sdr, team:sdr-2",
    "team:sdr, free:sdr",
    "lead:*, of:user:5",
    "leads, alerts",
    "alerts, leads",
    "alerts:user:5, alerts:user:6"
  })
  void whatAPageShowsIsAsItWas(String change, String shown) {
    assertThat(change(change).concerns(change(shown))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lead:",
        "lead:x",
        "lead:12;",
        "LEADS",
        "lead:12345678901234567890",
        "of:token:3",
        "of:null",
        "team:",
        "team:Ä",
        "alerts:5"
      })
  void whatIsNoneOfOursIsPassedOver(String text) {
    assertThat(LiveChange.read(text)).isEmpty();
    assertThat(LiveWord.read(text + " lead:7"))
        .containsOnlyOnce(LiveWord.unmarked(LiveChange.ofLead(7)));
  }

  @Test
  void whoHasNoAddressOfTheirOwnIsToldWithAll() {
    assertThat(LiveChange.alertsOf("user:5").text()).isEqualTo("alerts:user:5");
    assertThat(LiveChange.alertsOf("somebody")).isEqualTo(LiveChange.ALERTS);
  }
}
