package io.leadpact.qualification;

import io.leadpact.identity.Companies;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a brief is sent, followed and agreed. */
@Controller
@RequestMapping("/leads/{id:\\d+}/briefs/{key}")
class BriefPages {

  private final Briefs briefs;
  private final Leads leads;
  private final Questionnaires questionnaires;
  private final Companies companies;

  BriefPages(Briefs briefs, Leads leads, Questionnaires questionnaires, Companies companies) {
    this.briefs = briefs;
    this.leads = leads;
    this.questionnaires = questionnaires;
    this.companies = companies;
  }

  @GetMapping
  String show(@PathVariable long id, @PathVariable String key, Model model) {
    var lead = new LeadId(id);
    model.addAttribute("lead", leads.view(lead));
    model.addAttribute("questionnaire", questionnaires.find(key));
    model.addAttribute("ours", companies.current().name());
    model.addAttribute(
        "one",
        briefs.of(lead).stream()
            .filter(view -> view.brief().questionnaire().equals(key))
            .findFirst()
            .orElse(null));
    return "qualification/brief-of-lead";
  }

  /** The link is shown this once, to be copied. */
  @PostMapping
  String send(
      @PathVariable long id, @PathVariable String key, Model model, HttpServletResponse response) {
    try {
      var path = briefs.send(new LeadId(id), key);
      model.addAttribute(
          "link", ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
    } catch (RuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
    }
    response.setHeader("Cache-Control", "no-store");
    return show(id, key, model);
  }

  @PostMapping("/revocation")
  String revoke(
      @PathVariable long id,
      @PathVariable String key,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return take(
        () -> briefs.revoke(new LeadId(id), key), "brief.revoked", id, key, model, response, flash);
  }

  @PostMapping("/agreement")
  String agree(
      @PathVariable long id,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String back,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var page =
        take(
            () -> briefs.agree(new LeadId(id), key),
            "brief.agreed",
            id,
            key,
            model,
            response,
            flash);
    return model.containsAttribute("refusal") || back == null
        ? page
        : "redirect:" + Back.to(back, "/leads/" + id);
  }

  private String take(
      Runnable deed,
      String notice,
      long id,
      String key,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      deed.run();
      flash.addFlashAttribute("notice", notice);
      return "redirect:/leads/%d/briefs/%s".formatted(id, key);
    } catch (RuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return show(id, key, model);
    }
  }
}
