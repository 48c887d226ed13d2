package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads that come back, for programs. */
@RestController
@RequestMapping("/api/v1")
class ComebackApi {

  private static final int LARGEST = 200;

  private final Comebacks comebacks;
  private final HandBacks handBacks;

  ComebackApi(Comebacks comebacks, HandBacks handBacks) {
    this.comebacks = comebacks;
    this.handBacks = handBacks;
  }

  record Items(List<Comeback> items, @Nullable String next) {}

  record Day(@Nullable String day) {}

  record Limit(int most) {}

  @GetMapping("/comebacks")
  Items list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Math.max(1, Math.min(limit, LARGEST));
    var place = ComebackPlace.read(cursor);
    var page = comebacks.page(place.dueAt(), place.lead(), size);
    var next = page.size() < size ? null : ComebackPlace.of(page.get(page.size() - 1)).toString();
    return new Items(page, next);
  }

  @GetMapping("/leads/{id}/comeback")
  Comeback show(@PathVariable long id) {
    return comebacks.of(new LeadId(id)).orElseThrow(() -> new NotFound("comeback", id));
  }

  @PutMapping("/leads/{id}/comeback")
  Comeback move(@PathVariable long id, @RequestBody Day body) {
    comebacks.move(new LeadId(id), day(body));
    return show(id);
  }

  private static LocalDate day(Day body) {
    var text = Objects.requireNonNullElse(body.day(), "");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RuleViolation("return.until", "No day: " + text, "day", 3);
    }
  }

  @DeleteMapping("/leads/{id}/comeback")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    comebacks.cancel(new LeadId(id), who);
  }

  /** How often a lead may go back and still come again by itself. */
  @GetMapping("/handbacks")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  Limit limit() {
    return new Limit(handBacks.most());
  }

  @PutMapping("/handbacks")
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  Limit limit(@RequestBody Limit wanted) {
    handBacks.limit(wanted.most());
    return limit();
  }
}
