package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadFilterTest {

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  private static LeadFilter filter(String part, String... values) {
    return LeadFilter.of(Map.of(part, Arrays.asList(values)));
  }

  @Test
  void blankValuesAndForeignNamesSayNothing() {
    assertThat(filter("stage", "", "  ")).isEqualTo(LeadFilter.NONE);
    assertThat(filter("colour", "red").empty()).isTrue();
    assertThat(filter("q", " Ana ").value(LeadPart.Q)).isEqualTo("Ana");
  }

  @Test
  void somePartsTakeSeveralValuesOthersTheFirst() {
    assertThat(filter("stage", "MQL", "SQL", "MQL").values(LeadPart.STAGE))
        .containsExactly("MQL", "SQL");
    assertThat(filter("channel", "a, b").values(LeadPart.CHANNEL)).containsExactly("a, b");
    assertThat(filter("team", "sdr", "sales").values(LeadPart.TEAM)).containsExactly("sdr");
  }

  @Test
  void partsAreTakenAwayAndSaidAnew() {
    var both = filter("stage", "MQL").with(LeadPart.TEAM, "sdr");
    assertThat(both.without(LeadPart.STAGE)).isEqualTo(filter("team", "sdr"));
    assertThat(both.with(LeadPart.STAGE, "SQL").value(LeadPart.STAGE)).isEqualTo("SQL");
    assertThat(both.searching(null)).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "from,March,list.day",
    "from,2026-13,list.day",
    "to,2026-02-30,list.day",
    "to,+12026-01-01,list.day",
    "to,-0044-03-15,list.day",
    "valueFrom,much,list.amount",
    "valueTo,1e999999999,list.amount",
    "clock,slow,list.choice",
    "outcome,open,list.choice",
    "created,soon,list.choice",
    "feedback,given,list.choice",
    "duplicate,sure,list.choice",
    "minScore,12.5,list.points",
    "minScore,99999,list.points"
  })
  void whatCannotBeLookedForIsSaidOfItsPart(String part, String value, String code) {
    var filter = filter(part, value).with(LeadPart.STAGE, "MQL");
    assertThat(filter.problems()).hasSize(1);
    assertThatThrownBy(filter::checked)
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(part);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.arguments()).containsExactly(value);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "from,2026-01",
    "to,2026-01-31",
    "valueFrom,10.50",
    "valueTo,-1",
    "stage,ANYTHING",
    "minScore,-5"
  })
  void whatCanBeLookedForHasNoProblem(String part, String value) {
    assertThat(filter(part, value).problems()).isEmpty();
  }

  @Test
  void noPartTakesEndlesslyManyValues() {
    var many = IntStream.range(0, 51).mapToObj(i -> "S" + i).toList();
    assertThat(LeadFilter.of(Map.of("stage", many)).problems()).containsKey(LeadPart.STAGE);
    assertThat(LeadFilter.of(Map.of("stage", many.subList(0, 50))).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "today,2026-03-03,2026-03-04",
    "yesterday,2026-03-02,2026-03-03",
    "week,2026-03-02,2026-03-09",
    "last-week,2026-02-23,2026-03-02",
    "month,2026-03-01,2026-04-01",
    "last-month,2026-02-01,2026-03-01"
  })
  void stretchesOfTimeAreThoseOfToday(String key, LocalDate first, LocalDate behind) {
    assertThat(Arrival.of(key, TODAY)).isEqualTo(new Arrival(first, behind));
    assertThat(LeadPart.CREATED.choices()).contains(key);
  }

  @Test
  void anOrderTurnedRoundTwiceIsTheSame() {
    for (var order : LeadOrder.values()) {
      assertThat(order.reversed().reversed()).isEqualTo(order);
      assertThat(order.reversed().descending()).isNotEqualTo(order.descending());
      assertThat(LeadOrder.of(order.key())).isEqualTo(order);
    }
    assertThat(List.of(LeadOrder.values()).stream().map(LeadOrder::key)).doesNotHaveDuplicates();
  }
}
