package io.leadpact.report.measure;

import static io.leadpact.report.measure.Judgement.AT_RISK;
import static io.leadpact.report.measure.Judgement.MET;
import static io.leadpact.report.measure.Judgement.MISSED;
import static io.leadpact.report.measure.Judgement.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Party;
import io.leadpact.report.measure.Verdict.Kept;
import io.leadpact.report.measure.Verdict.Row;
import io.leadpact.report.measure.Verdict.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static Row row(String promise, Party party, Judgement... months) {
    return new Row(promise, party, List.of(months));
  }

  @Test
  void theNewestMonthOfBothSidesIsCounted() {
    var verdict =
        Verdict.of(
            List.of(
                row("a", Party.MARKETING, MISSED, MET),
                row("b", Party.SALES, MET, MISSED),
                row("c", Party.SALES, MET, MET),
                row("d", Party.SALES, MISSED, NONE)));

    assertThat(verdict.marketing()).isEqualTo(new Kept(1, 1));
    assertThat(verdict.sales()).isEqualTo(new Kept(1, 2));
    assertThat(verdict.run()).isEmpty();
  }

  @Test
  void theLongestRunOfMissesIsNamed() {
    var verdict =
        Verdict.of(
            List.of(
                row("a", Party.SALES, MISSED, MET, MISSED, MISSED),
                row("b", Party.SALES, MISSED, MISSED, NONE, MISSED),
                row("c", Party.SALES, MISSED, MISSED, MISSED, AT_RISK)));

    assertThat(verdict.run()).contains(new Run("b", 3));
  }

  @Test
  void nothingIsSaidOfMonthsWithoutAnythingToJudge() {
    var verdict = Verdict.of(List.of(row("a", Party.SALES, NONE), row("b", Party.MARKETING)));
    assertThat(verdict.judged()).isFalse();
    assertThat(verdict.run()).isEmpty();
  }
}
