package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessMonthTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  /** Open from 9 to 17 from Monday to Friday but the ninth. */
  private static BusinessMonth march(String now) {
    var hours =
        WeeklyHours.parse(
            "mon=09:00-17:00;tue=09:00-17:00;wed=09:00-17:00;thu=09:00-17:00;fri=09:00-17:00");
    var rules = new OpeningRules(WARSAW, hours, SpecialDays.parse("2026-03-09"));
    return BusinessMonth.of(MARCH, WARSAW, BusinessCalendar.of(rules), Instant.parse(now));
  }

  @Test
  void closedDaysAreNoBusinessDays() {
    assertThat(march("2026-03-01T00:00:00Z").days())
        .hasSize(21)
        .startsWith(LocalDate.of(2026, 3, 2))
        .doesNotContain(LocalDate.of(2026, 3, 9))
        .endsWith(LocalDate.of(2026, 3, 31));
  }

  @Test
  void theRunningDayCountsByItsOpeningHours() {
    assertThat(march("2026-03-03T12:00:00Z").behind()).isCloseTo(1.5, within(1e-9));
    assertThat(march("2026-03-03T07:00:00Z").behind()).isEqualTo(1);
    assertThat(march("2026-03-03T22:00:00Z").behind()).isEqualTo(2);
    assertThat(march("2026-03-03T12:00:00Z").today()).isEqualTo(2);
    assertThat(march("2026-03-07T12:00:00Z").today()).isEqualTo(5);
  }

  @Test
  void beforeAndAfterTheMonthNothingAndEverythingIsBehind() {
    assertThat(march("2026-02-20T12:00:00Z").share()).isZero();
    assertThat(march("2026-04-02T12:00:00Z").share()).isEqualTo(1);
    assertThat(march("2026-04-02T12:00:00Z").over()).isTrue();
    assertThat(march("2026-03-31T21:59:59Z").over()).isFalse();
    assertThat(march("2026-03-31T22:00:00Z").over()).isTrue();
  }

  @Test
  void whatHappensOnAClosedDayCountsWithTheNextBusinessDay() {
    var month = march("2026-03-03T12:00:00Z");

    assertThat(month.place(LocalDate.of(2026, 3, 1))).isZero();
    assertThat(month.place(LocalDate.of(2026, 3, 2))).isZero();
    assertThat(month.place(LocalDate.of(2026, 3, 7))).isEqualTo(5);
    assertThat(month.place(LocalDate.of(2026, 3, 9))).isEqualTo(5);
    assertThat(month.place(LocalDate.of(2026, 3, 31))).isEqualTo(20);
  }

  @Test
  void aQuotaIsOwedByEqualPartsOfEachBusinessDay() {
    var month = march("2026-03-03T12:00:00Z");
    var plan = new QuotaPlan(month, Collections.nCopies(21, 210));

    assertThat(plan.toDate()).isCloseTo(15, within(1e-9));
    assertThat(plan.whole()).isCloseTo(210, within(1e-9));
    assertThat(plan.cumulative()).hasSize(21).startsWith(10.0, 20.0);
  }

  @Test
  void aNewNumberHoldsFromItsDayOn() {
    var perMonth = new ArrayList<>(Collections.nCopies(20, 0));
    perMonth.add(210);
    var plan = new QuotaPlan(march("2026-04-01T00:00:00Z"), List.copyOf(perMonth));

    assertThat(plan.whole()).isCloseTo(10, within(1e-9));
  }

  @Test
  void aQuotaIsJudgedByThePlanToDate() {
    var running = march("2026-03-03T12:00:00Z");
    assertThat(Judgement.ofVolume(15, 15, running)).isEqualTo(Judgement.MET);
    assertThat(Judgement.ofVolume(14, 15, running)).isEqualTo(Judgement.AT_RISK);
    assertThat(Judgement.ofVolume(0, 0, march("2026-03-01T12:00:00Z"))).isEqualTo(Judgement.NONE);
    assertThat(Judgement.ofVolume(209, 210, march("2026-04-01T00:00:00Z")))
        .isEqualTo(Judgement.MISSED);
  }
}
