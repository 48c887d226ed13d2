package io.leadpact.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.calendar.time.CalendarBook.Choice;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarBookTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  private static OpeningRules open(String hours) {
    return open("UTC", hours);
  }

  private static OpeningRules open(String zone, String hours) {
    var week = WeeklyHours.ALWAYS.toString().replace("00:00-24:00", hours);
    return new OpeningRules(ZoneId.of(zone), WeeklyHours.parse(week), SpecialDays.NONE);
  }

  private static CalendarVersion from(String day, Instant made, boolean past, OpeningRules rules) {
    return new CalendarVersion(Optional.of(LocalDate.parse(day)), made, past, rules);
  }

  private static CalendarBook book(CalendarVersion... versions) {
    return CalendarBook.of(Map.of("default", List.of(versions)), List.of());
  }

  private static Duration on(BusinessCalendar calendar, String day) {
    var start = Instant.parse(day + "T00:00:00Z");
    return calendar.elapsed(start, start.plus(Duration.ofDays(1)), List.of());
  }

  @Test
  void anEditHoldsFromItsDay() {
    var calendar =
        book(
                CalendarVersion.sinceAlways(open("09:00-17:00")),
                from("2026-04-10", APRIL, false, open("09:00-12:00")))
            .calendar("default");

    assertThat(on(calendar, "2026-04-09")).hasHours(8);
    assertThat(on(calendar, "2026-04-10")).hasHours(3);
  }

  @Test
  void ofTwoVersionsWithTheSameFirstDayTheLaterMadeHolds() {
    var calendar =
        book(
                CalendarVersion.sinceAlways(open("09:00-17:00")),
                from("2026-04-10", MAY, false, open("09:00-10:00")),
                from("2026-04-10", APRIL, false, open("09:00-12:00")))
            .calendar("default");

    assertThat(on(calendar, "2026-04-10")).hasHours(1);
  }

  @Test
  void aClockThatClosedEarlierIsJudgedByTheVersionsOfItsTime() {
    var book =
        book(
            CalendarVersion.sinceAlways(open("09:00-17:00")),
            from("2026-03-15", APRIL, false, open("09:00-12:00")));

    assertThat(on(book.calendarAsKnownAt("default", MARCH), "2026-03-20")).hasHours(8);
    assertThat(book.calendarAsKnownAt("default", APRIL)).isSameAs(book.calendar("default"));
    assertThat(book.calendarAsKnownAt("default", MARCH))
        .isSameAs(book.calendarAsKnownAt("default", MARCH.minusSeconds(1)));
  }

  @Test
  void theFirstVersionWasKnownAlways() {
    var first = new CalendarVersion(Optional.empty(), MAY, false, open("09:00-17:00"));
    var book = book(first, from("2026-03-15", MAY.plusMillis(1), false, open("09:00-12:00")));

    assertThat(on(book.calendarAsKnownAt("default", MARCH), "2026-03-20")).hasHours(8);
  }

  @Test
  void aCorrectionOfThePastHoldsForWhatWasJudgedBefore() {
    var book =
        book(
            CalendarVersion.sinceAlways(open("09:00-17:00")),
            from("2026-03-10", MAY, true, open("09:00-12:00")));

    assertThat(on(book.calendarAsKnownAt("default", APRIL), "2026-03-09")).hasHours(8);
    assertThat(on(book.calendarAsKnownAt("default", APRIL), "2026-03-10")).hasHours(3);
    assertThat(book.calendarAsKnownAt("default", APRIL)).isSameAs(book.calendar("default"));
  }

  @Test
  void aDraftChangesOnlyItsOwnBook() {
    var book = book(CalendarVersion.sinceAlways(open("09:00-17:00")));

    var draft = book.with("default", from("2026-03-10", MAY, true, open("09:00-12:00")));

    assertThat(on(book.calendar("default"), "2026-03-10")).hasHours(8);
    assertThat(on(draft.calendar("default"), "2026-03-10")).hasHours(3);
  }

  @Test
  void theOldVersionEndsWhereTheNewOneBeginsInItsZone() {
    var book =
        book(
            CalendarVersion.sinceAlways(open("America/New_York", "00:00-24:00")),
            from("2026-04-10", APRIL, false, open("Asia/Tokyo", "00:00-24:00")));

    assertThat(
            book.calendar("default")
                .elapsed(
                    Instant.parse("2026-04-01T00:00:00Z"),
                    Instant.parse("2026-04-20T00:00:00Z"),
                    List.of()))
        .hasDays(19);
    assertThat(book.calendar("default").zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  private static final Map<String, List<CalendarVersion>> THREE =
      Map.of(
          "default", List.of(CalendarVersion.sinceAlways(open("09:00-17:00"))),
          "desk", List.of(CalendarVersion.sinceAlways(open("08:00-20:00"))),
          "anna", List.of(CalendarVersion.sinceAlways(open("08:00-12:00"))));

  private static Choice choice(String subject, String calendar, Instant since) {
    return new Choice(
        subject,
        Optional.of(calendar).filter(key -> !key.isEmpty()),
        Optional.of(since).filter(at -> at != Instant.MIN));
  }

  private static String chosen(CalendarBook book, String person, String team, Instant at) {
    return book.choose(
        Optional.of(person).filter(s -> !s.isEmpty()),
        Optional.of(team).filter(s -> !s.isEmpty()),
        at);
  }

  @Test
  void thePersonGoesBeforeTheTeamBeforeTheCompany() {
    var book =
        CalendarBook.of(
            THREE,
            List.of(
                choice("user:1", "anna", MARCH),
                choice("user:1", "", MAY),
                choice("team:sdr", "desk", APRIL),
                choice("company", "default", Instant.MIN)));

    assertThat(chosen(book, "user:1", "sdr", MARCH)).isEqualTo("anna");
    assertThat(chosen(book, "user:1", "sdr", MARCH.minusMillis(1))).isEqualTo("default");
    assertThat(chosen(book, "user:1", "sdr", MAY)).isEqualTo("desk");
    assertThat(chosen(book, "user:2", "sdr", APRIL)).isEqualTo("desk");
    assertThat(chosen(book, "", "other", MAY)).isEqualTo("default");
    assertThat(chosen(book, "company", "", MAY)).isEqualTo("default");
  }

  @Test
  void aChosenCalendarThatDoesNotExistIsPassedOver() {
    var book =
        CalendarBook.of(
            THREE,
            List.of(
                choice("user:1", "gone", MARCH),
                choice("team:sdr", "desk", MARCH),
                choice("company", "default", Instant.MIN)));

    assertThat(chosen(book, "user:1", "sdr", MAY)).isEqualTo("desk");
  }

  @Test
  void whatIsOlderThanTheCompanyCountsByItsFirstChoice() {
    var book = CalendarBook.of(THREE, List.of(choice("company", "desk", MAY)));

    assertThat(chosen(book, "", "", MARCH)).isEqualTo("desk");
  }

  @Test
  void withoutACompanysCalendarNothingCanBeChosen() {
    assertThatThrownBy(() -> chosen(CalendarBook.of(THREE, List.of()), "", "", MAY))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> CalendarBook.of(THREE, List.of()).calendar("gone"))
        .isInstanceOf(NotFound.class);
  }
}
