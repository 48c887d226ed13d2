package io.leadpact.web;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.JournalEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How somebody wants to look at a lead, as its address says: the scale of the timeline and the
 * entries of the journal. What cannot be read is as if it were not there.
 *
 * @param scale {@code even}: an hour is as wide anywhere; else the scale follows the events
 * @param day this day alone
 * @param show which entries
 */
record LeadLook(@Nullable String scale, @Nullable String day, @Nullable String show) {

  static final LeadLook USUAL = new LeadLook(null, null, null);
  private static final String EVEN = "even";

  /** Calendars know these years whole, in every zone. */
  private static final ValueRange KEPT = ValueRange.of(1901, 2298);

  private static final Set<EventType> WAY =
      EnumSet.of(
          EventType.CREATED,
          EventType.STAGE_REACHED,
          EventType.GIVEN_TO,
          EventType.RETURNED,
          EventType.FEEDBACK,
          EventType.WON,
          EventType.LOST,
          EventType.REJECTED,
          EventType.REOPENED);

  /** Which entries of a journal are shown. */
  enum Show {
    ALL(entry -> true),
    ATTEMPTS(entry -> entry.type() == EventType.ATTEMPTED),
    STAGES(entry -> LeadLook.WAY.contains(entry.type())),
    NOTES(entry -> entry.facts().get(Fact.NOTE).isPresent());

    private final Predicate<JournalEntry> shown;

    Show(Predicate<JournalEntry> shown) {
      this.shown = shown;
    }

    boolean shows(JournalEntry entry) {
      return shown.test(entry);
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean even() {
    return EVEN.equals(scale);
  }

  Optional<LocalDate> onDay() {
    try {
      return Optional.ofNullable(day)
          .filter(text -> !text.isBlank())
          .map(LocalDate::parse)
          .filter(date -> KEPT.isValidIntValue(date.getYear()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Show shown() {
    return Arrays.stream(Show.values())
        .filter(filter -> filter.key().equals(show))
        .findFirst()
        .orElse(Show.ALL);
  }

  LeadLook byEvents() {
    return new LeadLook(null, null, show);
  }

  LeadLook evenly() {
    return new LeadLook(EVEN, null, show);
  }

  LeadLook on(LocalDate date) {
    return new LeadLook(scale, date.toString(), show);
  }

  LeadLook showing(Show wanted) {
    return new LeadLook(scale, day, wanted == Show.ALL ? null : wanted.key());
  }

  /** The page of a lead looked at like this. */
  String address(LeadId lead) {
    var address = UriComponentsBuilder.fromPath("/leads/" + lead.value());
    if (even()) {
      address.queryParam("scale", EVEN);
    }
    onDay().ifPresent(date -> address.queryParam("day", date));
    if (shown() != Show.ALL) {
      address.queryParam("show", shown().key());
    }
    return address.build().toUriString();
  }
}
