package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnDayTest {

  private static final String WEEKDAYS =
      "mon=09:00-18:00;tue=09:00-18:00;wed=09:00-18:00;thu=09:00-18:00;fri=09:00-18:00";

  private static ReturnDay in(String zone, String special) {
    var rules =
        new OpeningRules(ZoneId.of(zone), WeeklyHours.parse(WEEKDAYS), SpecialDays.parse(special));
    return new ReturnDay(BusinessCalendar.of(rules), ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T10:00:00Z, 2027-01-01",
    "2026-01-01T00:00:00Z, 2026-04-01",
    "2026-08-15T12:00:00Z, 2026-10-01",
    "2027-04-20T12:00:00Z, 2027-07-01",
    "2026-07-01T12:00:00Z, 2026-10-01"
  })
  void nextQuarterBeginsOnTheFirstOfItsMonth(Instant now, LocalDate day) {
    assertThat(in("Europe/Warsaw", "").ofNextQuarter(now)).isEqualTo(day);
  }

  @Test
  void whereThatIsAWeekendItIsTheMondayAfter() {
    var now = Instant.parse("2027-05-20T10:00:00Z");
    assertThat(in("UTC", "").ofNextQuarter(now)).isEqualTo("2027-07-01");
    assertThat(in("UTC", "").ofNextQuarter(Instant.parse("2027-09-20T10:00:00Z")))
        .isEqualTo("2027-10-01");
    assertThat(in("UTC", "").ofNextQuarter(Instant.parse("2027-12-20T10:00:00Z")))
        .isEqualTo("2028-01-03");
  }

  @Test
  void aHolidayIsNoOpeningDay() {
    var day = in("Europe/Warsaw", "2027-01-01;2027-01-04");
    assertThat(day.ofNextQuarter(Instant.parse("2026-11-26T10:00:00Z"))).isEqualTo("2027-01-05");
  }

  @ParameterizedTest
  @CsvSource({"Pacific/Auckland, 2027-04-01", "America/Sao_Paulo, 2027-01-01"})
  void theQuarterIsThatOfTheCompanysZone(String zone, LocalDate day) {
    assertThat(in(zone, "").ofNextQuarter(Instant.parse("2026-12-31T20:00:00Z"))).isEqualTo(day);
  }

  @Test
  void itComesAtTheOpeningOfThatDay() {
    assertThat(in("Europe/Warsaw", "").at(LocalDate.parse("2027-01-04")))
        .isEqualTo("2027-01-04T08:00:00Z");
    assertThat(in("Europe/Warsaw", "").at(LocalDate.parse("2027-07-03")))
        .isEqualTo("2027-07-05T07:00:00Z");
  }
}
