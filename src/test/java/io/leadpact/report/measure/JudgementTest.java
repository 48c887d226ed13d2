package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  private static Tally tally(long met, long breached, long open) {
    return new Tally(met + breached + open, met, breached, open);
  }

  @ParameterizedTest
  @CsvSource({
    // A month that is over, everything decided: one or the other, and exactly is enough.
    "9, 1, 0, 90, MET",
    "89, 11, 0, 90, MISSED",
    "90, 10, 0, 90, MET",
    "0, 5, 0, 90, MISSED",
    "5, 0, 0, 100, MET",
    "199, 1, 0, 99.5, MET",
    "198, 2, 0, 99.5, MISSED",
    "0, 3, 0, 0, MET",
    // Clocks of it are still open.
    "9, 1, 5, 90, MET",
    "8, 2, 10, 90, AT_RISK",
    "8, 2, 9, 90, MISSED",
    "0, 0, 4, 90, NONE",
    "0, 0, 0, 90, NONE",
  })
  void aMonthThatIsOver(long met, long breached, long open, String target, Judgement judgement) {
    assertThat(Judgement.of(tally(met, breached, open), target(target), 1)).isEqualTo(judgement);
  }

  @ParameterizedTest
  @CsvSource({
    // A tenth of the month is behind: as many again are expected nine times.
    "0, 1, 0, 0.1, 90, AT_RISK",
    "0, 2, 0, 0.1, 90, AT_RISK",
    "8, 2, 0, 0.5, 90, AT_RISK",
    "7, 3, 0, 0.5, 90, MISSED",
    "8, 2, 0, 0.99, 90, MISSED",
    "9, 1, 0, 0.5, 90, MET",
    "0, 1, 0, 0, 90, AT_RISK",
    "0, 0, 1, 0.5, 90, NONE",
    "16, 7, 0, 0.7, 90, MISSED",
  })
  void aMonthThatRuns(
      long met, long breached, long open, double elapsed, String target, Judgement judgement) {
    assertThat(Judgement.of(tally(met, breached, open), target(target), elapsed))
        .isEqualTo(judgement);
  }

  private static Percent target(String value) {
    return new Percent(new java.math.BigDecimal(value));
  }

  @ParameterizedTest
  @CsvSource({"10, 0.5, 20", "10, 1, 10", "7, 0.25, 28", "0, 0.1, 0"})
  void asManyAreExpectedAsAtTheSameRate(long started, double elapsed, long expected) {
    assertThat(Judgement.expected(tally(started, 0, 0), elapsed)).isEqualTo(expected);
  }

  @Test
  void theShareIsOfWhatWasJudged() {
    assertThat(tally(16, 7, 9).share().orElseThrow().rounded()).isEqualByComparingTo("69.6");
    assertThat(tally(0, 0, 9).share()).isEmpty();
  }

  @Test
  void countsThatDoNotAddUpAreNoTally() {
    assertThatThrownBy(() -> new Tally(3, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tally(1, 2, -1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void talliesAddUp() {
    assertThat(tally(1, 2, 3).plus(tally(4, 5, 6))).isEqualTo(tally(5, 7, 9));
  }
}
