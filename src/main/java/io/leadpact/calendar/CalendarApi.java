package io.leadpact.calendar;

import io.leadpact.kernel.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendars for programs. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarApi {

  private final Calendars calendars;

  CalendarApi(Calendars calendars) {
    this.calendars = calendars;
  }

  /** A calendar as it is sent. */
  record Body(
      @Nullable @Size(max = 100) String name,
      @NotBlank @Size(max = 60) String timeZone,
      @Nullable @Size(max = 2_000) String weeklyHours,
      @Nullable @Size(max = 60_000) String specialDays,
      @Nullable String country,
      @Nullable String region,
      @Nullable LocalDate effectiveFrom) {}

  /** One version; effectiveFrom is null for the one that holds since always. */
  record Version(
      int version,
      @Nullable LocalDate effectiveFrom,
      Instant madeAt,
      String madeBy,
      boolean correctsPast,
      String timeZone,
      String weeklyHours,
      String specialDays,
      @Nullable String country,
      @Nullable String region) {

    static Version of(CalendarEdit edit) {
      var terms = edit.terms();
      return new Version(
          edit.number(),
          edit.effectiveFrom().orElse(null),
          edit.madeAt(),
          edit.madeBy(),
          edit.correctsPast(),
          terms.zone().getId(),
          terms.week().toString(),
          terms.specialDays().toString(),
          terms.country().orElse(null),
          terms.region().orElse(null));
    }
  }

  /**
   * What the version says that holds last, and all versions in the order in which they were made.
   */
  record Answer(
      String key,
      String name,
      int version,
      @Nullable LocalDate effectiveFrom,
      String timeZone,
      String weeklyHours,
      String specialDays,
      @Nullable String country,
      @Nullable String region,
      List<Version> versions) {

    static Answer of(CalendarHistory history) {
      var last = Version.of(history.last());
      return new Answer(
          history.key(),
          history.name(),
          last.version,
          last.effectiveFrom,
          last.timeZone,
          last.weeklyHours,
          last.specialDays,
          last.country,
          last.region,
          history.edits().stream().map(Version::of).toList());
    }
  }

  /** A list; next is null, for there are never many calendars. */
  record Page(List<Answer> items, @Nullable String next) {}

  @GetMapping
  Page list() {
    return new Page(calendars.all().stream().map(Answer::of).toList(), null);
  }

  @GetMapping("/{key}")
  ResponseEntity<Answer> show(@PathVariable String key) {
    return answer(calendars.find(key));
  }

  @PutMapping("/{key}")
  ResponseEntity<Answer> define(
      @PathVariable String key,
      @Valid @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var terms =
        CalendarTerms.read(
            body.timeZone(), body.weeklyHours(), body.specialDays(), body.country(), body.region());
    var draft = new CalendarDraft(key, Optional.ofNullable(body.name()), terms);
    return answer(calendars.define(draft, body.effectiveFrom(), IfMatch.tag(ifMatch)));
  }

  private static ResponseEntity<Answer> answer(CalendarHistory history) {
    return ResponseEntity.ok().eTag(history.tag()).body(Answer.of(history));
  }
}
