package io.leadpact.calendar;

import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.DayHours;
import io.leadpact.calendar.time.Interval;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.kernel.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business-time arithmetic over a calendar that comes with the question; nothing is stored. */
@RestController
@RequestMapping("/api/v1/business-time")
@PreAuthorize("hasAuthority('SEE_FIGURES')")
class BusinessTimeApi {

  private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);
  private static final BigDecimal SHORTEST = new BigDecimal("0.00001");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000);

  /** When is a limit reached? Times carry an offset; a pause is a pair of times. */
  record DueQuestion(
      @NotBlank String timeZone,
      @Nullable @Size(max = 2_000) String weeklyHours,
      @Nullable @Size(max = 60_000) String specialDays,
      @NotBlank String start,
      @NotNull BigDecimal minutes,
      @Nullable @Size(max = 10_000) List<@Nullable List<@Nullable String>> pauses) {}

  /** In the zone of the calendar. */
  record Due(String due) {}

  /** How much opening time passes? */
  record ElapsedQuestion(
      @NotBlank String timeZone,
      @Nullable @Size(max = 2_000) String weeklyHours,
      @Nullable @Size(max = 60_000) String specialDays,
      @NotBlank String start,
      @NotBlank String end,
      @Nullable @Size(max = 10_000) List<@Nullable List<@Nullable String>> pauses) {}

  /** To a thousandth of a second. */
  record Elapsed(BigDecimal minutes) {}

  @PostMapping("/due")
  Due due(@Valid @RequestBody DueQuestion question) {
    var calendar = calendar(question.timeZone(), question.weeklyHours(), question.specialDays());
    var due =
        calendar.due(
            time(question.start(), "start"), limit(question.minutes()), pauses(question.pauses()));
    return new Due(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            due.atZone(calendar.zone()).toOffsetDateTime()));
  }

  @PostMapping("/elapsed")
  Elapsed elapsed(@Valid @RequestBody ElapsedQuestion question) {
    var open =
        calendar(question.timeZone(), question.weeklyHours(), question.specialDays())
            .elapsed(
                time(question.start(), "start"),
                time(question.end(), "end"),
                pauses(question.pauses()));
    var minutes = BigDecimal.valueOf(open.toMillis()).divide(MINUTE, 6, RoundingMode.HALF_UP);
    return new Elapsed(new BigDecimal(minutes.stripTrailingZeros().toPlainString()));
  }

  private static BusinessCalendar calendar(
      String zone, @Nullable String weeklyHours, @Nullable String specialDays) {
    var week = WeeklyHours.parse(weeklyHours == null ? "" : weeklyHours);
    var special = SpecialDays.parse(specialDays == null ? "" : specialDays);
    if (!week.open() && special.days().values().stream().noneMatch(DayHours::open)) {
      throw new RuleViolation(
          "calendar.never-opens", "The calendar never opens", WeeklyHours.FIELD);
    }
    return BusinessCalendar.of(new OpeningRules(CalendarTerms.zone(zone), week, special));
  }

  private static Duration limit(BigDecimal minutes) {
    if (minutes.compareTo(SHORTEST) < 0 || minutes.compareTo(LONGEST) > 0) {
      throw new RuleViolation("calendar.limit", "A limit is longer than nothing", "minutes");
    }
    return Duration.ofMillis(
        minutes.multiply(MINUTE).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static List<Interval> pauses(@Nullable List<@Nullable List<@Nullable String>> pauses) {
    return pauses == null
        ? List.of()
        : Interval.pauses(pauses.stream().map(BusinessTimeApi::pause).toList());
  }

  private static Interval pause(@Nullable List<@Nullable String> ends) {
    if (ends == null || ends.size() != 2 || ends.get(0) == null || ends.get(1) == null) {
      throw new RuleViolation(
          "calendar.pauses.open", "A pause has a beginning and an end", "pauses");
    }
    return new Interval(time(ends.get(0), "pauses"), time(ends.get(1), "pauses"));
  }

  private static Instant time(@Nullable String text, String field) {
    try {
      return OffsetDateTime.parse(text == null ? "" : text).toInstant();
    } catch (DateTimeException e) {
      throw new RuleViolation(
          "calendar.time", "No time with an offset: " + text, field, String.valueOf(text));
    }
  }
}
