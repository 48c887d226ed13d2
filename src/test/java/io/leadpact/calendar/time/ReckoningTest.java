package io.leadpact.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.calendar.time.Reckoning.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A limit written out, opening by opening. */
class ReckoningTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final BusinessCalendar OFFICE =
      calendar("mon=09:00-12:00,13:00-17:00;tue=09:00-17:00;fri=09:00-17:00", "2026-11-24");

  private static BusinessCalendar calendar(String week, String special) {
    return BusinessCalendar.of(
        new OpeningRules(WARSAW, WeeklyHours.parse(week), SpecialDays.parse(special)));
  }

  @Test
  void aLimitThatFitsIsOneStretch() {
    var reckoning = Reckoning.of(OFFICE, at("2026-11-20T10:00"), Duration.ofMinutes(30), 9);
    assertThat(reckoning.stretches())
        .containsExactly(new Stretch(at("2026-11-20T10:00"), at("2026-11-20T10:30"), 0));
    assertThat(reckoning.whole()).isTrue();
  }

  @Test
  void whatIsClosedIsPassedOver() {
    // Friday evening; Monday with a break; Tuesday is special and closed.
    var reckoning = Reckoning.of(OFFICE, at("2026-11-20T16:40"), Duration.ofMinutes(440), 9);
    assertThat(reckoning.stretches())
        .extracting(Stretch::from)
        .containsExactly(at("2026-11-20T16:40"), at("2026-11-23T09:00"), at("2026-11-23T13:00"));
    assertThat(reckoning.stretches())
        .extracting(stretch -> stretch.openMillis() / 60_000)
        .containsExactly(20L, 180L, 240L);
  }

  @Test
  void aStartThatIsClosedBeginsWithTheNextOpening() {
    var reckoning = Reckoning.of(OFFICE, at("2026-11-21T11:00"), Duration.ofMinutes(5), 9);
    assertThat(reckoning.stretches().get(0).from()).isEqualTo(at("2026-11-23T09:00"));
  }

  @Test
  void itEndsWhereTheCalendarSaysThatItIsDue() {
    for (var minutes : List.of(1, 20, 21, 200, 201, 1_000, 2_500)) {
      var limit = Duration.ofMinutes(minutes);
      var stretches = Reckoning.of(OFFICE, at("2026-11-20T16:40"), limit, 99).stretches();
      assertThat(stretches.get(stretches.size() - 1).to())
          .isEqualTo(OFFICE.due(at("2026-11-20T16:40"), limit, List.of()));
    }
  }

  @Test
  void tooManyAreLeftOutAndThatIsSaid() {
    var reckoning = Reckoning.of(OFFICE, at("2026-11-20T10:00"), Duration.ofHours(100), 3);
    assertThat(reckoning.stretches()).hasSize(3);
    assertThat(reckoning.whole()).isFalse();
  }

  private static Instant at(String local) {
    return ZonedDateTime.parse(local + "+01:00[Europe/Warsaw]").toInstant();
  }
}
