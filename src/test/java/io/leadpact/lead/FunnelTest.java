package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FunnelTest {

  private static final Stage DEMO = new Stage("DEMO", "Demo held", null, Party.SALES);
  private static final Funnel FUNNEL =
      Funnel.of(List.of("LEAD", "MQL", "SAL", "OPPORTUNITY", "WON"), List.of());

  private static List<String> keys(Funnel funnel) {
    return funnel.stages().stream().map(Stage::key).toList();
  }

  @Test
  void milestonesComeWithTheirMeaningAndOwner() {
    assertThat(
            Funnel.of(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"), List.of())
                .stages())
        .containsExactly(
            new Stage("LEAD", null, "LEAD", Party.MARKETING),
            new Stage("MQL", null, "MQL", Party.MARKETING),
            new Stage("SQL", null, "SQL", Party.SALES),
            new Stage("SAL", null, "SAL", Party.SALES),
            new Stage("OPPORTUNITY", null, "OPPORTUNITY", Party.SALES),
            new Stage("WON", null, "WON", Party.SALES));
  }

  @Test
  void ownStagesAreNobodysUntilSomebodySaysSo() {
    assertThat(Funnel.of(List.of("LEAD", "DEMO", "WON"), List.of()).stages())
        .contains(new Stage("DEMO", null, null, null));
  }

  @Test
  void knownStagesKeepTheirNameAndOwner() {
    var renamed = new Stage("MQL", "Warm", "MQL", Party.SALES);
    assertThat(Funnel.of(List.of("LEAD", "DEMO", "MQL", "WON"), List.of(DEMO, renamed)).stages())
        .containsSequence(DEMO, renamed);
  }

  @Test
  void anotherOrderOfMilestonesIsTheCompanysToChoose() {
    assertThat(keys(Funnel.of(List.of("LEAD", "SAL", "MQL", "WON"), List.of())))
        .containsExactly("LEAD", "SAL", "MQL", "WON");
  }

  @ParameterizedTest
  @MethodSource
  void refused(String code, List<String> keys) {
    assertThatThrownBy(() -> Funnel.of(keys, List.of()))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo("stages");
            });
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("stage.first", List.of()),
        Arguments.of("stage.first", List.of("MQL", "LEAD", "WON")),
        Arguments.of("stage.first", List.of("MQL", "WON")),
        Arguments.of("stage.last", List.of("LEAD", "WON", "MQL")),
        Arguments.of("stage.last", List.of("LEAD", "MQL")),
        Arguments.of("stage.last", List.of("LEAD")),
        Arguments.of("stage.double", List.of("LEAD", "MQL", "MQL", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "mql", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "1ST", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "A B", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "ЛИД", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "A".repeat(41), "WON")),
        Arguments.of("stage.key", List.of("LEAD", "LOST", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "REJECTED", "WON")),
        Arguments.of("stage.key", List.of("LEAD", "MERGED", "WON")));
  }

  @Test
  void thirtyStagesAreEnough() {
    var keys = new ArrayList<>(List.of("LEAD"));
    IntStream.range(0, 29).forEach(i -> keys.add("S" + i));
    keys.add("WON");
    assertThatThrownBy(() -> Funnel.of(keys, List.of())).hasMessageContaining("30");
    keys.remove("S0");
    assertThat(Funnel.of(keys, List.of()).stages()).hasSize(30);
  }

  @Test
  void oneMilestoneIsReachedAtOneStage() {
    var second = new Stage("WARM", "Warm", "MQL", null);
    assertThatThrownBy(() -> FUNNEL.with(second))
        .isInstanceOfSatisfying(
            RuleViolation.class, r -> assertThat(r.code()).isEqualTo("stage.milestone.double"));
  }

  @Test
  void anewStageStandsBeforeWon() {
    assertThat(keys(FUNNEL.with(DEMO)))
        .containsExactly("LEAD", "MQL", "SAL", "OPPORTUNITY", "DEMO", "WON");
  }

  @Test
  void aStageMovesByOnePlaceButNeverPastTheEnds() {
    assertThat(keys(FUNNEL.moved("SAL", -1)))
        .containsExactly("LEAD", "SAL", "MQL", "OPPORTUNITY", "WON");
    assertThat(keys(FUNNEL.moved("SAL", 1)))
        .containsExactly("LEAD", "MQL", "OPPORTUNITY", "SAL", "WON");
    assertThatThrownBy(() -> FUNNEL.moved("MQL", -1)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> FUNNEL.moved("OPPORTUNITY", 1)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> FUNNEL.moved("WON", -1)).isInstanceOf(RuleViolation.class);
    assertThat(FUNNEL.moved("WON", 1)).isEqualTo(FUNNEL);
    assertThat(FUNNEL.moved("LEAD", -1)).isEqualTo(FUNNEL);
  }

  @Test
  void namesOwnersAndMilestonesChangeButTheEndsCountAsWhatTheyAre() {
    var changed = FUNNEL.with(DEMO).changed(new Stage("MQL", "Warm", null, Party.SALES));
    assertThat(changed.stages().get(1)).isEqualTo(new Stage("MQL", "Warm", null, Party.SALES));
    var again = changed.changed(new Stage("DEMO", "Demo", "MQL", Party.SALES));
    assertThat(again.stages()).contains(new Stage("DEMO", "Demo", "MQL", Party.SALES));
    assertThat(again.changed(new Stage("WON", "Paid", null, null)).stages())
        .contains(new Stage("WON", "Paid", "WON", null));
  }

  @Test
  void leadAndWonStayForEver() {
    assertThatThrownBy(() -> FUNNEL.without("LEAD")).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> FUNNEL.without("WON")).isInstanceOf(RuleViolation.class);
    assertThat(keys(FUNNEL.without("SAL"))).doesNotContain("SAL");
  }

  @Test
  void anUnknownStageIsNeitherMovedNorRemovedNorChanged() {
    assertThatThrownBy(() -> FUNNEL.without("X")).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> FUNNEL.moved("X", 1)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> FUNNEL.changed(new Stage("X", null, null, null)))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void whatIsMissingInAnotherFunnelIsKnown() {
    assertThat(FUNNEL.missingIn(FUNNEL.without("SAL").without("MQL")))
        .containsExactlyInAnyOrder("SAL", "MQL");
    assertThat(FUNNEL.missingIn(FUNNEL.with(DEMO))).isEmpty();
  }
}
