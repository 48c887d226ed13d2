package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.web.StepChart.End;
import io.leadpact.web.StepChart.Line;
import io.leadpact.web.StepChart.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawingTest {

  @Test
  void aLineReachesFromTheLowestValueAtTheFootToTheHighestAtTheTop() {
    var line = spark(List.of(50, 100), null);
    assertThat(line.path()).isEqualTo("M0.0 21.0L72.0 3.0");
    assertThat(line.lastX()).isEqualTo("72.0");
    assertThat(line.lastY()).isEqualTo("3.0");
  }

  @Test
  void aMonthWithoutAValueBreaksTheLine() {
    var months = new ArrayList<@Nullable Number>(List.of(1, 2, 3));
    months.set(1, null);
    assertThat(spark(months, null).path()).isEqualTo("M0.0 21.0M72.0 3.0");
  }

  @Test
  void theTargetBelongsToTheScale() {
    assertThat(spark(List.of(50, 60), 100).target()).isEqualTo("3.0");
  }

  @Test
  void nothingMeasuredIsNoLine() {
    var line = spark(List.of(), null);
    assertThat(line.path()).isEmpty();
    assertThat(line.lastX()).isNull();
  }

  @Test
  void stepsRiseByWhatCameInOnEachDay() {
    var chart = steps(List.of(10, 30), List.of(20, 20, 20, 20), null);
    // 80 planned: lines every 20 up to 80, of 178 between the base and the top
    assertThat(chart.actual()).isEqualTo("M34.0 190.0H90.5V167.8H147.0V101.0");
    assertThat(chart.plan()).endsWith("L260.0 12.0");
    assertThat(chart.nowX()).isEqualTo("147.0");
  }

  @Test
  void linesStandAtRoundNumbersOfWhichThereAreFew() {
    var chart = steps(List.of(3, 4), List.of(60, 60, 60), null);
    assertThat(chart.grid().stream().map(Line::label))
        .containsExactly("0.0", "50.0", "100.0", "150.0", "200.0");
    assertThat(chart.grid().get(0).base()).isTrue();
  }

  @Test
  void whatIsLikelyOpensFromToday() {
    var chart = steps(List.of(10, 30), List.of(20, 20, 20, 20), new Range(60, 70, 80));
    assertThat(chart.cone()).isEqualTo("M147.0 101.0L260.0 12.0V56.5Z");
    assertThat(chart.ends()).extracting(End::label).containsExactly("70", "80");
  }

  @Test
  void aFinishedPeriodEndsInItsCountAndHasNoToday() {
    var chart = steps(List.of(10, 30), List.of(20, 21), null);
    assertThat(chart.nowX()).isNull();
    assertThat(chart.ends()).extracting(End::label).containsExactly("40", "41");
    var apart = chart.ends().stream().mapToDouble(end -> Double.parseDouble(end.y())).toArray();
    assertThat(Math.abs(apart[0] - apart[1])).isGreaterThanOrEqualTo(14);
  }

  @Test
  void nothingPlannedAndNothingCountedIsABaseAlone() {
    var chart = steps(List.of(), List.of(), null);
    assertThat(chart.plan()).isNull();
    assertThat(chart.ends()).extracting(End::label).containsExactly("0");
    assertThat(chart.lastX()).isNull();
  }

  private static Drawing.Spark spark(
      List<? extends @Nullable Number> values, @Nullable Number target) {
    return Drawing.line(values, target);
  }

  private static StepChart steps(List<Integer> days, List<Integer> plan, @Nullable Range likely) {
    var subject =
        new StepChart.Subject(
            days.stream().map(Integer::doubleValue).toList(),
            plan.stream().map(Integer::doubleValue).toList(),
            List.of("1", "2", "3"),
            likely);
    return StepChart.draw(subject, 338, String::valueOf);
  }
}
