package io.leadpact.web;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final Map<String, String> VARIANTS =
      Map.of("attempt", "way", "feedback", "verdict", "move", "to", "correction", "seq");

  private final LeadReading reading;
  private final LeadDeeds deeds;
  private final LeadChoices choices;

  OneLeadPages(LeadReading reading, LeadDeeds deeds, LeadChoices choices) {
    this.reading = reading;
    this.deeds = deeds;
    this.choices = choices;
  }

  @GetMapping
  ModelAndView show(@PathVariable long id, LeadLook look) {
    return page(id, "", look);
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

  @PostMapping("/return")
  ModelAndView giveBack(
      @PathVariable long id,
      @Valid @ModelAttribute("giveBack") LeadForms.@Nullable Return form,
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
    return take(id, form, result, flash)
        .addObject("typed", Objects.toString(result.getFieldValue("time"), ""));
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
    List<JournalLine> meanwhile = List.of();
    if (deed != null && !result.hasErrors()) {
      try {
        var seq = deeds.record(new LeadId(id), deed);
        flash.addFlashAttribute("notice", "web.done." + deed.type());
        flash.addFlashAttribute("undo", "/leads/%d/entries/%d/undo".formatted(id, seq));
        return to(id);
      } catch (RuleViolation refusal) {
        if (refusal instanceof Conflict && deed.seen() != null) {
          status = HttpStatus.CONFLICT;
          meanwhile = reading.since(new LeadId(id), deed.seen());
        }
        Refused.note(refusal, result);
      }
    }
    var page = page(id, result.getObjectName(), LeadLook.USUAL);
    page.setStatus(status);
    page.addObject("meanwhile", meanwhile);
    page.addObject("failed", result.getObjectName());
    page.addObject("variant", variant(result));
    return page;
  }

  /** Which of several forms of one name it was: the value that tells them apart. */
  private static String variant(BindingResult result) {
    var field = VARIANTS.get(result.getObjectName());
    return field == null ? "" : Objects.toString(result.getFieldValue(field), "");
  }

  /** What was typed into the form of that name stays; the others begin empty. */
  private ModelAndView page(long id, String typed, LeadLook look) {
    var one = reading.read(new LeadId(id), look);
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
