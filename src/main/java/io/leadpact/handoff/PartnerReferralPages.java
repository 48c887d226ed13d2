package io.leadpact.handoff;

import io.leadpact.handoff.PartnerPages.PartnerForm;
import io.leadpact.handoff.PartnerReferrals.Outcome;
import io.leadpact.identity.Refused;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passing a lead on, what the partner reports of it, and taking it back. */
@Controller
class PartnerReferralPages {

  private static final String PATH = "/referrals/{id:\\d+}";

  private final PartnerReferrals referrals;
  private final Leads leads;

  PartnerReferralPages(PartnerReferrals referrals, Leads leads) {
    this.referrals = referrals;
    this.leads = leads;
  }

  record OutcomeForm(
      @Nullable String outcome,
      @Nullable String value,
      @Nullable String on,
      @Nullable String note,
      @Nullable Integer seen) {

    Outcome said() {
      return new Outcome(
          PartnerOutcome.of(outcome),
          PartnerForm.number(value, "partner.value", "value"),
          day(on == null ? "" : on.strip()),
          note);
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new RuleViolation("partner.day-format", "A day is written YYYY-MM-DD", "on");
      }
    }
  }

  /** What is refused is said on the lead's page, since the form stands there. */
  @PostMapping("/leads/{id:\\d+}/pass-on")
  String passOn(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String partner,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(required = false) @Nullable Integer seen,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    try {
      if (partner.isBlank()) {
        throw new RuleViolation("partner.choose", "To whom? Name a partner", "partner");
      }
      var referral = referrals.passOn(id, partner, note, seen, user.actor());
      flash.addFlashAttribute("notice", "partner.passed");
      flash.addFlashAttribute("noticeArgs", new Object[] {referral.partnerName()});
      flash.addFlashAttribute("undo", "/referrals/" + referral.id() + "/taking-back");
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("passProblem", refusal.code());
      flash.addFlashAttribute("passArguments", refusal.arguments().toArray());
    }
    return "redirect:/leads/" + id;
  }

  @PostMapping(PATH + "/taking-back")
  String takeBack(
      @PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
    var referral = referrals.takeBack(id, user.actor());
    flash.addFlashAttribute("notice", "partner.taken-back");
    return "redirect:/leads/" + referral.lead();
  }

  @GetMapping(PATH)
  String show(@PathVariable long id, Model model) {
    var referral = referrals.find(id);
    var outcome = referral.outcome();
    var value = referral.dealValue();
    var reports = referrals.reports(id);
    model.addAttribute(
        "form",
        new OutcomeForm(
            outcome == null ? "ACCEPTED" : outcome.name(),
            value == null ? null : value.stripTrailingZeros().toPlainString(),
            referrals.today().toString(),
            null,
            referral.reports()));
    return page(referral, model.addAttribute("reports", reports));
  }

  private String page(PartnerReferral referral, Model model) {
    model.addAttribute("referral", referral);
    model.addAttribute("text", text(leads.view(new LeadId(referral.lead())), referral.note()));
    model.addAttribute("outcomes", Arrays.stream(PartnerOutcome.values()).map(Enum::name).toList());
    return "handoff/referral";
  }

  /** What the partner needs to know, to be sent by whatever way: one fact a line. */
  private static String text(LeadView lead, @Nullable String note) {
    var person = lead.details().person();
    var organisation = lead.details().organisation();
    return Stream.of(
            person.name(),
            person.title(),
            organisation.company(),
            person.email(),
            person.phone(),
            organisation.region(),
            note)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  @PostMapping(PATH)
  String report(
      @PathVariable long id,
      @ModelAttribute("form") OutcomeForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn user,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!Refused.done(
        () -> referrals.report(id, form.said(), form.seen(), user.actor()), errors, response)) {
      return page(referrals.find(id), model.addAttribute("reports", referrals.reports(id)));
    }
    flash.addFlashAttribute("notice", "shell.saved");
    return "redirect:/referrals/" + id;
  }
}
