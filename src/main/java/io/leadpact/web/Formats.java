package io.leadpact.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

/**
 * How one language writes dates and numbers. The patterns are ours, as the usual ones differ in
 * what they leave out.
 */
record Formats(Locale locale, ZoneId zone, String weekday, String date, String year, String month) {

  static Formats of(Locale wanted, ZoneId zone) {
    return switch (Language.of(wanted)) {
      // British habits: the day before the month, as the other languages have it
      case ENGLISH -> new Formats(Locale.UK, zone, "EEE ", "d MMM", " yyyy", "LLLL yyyy");
      case RUSSIAN ->
          new Formats(Language.RUSSIAN.locale(), zone, "EEE, ", "d MMM", " yyyy", "LLLL yyyy");
      case POLISH ->
          new Formats(Language.POLISH.locale(), zone, "EEE, ", "d MMM", " yyyy", "LLLL yyyy");
      case PORTUGUESE ->
          new Formats(
              Language.PORTUGUESE.locale(),
              zone,
              "EEE, ",
              "d 'de' MMM",
              " 'de' yyyy",
              "LLLL 'de' yyyy");
    };
  }

  String time(Instant instant, Instant now) {
    var when = instant.atZone(zone);
    var thisYear = when.getYear() == now.atZone(zone).getYear();
    return write(weekday + date + (thisYear ? "" : year) + ", HH:mm", when);
  }

  String hour(Instant instant) {
    return write("HH:mm", instant.atZone(zone));
  }

  String day(Instant instant) {
    return formatter("EEEE, " + date.replace("MMM", "MMMM") + year).format(instant.atZone(zone));
  }

  String shortDay(Instant instant) {
    return write(weekday + date, instant.atZone(zone));
  }

  String date(LocalDate day) {
    return formatter(date + year).format(day);
  }

  String shortDate(LocalDate day) {
    return formatter(date).format(day);
  }

  String month(YearMonth wanted) {
    return formatter(month).format(wanted);
  }

  String local(Instant instant) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
  }

  String number(Number number) {
    return NumberFormat.getInstance(locale).format(number);
  }

  String percent(BigDecimal hundredths) {
    var format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(hundredths.setScale(1, RoundingMode.HALF_UP)) + "\u00a0%";
  }

  /** Cents only where there are any. */
  String money(BigDecimal amount, String currency) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    if (amount.stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    // British habits glue a code to its number: PLN18,000
    return format.format(amount).replaceAll("(?<=[A-Z]{3})(?=\\d)", "\u00a0");
  }

  private String write(String pattern, ZonedDateTime when) {
    return formatter(pattern).format(when);
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
