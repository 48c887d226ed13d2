package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Party;
import io.leadpact.report.Delivery;
import io.leadpact.report.Obligation;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Likely;
import io.leadpact.report.measure.Measured.Volume;
import io.leadpact.web.PlanChart.Drawing;
import io.leadpact.web.PlanChart.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Four business days, of which one and a half are behind: 40 owed, 12 delivered. */
class PlanDrawingTest {

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 2),
          LocalDate.of(2026, 3, 3),
          LocalDate.of(2026, 3, 9),
          LocalDate.of(2026, 3, 10));

  private static Drawing draw(String now, Optional<Likely> likely, List<Long> perDay) {
    var quota = new Quota("mql_volume", Party.MARKETING, "MQL", 40);
    var month =
        new BusinessMonth(
            YearMonth.of(2026, 3),
            ZoneOffset.UTC,
            DAYS,
            now.startsWith("2026-04") ? 4 : 1.5,
            Instant.parse(now));
    var what =
        new Obligation("A1", quota, new Volume(12, 15, 40), Judgement.AT_RISK, likely, List.of());
    var delivery = new Delivery(what, month, perDay, List.of(10.0, 20.0, 30.0, 40.0), 15);
    return new PlanDrawing(delivery, 580, 84).draw(String::valueOf, LocalDate::toString, "plan");
  }

  private static Drawing running() {
    return draw("2026-03-03T12:00:00Z", Optional.of(new Likely(24, 32, 40, 0.8)), List.of(7L, 5L));
  }

  @Test
  void theLineRisesWithEachDayAndStopsAtThePresent() {
    var drawing = running();

    assertThat(drawing.line()).isEqualTo("M34.0 190H149.5V158.9H207.3V136.6");
    assertThat(drawing.now()).isEqualTo("207.3");
    assertThat(drawing.dot()).isEqualTo(new Label("207.3", "136.6", ""));
    assertThat(drawing.bars()).hasSize(2);
  }

  @Test
  void thePlanGoesOnToTheEndOfTheMonth() {
    assertThat(running().plan()).endsWith("L496.0 12.0");
    assertThat(running().cone()).isEqualTo("M207.3 136.6L496 12.0V83.2Z");
  }

  @Test
  void wordsAtTheEndsDoNotCoverEachOther() {
    var same =
        draw("2026-03-03T12:00:00Z", Optional.of(new Likely(36, 40, 44, 0.4)), List.of(7L, 5L));

    assertThat(Double.parseDouble(same.end().y()) - Double.parseDouble(same.planEnd().y()))
        .isEqualTo(14);
  }

  @Test
  void theGridStandsAtRoundNumbers() {
    assertThat(running().grid())
        .extracting(PlanChart.Tick::text)
        .containsExactly("10", "20", "30", "40");
  }

  @Test
  void weeksAreNamedByTheirFirstBusinessDay() {
    assertThat(running().axis())
        .extracting(PlanChart.Tick::text)
        .containsExactly("2026-03-02", "2026-03-09");
  }

  @Test
  void aMonthThatIsOverHasNoPresentAndNothingLikely() {
    var over = draw("2026-04-02T12:00:00Z", Optional.empty(), List.of(7L, 5L, 0L, 0L));

    assertThat(over.now()).isNull();
    assertThat(over.cone()).isNull();
    assertThat(over.end().text()).isEqualTo("12");
  }

  @Test
  void aMonthWithoutAnythingIsDrawnAllTheSame() {
    var nothing = draw("2026-03-03T12:00:00Z", Optional.empty(), List.of());

    assertThat(nothing.line()).isEqualTo("M34.0 190");
  }
}
