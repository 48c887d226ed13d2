package io.leadpact.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the test suites of other programs say, row by row; see the README beside the files. */
class KnownCasesTest {

  private static final String ROUNDED = "[rounded to minute]";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void limitsAreDueWhereOthersSayThatTheyAre(String name, NamedCsvRecord row) {
    var due = due(row, List.of());

    assertThat(due).isEqualTo(instant(row, "expected_due_iso"));
  }

  static Stream<Arguments> limitsAreDueWhereOthersSayThatTheyAre() {
    return rows("business-time-oracle.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void pausesMoveTheDueTimeAsOthersSay(String name, NamedCsvRecord row) {
    var pauses =
        Arrays.stream(row.getField("pauses_iso").split(";"))
            .map(pause -> pause.split("/"))
            .map(ends -> new Interval(parse(ends[0]), parse(ends[1])))
            .toList();

    assertThat(due(row, Interval.pauses(pauses))).isEqualTo(instant(row, "expected_due_iso"));
  }

  static Stream<Arguments> pausesMoveTheDueTimeAsOthersSay() {
    return rows("business-time-pause-oracle.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void asMuchOpeningTimePassesAsOthersSay(String name, NamedCsvRecord row) {
    var elapsed =
        calendar(row).elapsed(instant(row, "start_iso"), instant(row, "end_iso"), List.of());
    var expected = Duration.ofMinutes(Long.parseLong(row.getField("expected_business_minutes")));

    assertThat(name.contains(ROUNDED) ? rounded(elapsed) : elapsed).isEqualTo(expected);
  }

  static Stream<Arguments> asMuchOpeningTimePassesAsOthersSay() {
    return rows("business-time-elapsed-oracle.csv");
  }

  private static Instant due(NamedCsvRecord row, List<Interval> pauses) {
    var limit = Duration.ofMinutes(Long.parseLong(row.getField("business_minutes")));
    return calendar(row).due(instant(row, "start_iso"), limit, pauses);
  }

  private static BusinessCalendar calendar(NamedCsvRecord row) {
    return BusinessCalendar.of(
        new OpeningRules(
            ZoneId.of(row.getField("timezone")),
            WeeklyHours.parse(row.getField("weekly_hours")),
            SpecialDays.parse(row.getField("holidays"))));
  }

  private static Duration rounded(Duration elapsed) {
    return Duration.ofMinutes(elapsed.plusSeconds(30).toMinutes());
  }

  private static Instant instant(NamedCsvRecord row, String column) {
    return parse(row.getField(column));
  }

  private static Instant parse(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Stream<Arguments> rows(String file) {
    try (var in = KnownCasesTest.class.getResourceAsStream("/business-time/" + file);
        var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream()
          .map(row -> Arguments.of(row.getField("case") + " — " + row.getField("source"), row))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
