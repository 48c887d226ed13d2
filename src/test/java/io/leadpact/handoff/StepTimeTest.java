package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTimeTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final StepTime TIME =
      new StepTime(
          BusinessCalendar.of(
              new OpeningRules(
                  WARSAW,
                  WeeklyHours.parse(
                      "mon=09:00-18:00;tue=09:00-18:00;wed=09:00-18:00;thu=09:00-18:00;fri=09:00-18:00"),
                  SpecialDays.parse("2026-03-04"))),
          WARSAW);

  @ParameterizedTest
  @CsvSource({
    // at once: as soon as it is open
    "2026-03-02T10:00:00Z, 0, false, 2026-03-02T10:00:00Z",
    "2026-03-06T20:00:00Z, 0, true,  2026-03-09T08:00:00Z",
    // calendar days: the same hour, or the next opening
    "2026-03-02T10:00:00Z, 1, false, 2026-03-03T10:00:00Z",
    "2026-03-02T10:00:00Z, 2, false, 2026-03-05T08:00:00Z",
    "2026-03-06T10:00:00Z, 1, false, 2026-03-09T08:00:00Z",
    // over the change to summer time the hour by the wall stays
    "2026-03-27T10:00:00Z, 4, false, 2026-03-31T09:00:00Z",
    // opening days: the opening of the n-th, holidays and weekends left out
    "2026-03-02T10:00:00Z, 1, true,  2026-03-03T08:00:00Z",
    "2026-03-02T10:00:00Z, 2, true,  2026-03-05T08:00:00Z",
    "2026-03-06T10:00:00Z, 1, true,  2026-03-09T08:00:00Z",
    "2026-03-07T10:00:00Z, 1, true,  2026-03-09T08:00:00Z"
  })
  void isAlwaysInOpeningHours(Instant from, int days, boolean business, Instant due) {
    var step = new TrackStep(days, business, TrackStep.Kind.TASK, null, "Call", null, null);
    assertThat(TIME.after(from, step)).isEqualTo(due);
  }
}
