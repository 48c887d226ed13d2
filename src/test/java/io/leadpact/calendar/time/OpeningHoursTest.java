package io.leadpact.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mon=09:00-21:00;sat=09:00-12:00,13:00-17:00",
        "sun=00:00-24:00",
        "tue=00:00-00:01,12:00-12:30,23:59-24:00",
        ""
      })
  void weeklyHoursAreWrittenAsTheyWereRead(String text) {
    assertThat(WeeklyHours.parse(text)).hasToString(text);
  }

  @Test
  void hoursArePutInOrder() {
    assertThat(WeeklyHours.parse(" SAT = 13:00-17:00 , 9:00-12:00 ;\nmon=08:00–16:00"))
        .hasToString("mon=08:00-16:00;sat=09:00-12:00,13:00-17:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mon=09:00               | calendar.hours.format",
        "mon=                    | calendar.hours.format",
        "mon=09:60-10:00         | calendar.hours.format",
        "mon=09:00-24:01         | calendar.hours.format",
        "mon=09:00-10:00,        | calendar.hours.format",
        "mon=22:00-06:00         | calendar.hours.order",
        "mon=09:00-09:00         | calendar.hours.order",
        "mon=09:00-12:00,11:59-13:00 | calendar.hours.overlap",
        "monday=09:00-10:00      | calendar.week.format",
        "mon                     | calendar.week.format",
        "mon=09:00-10:00;mon=11:00-12:00 | calendar.week.format"
      })
  void aWrongWeekIsRefusedByItsField(String text, String code) {
    assertThatThrownBy(() -> WeeklyHours.parse(text))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo("weeklyHours");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011-13-01                       | calendar.special.format",
        "25.12.2011                       | calendar.special.format",
        "2011-12-25;2011-12-25=9:00-10:00 | calendar.special.twice",
        "2011-12-25=10:00                 | calendar.hours.format"
      })
  void aWrongSpecialDayIsRefusedByItsField(String text, String code) {
    assertThatThrownBy(() -> SpecialDays.parse(text))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo("specialDays");
            });
  }

  @Test
  void anOwnSpecialDayGoesBeforeAHolidayWhichGoesBeforeTheWeek() {
    var rules =
        new OpeningRules(
            ZoneId.of("UTC"),
            WeeklyHours.parse("thu=09:00-17:00;fri=09:00-17:00"),
            SpecialDays.parse("2026-12-24=09:00-12:00\n2026-12-26=10:00-14:00;2026-12-31"),
            year -> Set.of(LocalDate.of(year, 12, 24), LocalDate.of(year, 12, 25)));

    assertThat(rules.on(LocalDate.parse("2026-12-24"))).hasToString("09:00-12:00");
    assertThat(rules.on(LocalDate.parse("2026-12-25"))).isEqualTo(DayHours.CLOSED);
    assertThat(rules.on(LocalDate.parse("2026-12-26"))).hasToString("10:00-14:00");
    assertThat(rules.on(LocalDate.parse("2026-12-31"))).isEqualTo(DayHours.CLOSED);
    assertThat(rules.on(LocalDate.parse("2026-12-18"))).hasToString("09:00-17:00");
  }
}
