package io.leadpact.web;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Edits what is known of a lead. Whoever comes second is told, keeps what they typed, and sees the
 * other's values beside it.
 */
@Controller
@RequestMapping("/leads/{id:\\d+}/edit")
class LeadEditPages {

  /** What stands before the name of a field where its value is the one that was seen. */
  private static final String SEEN = "seen-";

  private final Leads leads;

  LeadEditPages(Leads leads) {
    this.leads = leads;
  }

  record Details(
      @Size(max = 200) @Nullable String name,
      @Size(max = 254) @Nullable String email,
      @Size(max = 50) @Nullable String phone,
      @Size(max = 200) @Nullable String title,
      @Size(max = 200) @Nullable String company,
      @Size(max = 200) @Nullable String industry,
      @PositiveOrZero @Nullable Integer employees,
      @Size(max = 200) @Nullable String region,
      @Size(max = 200) @Nullable String segment,
      @Size(max = 200) @Nullable String channel,
      @Size(max = 200) @Nullable String campaign,
      @Size(max = 200) @Nullable String leadMagnet,
      @Size(max = 2000) @Nullable String landingPage,
      @DecimalMin("0") @Nullable BigDecimal value,
      int version) {

    static Details of(LeadView view) {
      var origin = view.details().origin();
      var person = view.details().person();
      var organisation = view.details().organisation();
      return new Details(
          person.name(),
          person.email(),
          person.phone(),
          person.title(),
          organisation.company(),
          organisation.industry(),
          organisation.employees(),
          organisation.region(),
          organisation.segment(),
          origin.channel(),
          origin.campaign(),
          origin.leadMagnet(),
          origin.landingPage(),
          view.details().value(),
          view.version());
    }

    /** Source and external id stay as they are. */
    LeadDetails edited(LeadView view) {
      var known = view.details().origin();
      return new LeadDetails(
          new Origin(
              known.source(), known.externalId(), channel, campaign, leadMagnet, landingPage),
          new Person(name, email, phone, title),
          new Organisation(company, industry, employees, region, segment),
          value);
    }
  }

  @GetMapping
  ModelAndView ask(@PathVariable long id) {
    var view = leads.view(new LeadId(id));
    return page(view, view.version(), seen(view)).addObject("details", Details.of(view));
  }

  @PostMapping
  ModelAndView edit(
      @PathVariable long id,
      @Valid @ModelAttribute("details") @Nullable Details form,
      BindingResult result,
      @RequestParam Map<String, String> sent,
      RedirectAttributes flash) {
    var lead = new LeadId(id);
    var view = leads.view(lead);
    var seen = seen(sent);
    if (form == null || result.hasErrors()) {
      return refused(view, form == null ? view.version() : form.version(), seen);
    }
    try {
      leads.edit(lead, form.edited(view), form.version());
      flash.addFlashAttribute("notice", "shell.saved");
      var to = new RedirectView("/leads/" + id, true);
      to.setStatusCode(HttpStatus.SEE_OTHER);
      return new ModelAndView(to);
    } catch (Conflict overtaken) {
      Refused.note(overtaken, result);
      var now = leads.view(lead);
      var page = page(now, now.version(), seen(now)).addObject("others", others(form, seen, now));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    } catch (RuleViolation refusal) {
      Refused.note(refusal, result);
      return refused(view, form.version(), seen);
    }
  }

  private static ModelAndView page(LeadView view, int version, Map<String, String> seen) {
    return new ModelAndView(
        "web/lead-edit",
        Map.of("lead", view, "version", version, "seen", seen, "others", Map.of()));
  }

  /** Still against the version that was seen: a refusal does not hide what others wrote. */
  private static ModelAndView refused(LeadView view, int version, Map<String, String> seen) {
    var page = page(view, version, seen);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** What the form sent back of what stood in it when it was opened, by field. */
  private static Map<String, String> seen(Map<String, String> sent) {
    return sent.entrySet().stream()
        .filter(one -> one.getKey().startsWith(SEEN))
        .collect(
            Collectors.toMap(one -> one.getKey().substring(SEEN.length()), Map.Entry::getValue));
  }

  private static Map<String, String> seen(LeadView view) {
    var seen = new HashMap<String, String>();
    view.details().byField().forEach((field, value) -> seen.put(field, text(value)));
    return seen;
  }

  /** What somebody else wrote meanwhile, by field, where it is not what was typed. */
  private static Map<String, String> others(
      Details typed, Map<String, String> seen, LeadView view) {
    var mine = typed.edited(view).byField();
    var now = seen(view);
    var fields = new HashSet<>(now.keySet());
    fields.addAll(seen.keySet());
    return fields.stream()
        .filter(field -> !now.getOrDefault(field, "").equals(seen.getOrDefault(field, "")))
        .filter(field -> !now.getOrDefault(field, "").equals(text(mine.get(field))))
        .collect(Collectors.toMap(field -> field, field -> now.getOrDefault(field, "")));
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof BigDecimal amount
            ? amount.stripTrailingZeros().toPlainString()
            : value.toString();
  }
}
