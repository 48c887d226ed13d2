package io.leadpact.web;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One lead: its clocks, its journal, and what somebody may do next. */
@Controller
@RequestMapping("/leads/{id:\\d+}")
class OneLeadPages {

  private final LeadReading reading;
  private final LeadDeeds deeds;
  private final LeadChoices choices;

  OneLeadPages(LeadReading reading, LeadDeeds deeds, LeadChoices choices) {
    this.reading = reading;
    this.deeds = deeds;
    this.choices = choices;
  }

  @GetMapping
  ModelAndView show(@PathVariable long id) {
    return page(id, "");
  }

  @PostMapping("/attempts")
  ModelAndView attempt(
      @PathVariable long id,
      @Valid @ModelAttribute("attempt") LeadForms.@Nullable Attempt form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(id, form, result, flash);
  }

  @PostMapping("/feedback")
  ModelAndView feedback(
      @PathVariable long id,
      @Valid @ModelAttribute("feedback") LeadForms.@Nullable Verdict form,
      BindingResult result,
      RedirectAttributes flash) {
    if (form != null && form.lacksReason()) {
      result.rejectValue("reason", "web.feedback.reason-missing");
    }
    return take(id, form, result, flash);
  }

  @PostMapping("/stage")
  ModelAndView move(
      @PathVariable long id,
      @Valid @ModelAttribute("move") LeadForms.@Nullable Move form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(id, form, result, flash);
  }

  @PostMapping("/hand-over")
  ModelAndView handOver(
      @PathVariable long id,
      @Valid @ModelAttribute("handOver") LeadForms.@Nullable HandOver form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(id, form, result, flash);
  }

  @PostMapping("/pause")
  ModelAndView pause(
      @PathVariable long id,
      @Valid @ModelAttribute("pause") LeadForms.@Nullable Pause form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(id, form, result, flash);
  }

  @PostMapping("/resume")
  ModelAndView resume(
      @PathVariable long id,
      @Valid @ModelAttribute("resumption") LeadForms.@Nullable Resumption form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(id, form, result, flash);
  }

  @PostMapping("/notes")
  ModelAndView note(
      @PathVariable long id,
      @Valid @ModelAttribute("remark") LeadForms.@Nullable Remark form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(id, form, result, flash);
  }

  @PostMapping("/corrections")
  ModelAndView correct(
      @PathVariable long id,
      @Valid @ModelAttribute("correction") LeadForms.@Nullable Correction form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(id, form, result, flash);
  }

  @PostMapping("/entries/{seq}/undo")
  ModelAndView undo(@PathVariable long id, @PathVariable int seq, RedirectAttributes flash) {
    deeds.undo(new LeadId(id), seq);
    flash.addFlashAttribute("notice", "shell.undone");
    return to(id);
  }

  /** A form that could not be read at all is null; what was typed is in the result. */
  private ModelAndView take(
      long id, LeadForms.@Nullable Deed deed, BindingResult result, RedirectAttributes flash) {
    var status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (deed != null && !result.hasErrors()) {
      try {
        var seq = deeds.record(new LeadId(id), deed);
        flash.addFlashAttribute("notice", "web.done." + deed.type());
        if (deed.type() != EventType.CORRECTED) {
          flash.addFlashAttribute("undo", "/leads/%d/entries/%d/undo".formatted(id, seq));
        }
        return to(id);
      } catch (RuleViolation refusal) {
        status = refusal instanceof Conflict ? HttpStatus.CONFLICT : status;
        LeadDeeds.reject(refusal, result);
      }
    }
    var page = page(id, result.getObjectName());
    page.setStatus(status);
    page.addObject("failed", result.getObjectName());
    return page;
  }

  /** What was typed into the form of that name stays; the others begin empty. */
  private ModelAndView page(long id, String typed) {
    var one = reading.read(new LeadId(id));
    var page = new ModelAndView("web/lead", Map.of("one", one, "choices", choices.of(one)));
    LeadForms.empty(one)
        .forEach(
            (name, form) -> {
              if (!name.equals(typed)) {
                page.addObject(name, form);
              }
            });
    return page;
  }

  private static ModelAndView to(long id) {
    var view = new RedirectView("/leads/" + id, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}
