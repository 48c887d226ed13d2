package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Rhythm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period in which a term is judged: a week from Monday, or a month, quarter or year of the
 * calendar. It begins at the first midnight of its first day in the company's zone.
 */
public record Stretch(Rhythm rhythm, LocalDate first) {

  private static final int WEEKS_OF_A_YEAR = 52;
  private static final Pattern WRITTEN =
      Pattern.compile("(19\\d\\d|2[0-2]\\d\\d)(?:-(W\\d\\d|Q\\d|\\d\\d))?");

  public Stretch {
    first = rhythm.first(first);
  }

  /** All that a span of days touches, the earliest first. */
  public static List<Stretch> touching(Rhythm rhythm, LocalDate from, LocalDate last) {
    return Stream.iterate(
            new Stretch(rhythm, from), one -> !one.first.isAfter(last), one -> one.following())
        .toList();
  }

  public Stretch following() {
    return new Stretch(rhythm, next());
  }

  /** The first day after. */
  public LocalDate next() {
    return rhythm.next(first);
  }

  public LocalDate last() {
    return next().minusDays(1);
  }

  public Instant start(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The first instant after. */
  public Instant end(ZoneId zone) {
    return next().atStartOfDay(zone).toInstant();
  }

  /** The same of the year before; of a week the one 52 weeks before. */
  public Stretch yearBefore() {
    return new Stretch(
        rhythm,
        rhythm == Rhythm.WEEK
            ? first.minus(WEEKS_OF_A_YEAR, ChronoUnit.WEEKS)
            : first.minusYears(1));
  }

  /** The reverse of {@link #text}; empty where it is none of 1900 to 2299. */
  public static Optional<Stretch> read(String text) {
    var said = WRITTEN.matcher(text);
    if (!said.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(said.group(1));
    var rest = said.group(2);
    try {
      if (rest == null) {
        return Optional.of(new Stretch(Rhythm.YEAR, LocalDate.of(year, 1, 1)));
      }
      int number = Integer.parseInt(rest.replaceAll("\\D", ""));
      return Optional.of(
          switch (rest.charAt(0)) {
            case 'W' -> new Stretch(Rhythm.WEEK, monday(year, number));
            case 'Q' -> new Stretch(Rhythm.QUARTER, LocalDate.of(year, number * 3, 1));
            default -> new Stretch(Rhythm.MONTH, LocalDate.of(year, number, 1));
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The fourth of January lies in the first week. */
  private static LocalDate monday(int year, int week) {
    return LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
  }

  /** As it stands in addresses and answers: 2026-W48, 2026-11, 2026-Q4, 2026. */
  public String text() {
    return switch (rhythm) {
      case WEEK ->
          "%d-W%02d"
              .formatted(
                  first.get(IsoFields.WEEK_BASED_YEAR),
                  first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> "%d-%02d".formatted(first.getYear(), first.getMonthValue());
      case QUARTER -> "%d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
      case YEAR -> String.valueOf(first.getYear());
    };
  }
}
