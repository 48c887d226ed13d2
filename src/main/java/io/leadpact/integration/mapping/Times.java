package io.leadpact.integration.mapping;

import io.leadpact.kernel.Letters;
import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads the times of a file: ISO-8601, or a pattern; without an offset in the zone of the file. */
public final class Times {

  private static final int DATE_LENGTH = 10;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Optional<ZoneId> zone;
  private final DateTimeFormatter format;
  private final boolean iso;

  Times(Optional<ZoneId> zone, Optional<String> pattern) {
    this.zone = zone;
    this.iso = pattern.isEmpty();
    this.format = pattern.map(Times::formatter).orElse(ISO);
  }

  /**
   * Strict, so that 31 February is an error and not the 28th; a year is a year without an era.
   *
   * @throws RuleViolation if the pattern is none
   */
  static DateTimeFormatter formatter(String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(proleptic(pattern))
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation(
          "profile.date-format", "This is no pattern of dates: " + pattern, "dateFormat", pattern);
    }
  }

  /** With u (the year) for y (the year of an era), except between quotes. */
  private static String proleptic(String pattern) {
    var result = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      result.append(c == 'y' && !quoted ? 'u' : c);
    }
    return result.toString();
  }

  /**
   * The instant that the text names; a date alone is its first moment.
   *
   * @throws RuleViolation if it is no time, or names no zone and the file has none
   */
  public Instant read(String text, String field) {
    TemporalAccessor time;
    try {
      time =
          format.parseBest(
              normal(text.strip()),
              OffsetDateTime::from,
              ZonedDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
    } catch (DateTimeException e) {
      throw new RuleViolation("time.shape", "This is no time: " + cut(text), field, cut(text));
    }
    if (time instanceof OffsetDateTime at) {
      return at.toInstant();
    }
    if (time instanceof ZonedDateTime at) {
      return at.toInstant();
    }
    var local = time instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(time);
    return local
        .atZone(
            zone.orElseThrow(
                () ->
                    new RuleViolation(
                        "time.zone", "The time says no zone: " + cut(text), field, cut(text))))
        .toInstant();
  }

  private String normal(String text) {
    boolean blank = iso && text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
    if (!blank) {
      return text;
    }
    return text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1).replace(" ", "");
  }

  private static String cut(String text) {
    return Letters.brief(text, 40);
  }
}
