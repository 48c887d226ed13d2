package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Refused;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadPart;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody types in a lead. */
@Controller
@RequestMapping("/leads/new")
@PreAuthorize("hasAuthority('ADD_LEADS')")
class NewLeadPages {

  /** The system that knows leads which people type in here. */
  private static final String SOURCE = "leadpact";

  private final LeadDeeds deeds;
  private final Leads leads;
  private final LeadList list;
  private final Reader reader;

  NewLeadPages(LeadDeeds deeds, Leads leads, LeadList list, Reader reader) {
    this.deeds = deeds;
    this.leads = leads;
    this.list = list;
    this.reader = reader;
  }

  /** What was typed. The time is in the reader's zone; none means now. */
  record NewLeadForm(
      @Size(max = 300) @Nullable String name,
      @Size(max = 300) @Nullable String email,
      @Size(max = 60) @Nullable String phone,
      @Size(max = 300) @Nullable String title,
      @Size(max = 300) @Nullable String company,
      @Size(max = 300) @Nullable String industry,
      @Nullable Integer employees,
      @Size(max = 300) @Nullable String region,
      @Size(max = 300) @Nullable String segment,
      @Size(max = 300) @Nullable String channel,
      @Size(max = 300) @Nullable String campaign,
      @Nullable BigDecimal value,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime cameIn) {

    LeadDetails details() {
      return new LeadDetails(
          new Origin(SOURCE, null, channel, campaign, null, null),
          new Person(name, email, phone, title),
          new Organisation(company, industry, employees, region, segment),
          value);
    }
  }

  @ModelAttribute("channels")
  List<String> channels() {
    return list.choices(LeadPart.CHANNEL);
  }

  @GetMapping
  String form(@ModelAttribute("form") NewLeadForm form) {
    return "web/new-lead";
  }

  @PostMapping
  Object add(
      @Valid @ModelAttribute("form") NewLeadForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "false") boolean anyway,
      Model model,
      RedirectAttributes flash) {
    if (!errors.hasErrors()) {
      try {
        var twin = anyway ? Optional.<LeadView>empty() : twin(form);
        if (twin.isPresent()) {
          model.addAttribute("twin", twin.get());
          return page(HttpStatus.CONFLICT);
        }
        var lead = deeds.add(form.details(), form.cameIn());
        flash.addFlashAttribute("notice", "lead.new.done");
        return "redirect:/leads/" + lead.value();
      } catch (RuleViolation e) {
        Refused.note(e, "createdAt".equals(e.field()) ? "cameIn" : e.field(), errors);
      }
    }
    return page(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView page(HttpStatus status) {
    var page = new ModelAndView("web/new-lead");
    page.setStatus(status);
    return page;
  }

  /** Somebody who is reached in the same way is most likely the same. */
  private Optional<LeadView> twin(NewLeadForm form) {
    return reader.signedIn().filter(user -> user.may(Permission.SEE_LEADS)).isPresent()
        ? leads.reachedLike(form.details().normalised())
        : Optional.empty();
  }
}
