package io.leadpact.lead.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypeTest {

  /** Enough for an entry of the type, and no more. */
  private static Facts least(EventType type) {
    var facts = Facts.none();
    for (var fact : type.required()) {
      facts = facts.with(fact, "1");
    }
    return switch (type) {
      case GIVEN_TO -> facts.with(Fact.TEAM, "sdr");
      case CORRECTED -> facts.with(Fact.VOID, "true");
      default -> facts;
    };
  }

  @ParameterizedTest
  @EnumSource
  void whatATypeNeedsIsEnough(EventType type) {
    assertThatCode(() -> type.check(least(type))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void everyEntryTakesANote(EventType type) {
    assertThatCode(() -> type.check(least(type).with(Fact.NOTE, "so it was")))
        .doesNotThrowAnyException();
  }

  static Stream<Arguments> foreign() {
    return Arrays.stream(EventType.values())
        .flatMap(
            type ->
                Arrays.stream(Fact.values())
                    .filter(fact -> !type.allows(fact))
                    .map(fact -> Arguments.of(type, fact)));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void whatATypeCannotSayIsRefused(EventType type, Fact fact) {
    assertThatThrownBy(() -> type.check(least(type).with(fact, "1")))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo(fact.key()));
  }

  static Stream<Arguments> required() {
    return Arrays.stream(EventType.values())
        .flatMap(type -> type.required().stream().map(fact -> Arguments.of(type, fact)));
  }

  @ParameterizedTest
  @MethodSource("required")
  void whatATypeNeedsIsMissed(EventType type, Fact fact) {
    assertThatThrownBy(() -> type.check(least(type).with(fact, null)))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo(fact.key()));
  }

  @Test
  void aLeadIsGivenToATeamOrAPersonOrBoth() {
    assertThatThrownBy(() -> EventType.GIVEN_TO.check(Facts.none()))
        .isInstanceOf(RuleViolation.class);
    EventType.GIVEN_TO.check(Facts.of(Fact.PERSON, "user:1"));
    EventType.GIVEN_TO.check(Facts.of(Fact.PERSON, "user:1").with(Fact.TEAM, "sdr"));
  }

  @Test
  void aCorrectionEitherGivesATimeOrVoids() {
    var seq = Facts.of(Fact.SEQ, "2");
    var time = seq.with(Fact.TIME, "2026-03-02T09:00:00Z");
    EventType.CORRECTED.check(time);
    EventType.CORRECTED.check(time.with(Fact.VOID, "false"));
    assertThatThrownBy(() -> EventType.CORRECTED.check(seq)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> EventType.CORRECTED.check(time.with(Fact.VOID, "true")))
        .isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @EnumSource
  void typesAreFoundByTheirName(EventType type) {
    assertThat(EventType.of(type.name())).contains(type);
    assertThat(EventType.of(type.name().toLowerCase())).isEmpty();
  }

  /** Stored journals are ordered by it: changing it would change what follows from them. */
  @Test
  void theOrderOfTheTypesNeverChanges() {
    assertThat(Arrays.stream(EventType.values()).map(Enum::name))
        .containsExactly(
            "CREATED",
            "REOPENED",
            "STAGE_REACHED",
            "GIVEN_TO",
            "RESUMED",
            "ATTEMPTED",
            "FEEDBACK",
            "RETURNED",
            "PAUSED",
            "WON",
            "LOST",
            "REJECTED",
            "MERGED_FROM",
            "MERGED_INTO",
            "CORRECTED",
            "NOTE");
  }
}
