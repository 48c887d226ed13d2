package io.leadpact.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private final Vocabulary vocabulary =
      new Vocabulary(
          Set.of("LEAD", "MQL", "WON"), Set.of("sdr"), Map.of("ann@example.com", "user:12"));

  @ParameterizedTest
  @CsvSource({
    "STAGE_REACHED, STAGE, SQL, event.stage.unknown, stage",
    "STAGE_REACHED, STAGE, LEAD, event.stage.own, stage",
    "STAGE_REACHED, STAGE, WON, event.stage.own, stage",
    "GIVEN_TO, TEAM, sales, team.unknown, team",
    "WON, VALUE, many, number.shape, value",
    "NOTE, STAGE, MQL, event.fact.foreign, stage"
  })
  void whatTheCompanyDoesNotKnowIsRefusedWithItsField(
      EventType type, Fact fact, String value, String code, String field) {
    assertThatThrownBy(() -> vocabulary.check(type, Facts.of(fact, value)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.field()).isEqualTo(field);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATED", "MERGED_INTO", "MERGED_FROM", "PAGE_VIEW", "", "won"})
  void typesThatOnlyWeRecordCannotBeSent(String name) {
    assertThatThrownBy(() -> Vocabulary.type(name))
        .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).isEqualTo("type"));
  }

  @Test
  void aUserIsKnownByAddressAndAStrangerKeepsTheirName() {
    assertThat(vocabulary.actor(" Ann@Example.com ")).isEqualTo("user:12");
    assertThat(vocabulary.actor("11189")).isEqualTo("11189");
    assertThat(
            vocabulary
                .check(EventType.GIVEN_TO, Facts.of(Fact.PERSON, "ann@example.com"))
                .get(Fact.PERSON))
        .contains("user:12");
  }

  @Test
  void anAmountIsKeptInPlainDigits() {
    assertThat(vocabulary.check(EventType.WON, Facts.of(Fact.VALUE, "1.5E3")).get(Fact.VALUE))
        .contains("1500");
  }

  @Test
  void aNoteMayBeLongAndAnyOtherFactNot() {
    assertThat(vocabulary.check(EventType.NOTE, Facts.of(Fact.NOTE, "x".repeat(10_000))).said())
        .containsExactly(Fact.NOTE);
    assertThatThrownBy(
            () -> vocabulary.check(EventType.LOST, Facts.of(Fact.REASON, "x".repeat(501))))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("text.long"));
  }
}
