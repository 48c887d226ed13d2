package io.leadpact.handoff;

import io.leadpact.handoff.Partner.Said;
import io.leadpact.identity.Refused;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory of partners: who takes leads that are not for us, and on what terms. */
@Controller
@RequestMapping(PartnerPages.PATH)
class PartnerPages {

  static final String PATH = "/partners";

  private static final int PAGE = 50;

  private final Partners partners;
  private final PartnerReferrals referrals;

  PartnerPages(Partners partners, PartnerReferrals referrals) {
    this.partners = partners;
    this.referrals = referrals;
  }

  record PartnerForm(
      @Nullable String key,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String email,
      @Nullable String share,
      @Nullable String fixed,
      @Nullable String note,
      @Nullable Integer version) {

    static final PartnerForm NEW =
        new PartnerForm(null, null, "PARTNER", null, null, null, null, null);

    static PartnerForm of(Partner partner) {
      var said = partner.said();
      return new PartnerForm(
          partner.key(),
          said.name(),
          said.kind().name(),
          said.email(),
          text(said.commission().share()),
          text(said.commission().fixed()),
          said.note(),
          partner.version());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
      return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    Said said() {
      return new Said(
          Objects.requireNonNullElse(name, ""),
          PartnerKind.of(kind),
          email,
          new PartnerCommission(
              number(share, "partner.share", "share"), number(fixed, "partner.fixed", "fixed")),
          note);
    }

    /** A comma is a point to whoever types it. */
    static @Nullable BigDecimal number(@Nullable String text, String code, String field) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return new BigDecimal(text.strip().replaceAll("[\\s\\u00a0]", "").replace(',', '.'));
      } catch (NumberFormatException e) {
        throw new RuleViolation(code, "No number: " + text, field);
      }
    }
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("form", PartnerForm.NEW);
    return directory(model);
  }

  private String directory(Model model) {
    model.addAttribute("partners", partners.all());
    model.addAttribute("kinds", kinds());
    return "handoff/partners";
  }

  private static List<String> kinds() {
    return Arrays.stream(PartnerKind.values()).map(Enum::name).toList();
  }

  @PostMapping
  String add(
      @ModelAttribute("form") PartnerForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var key = Objects.requireNonNullElse(form.key(), "").strip();
    if (!Refused.done(() -> partners.add(key, form.said()), errors, response)) {
      return directory(model);
    }
    flash.addFlashAttribute("notice", "partner.added");
    return "redirect:" + PATH + "/" + key;
  }

  @GetMapping("/{key:[a-z][a-z0-9_-]*}")
  String show(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(required = false) @Nullable Long after,
      Model model) {
    var partner = partners.find(key);
    model.addAttribute("form", PartnerForm.of(partner));
    return page(partner, outcome, after, model);
  }

  private String page(Partner partner, String outcome, @Nullable Long after, Model model) {
    var found =
        referrals.page(partner.key(), outcome, after == null ? Long.MAX_VALUE : after, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("partner", partner);
    model.addAttribute("kinds", kinds());
    model.addAttribute("referrals", page);
    model.addAttribute("outcome", outcome);
    model.addAttribute("outcomes", List.of("OPEN", "ACCEPTED", "DECLINED", "DEAL", "NO_DEAL"));
    model.addAttribute("next", found.size() > PAGE ? page.get(page.size() - 1).id() : null);
    return "handoff/partner";
  }

  @PostMapping("/{key:[a-z][a-z0-9_-]*}")
  String change(
      @PathVariable String key,
      @ModelAttribute("form") PartnerForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var version = Objects.requireNonNullElse(form.version(), -1);
    if (!Refused.done(() -> partners.change(key, form.said(), null, version), errors, response)) {
      return page(partners.find(key), "", null, model);
    }
    flash.addFlashAttribute("notice", "shell.saved");
    return "redirect:" + PATH + "/" + key;
  }

  /** Leads that were passed on stay theirs; no more are. */
  @PostMapping("/{key:[a-z][a-z0-9_-]*}/{deed:deactivation|activation}")
  String switchOver(@PathVariable String key, @PathVariable String deed, RedirectAttributes flash) {
    boolean active = deed.equals("activation");
    partners.change(key, partners.find(key).said(), active, null);
    flash.addFlashAttribute("notice", active ? "partner.activated" : "partner.deactivated");
    flash.addFlashAttribute("undo", PATH + "/" + key + (active ? "/deactivation" : "/activation"));
    return "redirect:" + PATH + "/" + key;
  }
}
