package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonListTest {

  private static final Reason TENDER = Reason.usual("TENDER", EnumSet.of(ReasonUse.LOSING));

  private static List<String> keys(ReasonList list) {
    return list.reasons().stream().map(Reason::key).toList();
  }

  @Test
  void theUsualOnesAreThoseThatTheGuidesName() {
    assertThat(ReasonList.USUAL.offeredFor(ReasonUse.REJECTING))
        .extracting(Reason::key)
        .contains(
            "NOT_A_FIT",
            "NO_BUDGET",
            "NO_NEED",
            "NO_AUTHORITY",
            "NEXT_QUARTER",
            "UNREACHABLE",
            "DUPLICATE",
            "OTHER");
  }

  @Test
  void eachIsOfferedForWhatItIsGivenForOnly() {
    var list = ReasonList.USUAL.with(TENDER);
    assertThat(list.offeredFor(ReasonUse.LOSING)).contains(TENDER);
    assertThat(list.offeredFor(ReasonUse.REJECTING)).doesNotContain(TENDER);
  }

  @Test
  void aRetiredOneIsNotOfferedButKnown() {
    var list = ReasonList.USUAL.changed("PRICE", one -> one.retired(true));
    assertThat(list.offeredFor(ReasonUse.LOSING)).extracting(Reason::key).doesNotContain("PRICE");
    assertThat(list.find("PRICE")).isPresent();
  }

  @Test
  void oneLeftOutOfAnotherListIsRetiredBehindIt() {
    var list = ReasonList.USUAL.replacedBy(List.of(ReasonList.USUAL.find("OTHER").orElseThrow()));
    assertThat(keys(list)).startsWith("OTHER", "NOT_A_FIT").hasSize(16);
    assertThat(list.reasons().get(1).retired()).isTrue();
  }

  @Test
  void theLastReasonForARejectionCannotBeRetired() {
    var few = ReasonList.USUAL.replacedBy(List.of(ReasonList.USUAL.find("OTHER").orElseThrow()));
    assertThatThrownBy(() -> few.changed("OTHER", one -> one.retired(true)))
        .isInstanceOf(RuleViolation.class)
        .hasFieldOrPropertyWithValue("code", "reason.none-left");
  }

  @Test
  void noKeyStandsTwiceAndAnUnknownOneIsNotFound() {
    assertThatThrownBy(() -> ReasonList.USUAL.with(Reason.usual("PRICE", Set.of(ReasonUse.LOSING))))
        .hasFieldOrPropertyWithValue("code", "reason.twice");
    assertThatThrownBy(() -> ReasonList.USUAL.moved("NOBODY", 1)).isInstanceOf(NotFound.class);
  }

  @Test
  void oneMovesPlaceByPlaceAndStopsAtTheEdge() {
    assertThat(keys(ReasonList.USUAL.moved("NO_NEED", -1))).startsWith("NO_NEED", "NOT_A_FIT");
    assertThat(ReasonList.USUAL.moved("NOT_A_FIT", -1)).isEqualTo(ReasonList.USUAL);
  }

  @Test
  void anotherListHasAnotherTag() {
    assertThat(ReasonList.USUAL.moved("NO_NEED", -1).tag()).isNotEqualTo(ReasonList.USUAL.tag());
    assertThat(ReasonList.USUAL.with(TENDER).changed("TENDER", one -> one).tag())
        .isEqualTo(ReasonList.USUAL.with(TENDER).tag());
  }

  @Test
  void onlyALeadThatGoesBackComesOnADay() {
    assertThatThrownBy(TENDER::withDate).hasFieldOrPropertyWithValue("code", "reason.date");
  }

  @Test
  void wordsAreInOneOfTheLanguagesAndNotTooLong() {
    var uses = Set.of(ReasonUse.LOSING);
    assertThatThrownBy(() -> new Reason("X", Map.of("de", "Nein"), uses, null, false, false, false))
        .hasFieldOrPropertyWithValue("code", "reason.language");
    assertThatThrownBy(
            () -> new Reason("X", Map.of("en", "x".repeat(81)), uses, null, false, false, false))
        .hasFieldOrPropertyWithValue("code", "reason.long");
  }
}
