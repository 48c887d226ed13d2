package io.leadpact.agreement;

import io.leadpact.agreement.ReviewView.Choice;
import io.leadpact.agreement.ReviewView.Decision;
import io.leadpact.agreement.ReviewView.Held;
import io.leadpact.agreement.deed.Review;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Term;
import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days on which both heads look at the agreement again: they follow from the day on which the
 * version came into force. Two weeks before, and on the day, those who may change it are reminded.
 */
@Service
public class Reviews {

  /** So many days before a review it is reminded of for the first time. */
  public static final int DAYS_BEFORE = 14;

  private static final int LONGEST = 4_000;

  private final Promises promises;
  private final VersionRepository versions;
  private final ReviewRepository reviews;
  private final Companies companies;
  private final Audit audit;
  private final Clock clock;

  Reviews(
      Promises promises,
      VersionRepository versions,
      ReviewRepository reviews,
      Companies companies,
      Audit audit,
      Clock clock) {
    this.promises = promises;
    this.versions = versions;
    this.reviews = reviews;
    this.companies = companies;
    this.audit = audit;
    this.clock = clock;
  }

  /** All reviews of the version in force, the first one first; none where nothing is in force. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<ReviewView> ofPresent() {
    return inForce().map(this::views).orElseGet(List::of);
  }

  /**
   * One review of a version.
   *
   * @throws NotFound where the version has none on that day
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public ReviewView find(int version, LocalDate due) {
    return views(promises.version(version)).stream()
        .filter(one -> one.review().due().equals(due))
        .findFirst()
        .orElseThrow(() -> new NotFound("review", due));
  }

  /** The next one of the version in force that did not take place yet. */
  @Transactional(readOnly = true)
  public Optional<ReviewView> next() {
    return companies
        .find()
        .flatMap(company -> inForce())
        .flatMap(
            version -> views(version).stream().filter(one -> one.held().isEmpty()).findFirst());
  }

  /** The day it is for the company. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), companies.current().zone());
  }

  /** What somebody wants to become of a term, and why. */
  public record Wish(String term, Choice choice, String note) {}

  /**
   * Decides on terms, or decides anew: on all of them or, where one is refused, on none.
   *
   * @throws RuleViolation where a change is wanted without saying which; the field is {@code
   *     note.<term>}
   * @throws Conflict where the review is closed
   */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public void decide(int version, LocalDate due, List<Wish> wishes) {
    planned(version, due);
    refuseClosed(version, due);
    var terms = promises.version(version).set().terms().stream().map(Term::key).toList();
    for (var wish : wishes) {
      if (!terms.contains(wish.term())) {
        throw new NotFound("term", wish.term());
      }
      var reason = checked(wish.note(), "note." + wish.term());
      if (wish.choice() != Choice.KEEP && reason.isEmpty()) {
        throw new RuleViolation(
            "review.note", "Say what is to change and why", "note." + wish.term());
      }
      var decision = new Decision(wish.choice(), reason, Actor.current(), now());
      reviews.decide(version, due, wish.term(), decision);
    }
  }

  /**
   * Closes the review: its decisions stand.
   *
   * @throws Conflict where somebody else closed it meanwhile
   */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public void hold(int version, LocalDate due, String minutes) {
    planned(version, due);
    var held = new Held(now(), Actor.current(), checked(minutes, "minutes"));
    if (!reviews.hold(version, due, held)) {
      throw new Conflict("review.closed", "Somebody else has closed this review meanwhile");
    }
    audit.note("review.held", "agreement:" + version, Map.of("due", due.toString()));
  }

  /** Takes the closing back. */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public void reopen(int version, LocalDate due) {
    planned(version, due);
    reviews.reopen(version, due);
    audit.note("review.reopened", "agreement:" + version, Map.of("due", due.toString()));
  }

  private void refuseClosed(int version, LocalDate due) {
    if (reviews.held(version).containsKey(due)) {
      throw new Conflict("review.closed", "Somebody else has closed this review meanwhile");
    }
  }

  private static String checked(String text, String field) {
    var stripped = text.strip();
    if (stripped.length() > LONGEST) {
      throw new RuleViolation("review.long", "At most 4,000 letters", field);
    }
    return stripped;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private List<ReviewView> views(AgreementVersion version) {
    int number = version.number();
    var decisions = reviews.decisions(number);
    var held = reviews.held(number);
    return planned(version).stream()
        .map(
            one ->
                new ReviewView(
                    number,
                    one,
                    decisions.getOrDefault(one.due(), Map.of()),
                    Optional.ofNullable(held.get(one.due()))))
        .toList();
  }

  private Optional<AgreementVersion> inForce() {
    return promises
        .history()
        .inForceAt(clock.instant())
        .map(PromiseSet::version)
        .map(promises::version);
  }

  private Review planned(int version, LocalDate due) {
    return planned(promises.version(version)).stream()
        .filter(review -> review.due().equals(due))
        .findFirst()
        .orElseThrow(() -> new NotFound("review", due));
  }

  /** A version that holds since always counts from the day on which it was made. */
  private List<Review> planned(AgreementVersion version) {
    var effective = version.since().orElse(version.madeAt());
    var structure =
        version
            .wording()
            .map(AgreementVersion.Wording::structure)
            .orElseGet(() -> Structure.usual(versions.stages()));
    return Review.of(LocalDate.ofInstant(effective, companies.current().zone()), structure.term());
  }
}
