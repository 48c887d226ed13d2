package io.leadpact.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

  private static final String OFFICE =
      "mon=09:00-17:00;tue=09:00-17:00;wed=09:00-17:00;thu=09:00-17:00;fri=09:00-17:00";

  private final BusinessCalendar office = calendar("Europe/Warsaw", OFFICE, "");

  private static BusinessCalendar calendar(String zone, String week, String special) {
    return BusinessCalendar.of(
        new OpeningRules(ZoneId.of(zone), WeeklyHours.parse(week), SpecialDays.parse(special)));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @Test
  void aLimitThatRunsOutAtClosingIsDueAtThatClosing() {
    assertThat(office.due(at("2026-03-06T16:00+01:00"), Duration.ofHours(1), List.of()))
        .isEqualTo(at("2026-03-06T17:00+01:00"));
  }

  @Test
  void aUsualDayIsTheWeekSpreadOverItsOpeningDays() {
    assertThat(office.usualDay()).isEqualTo(Duration.ofHours(8));
    assertThat(calendar("Europe/Warsaw", "mon=09:00-17:00;sat=10:00-12:00", "").usualDay())
        .isEqualTo(Duration.ofHours(5));
    assertThat(calendar("Europe/Warsaw", "", "2026-03-07=10:00-12:00").usualDay())
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void aStartAtClosingCountsFromTheNextOpening() {
    assertThat(office.due(at("2026-03-06T17:00+01:00"), Duration.ofMillis(1), List.of()))
        .isEqualTo(at("2026-03-09T09:00:00.001+01:00"));
    assertThat(office.nextOpening(at("2026-03-06T17:00+01:00")))
        .isEqualTo(at("2026-03-09T09:00+01:00"));
  }

  @Test
  void anOpenInstantIsItsOwnNextOpening() {
    assertThat(office.nextOpening(at("2026-03-06T09:00+01:00")))
        .isEqualTo(at("2026-03-06T09:00+01:00"));
  }

  @Test
  void openingsAreCutToTheTimeThatIsAskedFor() {
    assertThat(office.openings(at("2026-03-06T16:00+01:00"), at("2026-03-09T10:00+01:00")))
        .containsExactly(
            new Interval(at("2026-03-06T16:00+01:00"), at("2026-03-06T17:00+01:00")),
            new Interval(at("2026-03-09T09:00+01:00"), at("2026-03-09T10:00+01:00")));
  }

  @Test
  void aWeekendHasNoOpenings() {
    assertThat(office.openings(at("2026-03-06T17:00+01:00"), at("2026-03-09T09:00+01:00")))
        .isEmpty();
    assertThat(office.openings(at("2026-03-06T16:00+01:00"), at("2026-03-06T15:00+01:00")))
        .isEmpty();
  }

  @Test
  void daysThatTouchAtMidnightAreOneOpening() {
    var always =
        calendar(
            "Europe/Warsaw",
            "mon=00:00-24:00;tue=00:00-24:00;wed=00:00-24:00;thu=00:00-24:00;fri=00:00-24:00",
            "");
    assertThat(always.openings(at("2026-03-03T12:00+01:00"), at("2026-03-05T12:00+01:00")))
        .containsExactly(new Interval(at("2026-03-03T12:00+01:00"), at("2026-03-05T12:00+01:00")));
  }

  @Test
  void openingsAddUpToWhatElapses() {
    var from = at("2026-03-02T11:11+01:00");
    var to = at("2026-04-27T14:14+02:00");
    var sum =
        office.openings(from, to).stream()
            .map(opening -> Duration.between(opening.from(), opening.to()))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(sum).isEqualTo(office.elapsed(from, to, List.of()));
  }

  @Test
  void nothingElapsesBackwards() {
    assertThat(office.elapsed(at("2026-03-06T17:00Z"), at("2026-03-05T17:00Z"), List.of()))
        .isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T00:00+01:00, 1, 2026-03-03T17:00+01:00",
    "2026-03-02T23:59+01:00, 1, 2026-03-03T17:00+01:00",
    "2026-03-06T10:00+01:00, 1, 2026-03-09T17:00+01:00",
    "2026-03-07T10:00+01:00, 3, 2026-03-11T17:00+01:00",
    "2026-03-27T10:00+01:00, 1, 2026-03-30T17:00+02:00",
    "2026-03-02T10:00+01:00, 261, 2027-03-02T17:00+01:00"
  })
  void openingDaysAreCountedFromTheDayAfterTheStart(String start, int n, String closing) {
    assertThat(office.closingOfOpeningDay(at(start), n)).isEqualTo(at(closing));
  }

  @Test
  void theLastOpeningDayOfACalendarThatStopsHasAClosing() {
    var once = calendar("UTC", "", "2026-03-03=10:00-11:00;2026-03-05=10:00-11:00,12:00-13:00");

    assertThat(once.closingOfOpeningDay(at("2026-03-02T10:00Z"), 2))
        .isEqualTo(at("2026-03-05T13:00Z"));
    assertThatThrownBy(() -> once.closingOfOpeningDay(at("2026-03-02T10:00Z"), 3))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aSkippedDayIsNeverOpen() {
    var apia = calendar("Pacific/Apia", "thu=10:00-12:00;fri=10:00-12:00;sat=10:00-12:00", "");

    assertThat(apia.due(at("2011-12-29T11:00-10:00"), Duration.ofHours(2), List.of()))
        .isEqualTo(at("2011-12-31T11:00+14:00"));
  }

  @Test
  void halfAnHourPutBackIsOpenTwice() {
    var island = calendar("Australia/Lord_Howe", "sun=01:30-02:00", "");

    assertThat(island.elapsed(at("2024-04-06T12:00Z"), at("2024-04-07T12:00Z"), List.of()))
        .isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void anHourSkippedIsNotOpen() {
    var night = calendar("Europe/Warsaw", "sun=01:00-04:00", "");

    assertThat(night.elapsed(at("2026-03-28T12:00Z"), at("2026-03-29T12:00Z"), List.of()))
        .isEqualTo(Duration.ofHours(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "1970-01-01", "2026-03-02", "2150-06-01", "2299-01-01"})
  void anyYearMayBeAskedForInAnyOrder(String day) {
    var calendar = calendar("UTC", "mon=00:00-24:00", "");
    calendar.nextOpening(at("2026-01-01T00:00Z"));

    var due = calendar.due(at(day + "T00:00Z"), Duration.ofDays(10), List.of());

    assertThat(calendar.elapsed(at(day + "T00:00Z"), due, List.of()))
        .isEqualTo(Duration.ofDays(10));
  }

  @Test
  void aCenturyAddsUp() {
    var always = BusinessCalendar.of(rules(WeeklyHours.ALWAYS));

    assertThat(always.elapsed(at("1950-01-01T00:00Z"), at("2150-01-01T00:00Z"), List.of()))
        .isEqualTo(Duration.between(at("1950-01-01T00:00Z"), at("2150-01-01T00:00Z")));
    assertThat(always.due(at("1950-01-01T00:00Z"), Duration.ofDays(73049), List.of()))
        .isEqualTo(at("2150-01-01T00:00Z"));
  }

  private static OpeningRules rules(WeeklyHours week) {
    return new OpeningRules(ZoneId.of("UTC"), week, SpecialDays.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-03-03=10:00-10:30", "2026-03-01"})
  void aCalendarThatDoesNotOpenForThatLongIsSaidSo(String special) {
    var never = calendar("UTC", "", special);

    assertThatThrownBy(() -> never.due(at("2026-03-02T00:00Z"), Duration.ofHours(1), List.of()))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo("calendar.never-opens"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void aLimitIsLongerThanNothing(long limit) {
    assertThatThrownBy(() -> office.dueMillis(at("2026-03-02T00:00Z").toEpochMilli(), limit))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo("calendar.limit"));
  }

  @Test
  void absurdTimesAreRefused() {
    assertThatThrownBy(() -> office.due(Instant.MAX, Duration.ofHours(1), List.of()))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> office.elapsed(Instant.MIN, Instant.MAX, List.of()))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(
            () ->
                office.due(at("2026-03-02T00:00Z"), Duration.ofSeconds(Long.MAX_VALUE), List.of()))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aFewMinutesBeforeYearsAroundTheClockAreFoundAsWell() {
    var versions =
        List.of(
            CalendarVersion.sinceAlways(rules(WeeklyHours.parse("mon=10:00-10:01"))),
            new CalendarVersion(
                Optional.of(LocalDate.parse("2026-01-01")),
                Instant.EPOCH,
                false,
                rules(WeeklyHours.ALWAYS)));
    var calendar = new BusinessCalendar(versions);
    var start = at("2010-01-01T00:00Z");
    calendar.elapsed(start, at("2100-01-01T00:00Z"), List.of());

    assertThat(IntStream.range(1, 1000).mapToObj(Duration::ofMinutes))
        .allSatisfy(
            limit ->
                assertThat(
                        calendar.elapsed(start, calendar.due(start, limit, List.of()), List.of()))
                    .isEqualTo(limit));
  }

  @Test
  void manyThreadsGrowOneCalendar() {
    var expected = calendar("Europe/Warsaw", OFFICE, "");
    var starts = IntStream.range(1910, 2290).boxed().toList();

    assertThat(starts.parallelStream().map(year -> dueIn(office, year)).toList())
        .isEqualTo(starts.stream().map(year -> dueIn(expected, year)).toList());
  }

  private static Instant dueIn(BusinessCalendar calendar, int year) {
    return calendar.due(at(year + "-05-05T05:05Z"), Duration.ofHours(100), List.of());
  }

  @Test
  void pausesThatOverlapOrRunBackwardsAreRefused() {
    var ten = at("2026-03-02T10:00Z");
    var eleven = at("2026-03-02T11:00Z");
    var noon = at("2026-03-02T12:00Z");

    assertThat(Interval.pauses(List.of(new Interval(eleven, noon), new Interval(ten, eleven))))
        .containsExactly(new Interval(ten, eleven), new Interval(eleven, noon));
    assertThatThrownBy(
            () -> Interval.pauses(List.of(new Interval(ten, noon), new Interval(eleven, noon))))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> Interval.pauses(List.of(new Interval(noon, ten))))
        .isInstanceOf(RuleViolation.class);
  }
}
