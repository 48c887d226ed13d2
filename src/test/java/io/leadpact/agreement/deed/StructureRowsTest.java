package io.leadpact.agreement.deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.deed.StructureRows.Table;
import io.leadpact.kernel.RuleViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StructureRowsTest {

  private static final Structure USUAL =
      Structure.usual(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"));

  private static Map<String, String> values() {
    return StructureRows.of(USUAL);
  }

  private static Map<String, String> grouped() {
    var values = new LinkedHashMap<>(values());
    values.put("channelGroups[0].group", "content");
    values.put("channelGroups[0].channels", "blog, seo");
    values.put("channelGroups[1].group", "paid");
    values.put("channelGroups[1].channels", "ads");
    return values;
  }

  @Test
  void whatWasTakenApartIsPutTogetherAgain() {
    assertThat(StructureRows.read(values())).isEqualTo(USUAL);
    var grouped = StructureRows.read(grouped());
    assertThat(StructureRows.read(StructureRows.of(grouped))).isEqualTo(grouped);
  }

  @Test
  void aLevelIsAddedAtTheEnd() {
    var more = StructureRows.read(StructureRows.plus(values(), Table.LEVELS));

    assertThat(more.levels()).hasSize(4).startsWith(USUAL.levels().toArray(Structure.Level[]::new));
    assertThat(more.levels().get(3).who()).isEqualTo(Structure.Decides.DIRECTOR);
  }

  @Test
  void aLevelLessLeavesTheOthersInOrder() {
    var less = StructureRows.read(StructureRows.without(values(), Table.LEVELS, 0));

    assertThat(less.levels()).isEqualTo(USUAL.levels().subList(1, 3));
  }

  @Test
  void withoutTheLastMeetingTheTwoDoNotMeet() {
    var less = StructureRows.read(StructureRows.without(values(), Table.MEETINGS, 0));

    assertThat(less.meetings()).isEmpty();
  }

  @Test
  void stagesMoveWithTheirOwners() {
    var moved = StructureRows.read(StructureRows.moved(values(), Table.STAGES, 3, true));

    assertThat(moved.stages().keySet())
        .containsExactly("LEAD", "MQL", "SAL", "SQL", "OPPORTUNITY", "WON");
  }

  @Test
  void theFirstDoesNotMoveUp() {
    assertThat(StructureRows.moved(values(), Table.STAGES, 0, true)).isEqualTo(values());
  }

  @Test
  void channelsOfAGroupArePartedByCommas() {
    assertThat(StructureRows.read(grouped()).channelGroups())
        .isEqualTo(Map.of("content", Set.of("blog", "seo"), "paid", Set.of("ads")));
  }

  @Test
  void aGroupRowInWhichNothingWasTypedIsNoGroup() {
    var more = StructureRows.plus(grouped(), Table.CHANNEL_GROUPS);

    assertThat(StructureRows.read(more).channelGroups()).hasSize(2);
  }

  @Test
  void whatIsWrongIsSaidOfTheRowItIsIn() {
    refused(Map.of("levels[1].hours", "9999"), "structure.range", "levels[1].hours");
    refused(Map.of("levels[1].hours", ""), "promise.missing", "levels[1].hours");
    refused(Map.of("channelGroups[1].group", ""), "promise.missing", "channelGroups[1].group");
    refused(
        Map.of("channelGroups[1].group", "content"), "structure.twice", "channelGroups[1].group");
    refused(
        Map.of("channelGroups[1].channels", "seo"),
        "structure.groups",
        "channelGroups[1].channels");
    refused(Map.of("stages[2].stage", "MQL"), "structure.twice", "stages[2].stage");
  }

  private static void refused(Map<String, String> typed, String code, String field) {
    var values = grouped();
    values.putAll(typed);
    assertThatThrownBy(() -> StructureRows.read(values))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo(field);
            });
  }
}
