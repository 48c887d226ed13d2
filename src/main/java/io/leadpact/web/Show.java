package io.leadpact.web;

import io.leadpact.identity.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.annotation.RequestScope;

/** Puts values into the reader's words: language, time zone, names instead of keys. */
@Service("show")
@RequestScope
public class Show {

  private static final String NOTHING = "–";

  private final Reader reader;
  private final MessageSource messages;
  private final Names names;
  private final Clock clock;

  Show(Reader reader, MessageSource messages, Names names, Clock clock) {
    this.reader = reader;
    this.messages = messages;
    this.names = names;
    this.clock = clock;
  }

  /** Day and time, the year where it is not this one. */
  public String time(@Nullable Instant instant) {
    return instant == null ? NOTHING : formats().time(instant, clock.instant());
  }

  /** Hour and minute alone, where the day is already said. */
  public String hour(@Nullable Instant instant) {
    return instant == null ? NOTHING : formats().hour(instant);
  }

  /** The weekday and date on which something happened. */
  public String day(@Nullable Instant instant) {
    return instant == null ? NOTHING : formats().day(instant);
  }

  /** The same, short: where space is scarce. */
  public String shortDay(@Nullable Instant instant) {
    return instant == null ? NOTHING : formats().shortDay(instant);
  }

  public String date(@Nullable LocalDate date) {
    return date == null ? NOTHING : formats().date(date);
  }

  /** A day of a month that is said elsewhere: 9 Nov. */
  public String shortDate(LocalDate date) {
    return formats().shortDate(date);
  }

  public String month(@Nullable YearMonth month) {
    return month == null ? NOTHING : formats().month(month);
  }

  /** For {@code datetime} attributes. */
  public String iso(Instant instant) {
    return instant.toString();
  }

  /** For the value of an input of the type {@code datetime-local}, in the reader's zone. */
  public String local(Instant instant) {
    return formats().local(instant);
  }

  /** The zone that all times on the page are in. */
  public String zone() {
    return reader.zone().getId();
  }

  /** A length of time in hours and minutes, never in days: a business day has no fixed length. */
  public String minutes(@Nullable Number milliseconds) {
    if (milliseconds == null) {
      return NOTHING;
    }
    var minutes = Math.abs(milliseconds.longValue()) / 60_000;
    var key = minutes < 60 ? "minutes" : minutes < 6_000 && minutes % 60 > 0 ? "hours" : "longer";
    return message("shell.duration." + key, minutes / 60, "%02d".formatted(minutes % 60), minutes);
  }

  /** Elapsed time in days to one decimal, below two days in hours. */
  public String days(@Nullable Long milliseconds) {
    if (milliseconds == null) {
      return NOTHING;
    }
    double days = milliseconds / 86_400_000.0;
    return days < 2
        ? message("shell.duration.whole-hours", Math.round(days * 24))
        : message("shell.duration.days", number(BigDecimal.valueOf(Math.round(days * 10), 1)));
  }

  public String number(@Nullable Number number) {
    return number == null ? NOTHING : formats().number(number);
  }

  /** A share in hundredths, to one decimal. */
  public String percent(@Nullable BigDecimal hundredths) {
    return hundredths == null ? NOTHING : formats().percent(hundredths);
  }

  /** How far a share is from its target, in points, with its sign. */
  public String difference(@Nullable BigDecimal points) {
    if (points == null) {
      return NOTHING;
    }
    var sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "";
    return sign + formats().number(points.abs());
  }

  public String money(@Nullable BigDecimal amount) {
    return amount == null ? NOTHING : formats().money(amount, currency());
  }

  /** The code of what the company counts its money in. */
  public String currency() {
    return reader.company().map(Company::currency).orElse("EUR");
  }

  public String actor(@Nullable String actor) {
    return actor == null ? NOTHING : names.actor(actor);
  }

  public String team(@Nullable String key) {
    return key == null ? NOTHING : names.team(key);
  }

  public String calendar(@Nullable String key) {
    return key == null ? NOTHING : names.calendar(key);
  }

  public String promise(@Nullable String key) {
    return key == null ? NOTHING : names.promise(key);
  }

  public String stage(@Nullable String key) {
    return key == null ? NOTHING : names.stage(key);
  }

  private Formats formats() {
    return Formats.of(LocaleContextHolder.getLocale(), reader.zone());
  }

  private String message(String code, Object... arguments) {
    return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
  }
}
