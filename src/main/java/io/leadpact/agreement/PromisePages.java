package io.leadpact.agreement;

import io.leadpact.agreement.terms.PromiseSet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is promised now, and all versions of it. */
@Controller
class PromisePages {

  private final Promises promises;
  private final Clock clock;

  PromisePages(Promises promises, Clock clock) {
    this.promises = promises;
    this.clock = clock;
  }

  /**
   * A version with the time in which it is, was or will be in force.
   *
   * @param until empty: until further notice; before since: it never was
   */
  public record Shown(AgreementVersion version, @Nullable Instant until, boolean inForce) {}

  @GetMapping("/promises")
  String show(Model model) {
    var history = promises.history();
    var inForce = history.inForceAt(clock.instant());
    var versions = promises.versions();
    model.addAttribute("inForce", inForce.orElse(null));
    model.addAttribute(
        "versions",
        versions.stream()
            .map(
                version ->
                    new Shown(
                        version,
                        until(version, history.latestFirst()).orElse(null),
                        inForce
                            .map(PromiseSet::version)
                            .filter(n -> n == version.number())
                            .isPresent()))
            .toList());
    return "agreement/promises";
  }

  /** Where the next one begins, in the order in which they come into force. */
  private static Optional<Instant> until(AgreementVersion version, List<PromiseSet> latestFirst) {
    Optional<Instant> next = Optional.empty();
    for (var set : latestFirst) {
      if (set.version() == version.number()) {
        return next;
      }
      next = set.since();
    }
    return next;
  }
}
