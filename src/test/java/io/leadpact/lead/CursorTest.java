package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");

  @ParameterizedTest
  @EnumSource
  void whatIsGivenOutIsReadBack(LeadOrder order) {
    for (var backwards : new boolean[] {true, false}) {
      var cursor = new Cursor(order, AT, 12, backwards);
      assertThat(Cursor.read(cursor.toString(), order)).isEqualTo(cursor);
    }
  }

  @Test
  void timesBeforeTheEpochAreTimesToo() {
    var cursor = new Cursor(LeadOrder.OLDEST, Instant.parse("1966-01-01T00:00:00Z"), 1, false);
    assertThat(Cursor.read(cursor.toString(), LeadOrder.OLDEST)).isEqualTo(cursor);
  }

  @Test
  void itStandsInAnAddressAsItIs() {
    assertThat(new Cursor(LeadOrder.NAME, AT, Long.MAX_VALUE, true).toString())
        .matches("[A-Za-z0-9_-]+");
  }

  @Test
  void noneIsTheBeginning() {
    assertThat(Cursor.read(null, LeadOrder.NAME)).isNull();
    assertThat(Cursor.read(" ", LeadOrder.NAME)).isNull();
  }

  @Test
  void theCursorOfAnotherOrderIsRefused() {
    var cursor = new Cursor(LeadOrder.NAME, AT, 12, false).toString();
    assertThatThrownBy(() -> Cursor.read(cursor, LeadOrder.NEWEST))
        .isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a b",
        "!!!",
        "%00",
        "newest>1.2; drop table lead",
        "newest>1",
        "newest>99999999999999999999.1"
      })
  void whatNobodyGaveOutIsRefused(String text) {
    var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    for (var sent : new String[] {text, encoded}) {
      assertThatThrownBy(() -> Cursor.read(sent, LeadOrder.NEWEST))
          .isInstanceOfSatisfying(
              RuleViolation.class, r -> assertThat(r.field()).isEqualTo("cursor"));
    }
  }
}
