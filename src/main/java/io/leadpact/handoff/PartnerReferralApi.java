package io.leadpact.handoff;

import io.leadpact.handoff.PartnerReferral.Report;
import io.leadpact.handoff.PartnerReferrals.Outcome;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Leads that were passed on, and what became of them, for programs. */
@RestController
@RequestMapping("/api/v1")
class PartnerReferralApi {

  private static final String USUAL_PAGE = "50";
  private static final int MOST = 200;

  private final PartnerReferrals referrals;

  PartnerReferralApi(PartnerReferrals referrals) {
    this.referrals = referrals;
  }

  /** To whom a lead is passed on, by key. */
  record PassOnBody(@Nullable String partner, @Nullable String note) {}

  /**
   * What a partner reports.
   *
   * @param outcome {@code ACCEPTED}, {@code DECLINED}, {@code DEAL} or {@code NO_DEAL}
   * @param on the day; without it today
   * @param seen how many reports there were when it was looked at; without it that does not matter
   */
  record OutcomeBody(
      @Nullable String outcome,
      @Nullable BigDecimal value,
      @Nullable LocalDate on,
      @Nullable String note,
      @Nullable Integer seen) {}

  /** A stretch of the list; {@code next} is the cursor of the one behind it. */
  record Referrals(List<PartnerReferral> items, @Nullable String next) {}

  /** A referral with all that was reported of it, the latest first. */
  record OneReferral(PartnerReferral referral, List<Report> reports) {}

  @PostMapping("/leads/{id}/referrals")
  @ResponseStatus(HttpStatus.CREATED)
  PartnerReferral passOn(
      @PathVariable long id,
      @RequestBody PassOnBody body,
      @AuthenticationPrincipal SignedIn sender) {
    if (body.partner() == null || body.partner().isBlank()) {
      throw new RuleViolation("partner.choose", "To whom? Name a partner", "partner");
    }
    return referrals.passOn(id, body.partner(), body.note(), null, sender.actor());
  }

  /**
   * The latest first.
   *
   * @param outcome as reported, or {@code OPEN} for none yet
   */
  @GetMapping("/referrals")
  Referrals list(
      @RequestParam(required = false) @Nullable String partner,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(defaultValue = USUAL_PAGE) int limit) {
    int most = Math.min(Math.max(1, limit), MOST);
    var found =
        referrals.page(partner, outcome, cursor == null ? Long.MAX_VALUE : cursor, most + 1);
    var page = found.subList(0, Math.min(most, found.size()));
    return new Referrals(
        page, found.size() > most ? String.valueOf(page.get(page.size() - 1).id()) : null);
  }

  @GetMapping("/referrals/{id}")
  OneReferral show(@PathVariable long id) {
    return new OneReferral(referrals.find(id), referrals.reports(id));
  }

  /** Reports an outcome, or corrects the one before. */
  @PutMapping("/referrals/{id}/outcome")
  OneReferral report(
      @PathVariable long id,
      @RequestBody OutcomeBody body,
      @AuthenticationPrincipal SignedIn sender) {
    var on = body.on() == null ? referrals.today() : body.on();
    var outcome = new Outcome(PartnerOutcome.of(body.outcome()), body.value(), on, body.note());
    referrals.report(id, outcome, body.seen(), sender.actor());
    return show(id);
  }

  /** The lead is ours again. */
  @DeleteMapping("/referrals/{id}")
  PartnerReferral takeBack(@PathVariable long id, @AuthenticationPrincipal SignedIn sender) {
    return referrals.takeBack(id, sender.actor());
  }
}
