package io.leadpact.report;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.report.LoggedDelivery.Said;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The log of deliveries for programs. */
@RestController
@RequestMapping("/api/v1/agreement/deliveries")
class DeliveryLogApi {

  private static final String USUAL_PAGE = "50";

  private final DeliveryLog log;

  DeliveryLogApi(DeliveryLog log) {
    this.log = log;
  }

  /** A stretch of the list; {@code next} is the cursor of the one behind it. */
  record Items(List<LoggedDelivery> items, @Nullable String next) {}

  /**
   * What is sent.
   *
   * @param day {@code YYYY-MM-DD}; without it today
   * @param version that was seen, where one is corrected
   */
  record Body(
      @Nullable String kind,
      @Nullable String day,
      @Nullable String title,
      @Nullable String link,
      @Nullable String note,
      @Nullable Integer version) {

    Said said(LocalDate today) {
      return new Said(
          kind == null ? "" : kind,
          day == null ? today : LoggedDelivery.day(day),
          title == null ? "" : title,
          link,
          note);
    }
  }

  /** The months from and to, both included; without them the present one. */
  @GetMapping
  Items list(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = USUAL_PAGE) int limit) {
    var period = Period.parse(from, to, YearMonth.from(log.today()));
    int most = Math.min(Math.max(1, limit), 199);
    var found =
        log.find(
            period.first().atDay(1), period.last().atEndOfMonth(), kind, after(cursor), most + 1);
    var page = found.subList(0, Math.min(most, found.size()));
    return new Items(
        page, found.size() > page.size() ? String.valueOf(page.get(page.size() - 1).id()) : null);
  }

  private static long after(@Nullable String cursor) {
    try {
      return cursor == null ? 0 : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new RuleViolation("report.place", "No place in the list: " + cursor, "cursor");
    }
  }

  @GetMapping("/{id}")
  LoggedDelivery show(@PathVariable long id) {
    return log.find(id);
  }

  @PostMapping
  ResponseEntity<LoggedDelivery> add(
      @RequestBody Body body, @AuthenticationPrincipal SignedIn user) {
    var added = log.add(body.said(log.today()), user);
    return ResponseEntity.created(URI.create("/api/v1/agreement/deliveries/" + added.id()))
        .body(added);
  }

  @PutMapping("/{id}")
  LoggedDelivery correct(
      @PathVariable long id, @RequestBody Body body, @AuthenticationPrincipal SignedIn user) {
    var version = body.version();
    return log.correct(
        id, version == null ? log.find(id).version() : version, body.said(log.today()), user);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    log.remove(id);
  }
}
