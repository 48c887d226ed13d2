package io.leadpact.duplicate;

import io.leadpact.identity.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads that may be the same person, for programs. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateApi {

  private static final String USUAL_PAGE = "50";

  private final Duplicates duplicates;

  DuplicateApi(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  /** A stretch of the list; {@code next} is the cursor of the one behind it. */
  record Pairs(List<PairView> items, @Nullable String next) {}

  /**
   * The strongest first.
   *
   * @param state {@code OPEN} (the usual) or {@code DISMISSED}
   * @param strength {@code STRONG}, {@code LIKELY} or {@code WEAK}
   * @param reason {@code EMAIL}, {@code PHONE}, {@code NAME} or {@code SURNAME}
   * @param lead one of the two
   */
  @GetMapping
  Pairs list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String strength,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable Long lead,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = USUAL_PAGE) int limit) {
    var page = duplicates.page(PairFilter.of(state, strength, reason, lead), cursor, limit);
    return new Pairs(page.pairs(), page.next());
  }

  /** Says that they are not the same person. */
  @PutMapping("/{one}/{other}/dismissal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(
      @PathVariable long one, @PathVariable long other, @AuthenticationPrincipal SignedIn sender) {
    duplicates.dismiss(one, other, sender.actor());
  }

  /** Takes that back. */
  @DeleteMapping("/{one}/{other}/dismissal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reconsider(@PathVariable long one, @PathVariable long other) {
    duplicates.reconsider(one, other);
  }
}
