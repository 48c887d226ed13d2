package io.leadpact.web;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.qualification.PipelineEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What people do with a lead, on its own page and in the queue: each deed is one entry. */
@Controller
@RequestMapping({"/leads/{id:\\d+}", "/queue/{id:\\d+}"})
class LeadDeedPages {

  private static final String WORK = "work";
  private static final Map<String, String> VARIANTS =
      Map.of("attempt", "way", "feedback", "verdict", "move", "to", "correction", "seq");

  private final LeadDeeds deeds;
  private final LeadReading reading;
  private final DeedNotices notices;
  private final OneLeadPages lead;
  private final QueuePages queue;
  private final PipelineEntry entry;

  LeadDeedPages(
      LeadDeeds deeds,
      LeadReading reading,
      DeedNotices notices,
      OneLeadPages lead,
      QueuePages queue,
      PipelineEntry entry) {
    this.entry = entry;
    this.deeds = deeds;
    this.reading = reading;
    this.notices = notices;
    this.lead = lead;
    this.queue = queue;
  }

  @ModelAttribute(WORK)
  Work work(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String of,
      @RequestParam(required = false) @Nullable Long next,
      HttpServletRequest request) {
    return new Work(id, inQueue(request), of, next);
  }

  @PostMapping("/attempts")
  ModelAndView attempt(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("attempt") LeadForms.@Nullable Attempt form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash);
  }

  @PostMapping("/feedback")
  ModelAndView feedback(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("feedback") LeadForms.@Nullable Verdict form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash);
  }

  @PostMapping("/stage")
  ModelAndView move(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("move") LeadForms.@Nullable Move form,
      BindingResult result,
      RedirectAttributes flash) {
    if (form != null && !result.hasErrors() && form.type() == EventType.STAGE_REACHED) {
      sayWhatIsMissing(work.lead(), form, result);
    }
    return take(work, form, result, flash);
  }

  /** Nobody is kept from a move who says why it is made all the same. */
  private void sayWhatIsMissing(long lead, LeadForms.Move form, BindingResult result) {
    try {
      entry.check(new LeadId(lead), Objects.toString(form.to(), ""), form.note());
    } catch (RuleViolation missing) {
      Refused.note(missing, result);
    }
  }

  @PostMapping("/hand-over")
  ModelAndView handOver(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("handOver") LeadForms.@Nullable HandOver form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash);
  }

  @PostMapping("/return")
  ModelAndView giveBack(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("giveBack") LeadForms.@Nullable Return form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash);
  }

  @PostMapping("/pause")
  ModelAndView pause(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("pause") LeadForms.@Nullable Pause form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash);
  }

  @PostMapping("/resume")
  ModelAndView resume(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("resumption") LeadForms.@Nullable Resumption form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash);
  }

  @PostMapping("/notes")
  ModelAndView note(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("remark") LeadForms.@Nullable Remark form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash);
  }

  @PostMapping("/corrections")
  ModelAndView correct(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @Valid @ModelAttribute("correction") LeadForms.@Nullable Correction form,
      BindingResult result,
      RedirectAttributes flash) {
    return take(work, form, result, flash)
        .addObject("typed", Objects.toString(result.getFieldValue("time"), ""));
  }

  @PostMapping("/entries/{seq}/undo")
  ModelAndView undo(
      @ModelAttribute(name = WORK, binding = false) Work work,
      @PathVariable int seq,
      RedirectAttributes flash) {
    deeds.undo(work.leadId(), seq);
    flash.addFlashAttribute("notice", "shell.undone");
    return to(work.itself());
  }

  /** A form that could not be read at all is null; what was typed is in the result. */
  private ModelAndView take(
      Work work, LeadForms.@Nullable Deed deed, BindingResult result, RedirectAttributes flash) {
    var status = HttpStatus.UNPROCESSABLE_CONTENT;
    List<JournalLine> meanwhile = List.of();
    if (deed != null && !result.hasErrors()) {
      try {
        var seq = deeds.record(work.leadId(), deed);
        notices.tell(work, deed, seq, flash);
        return to(work.after(deed));
      } catch (RuleViolation refusal) {
        if (refusal instanceof Conflict && deed.seen() != null) {
          status = HttpStatus.CONFLICT;
          meanwhile = reading.since(work.leadId(), deed.seen());
        }
        Refused.note(refusal, result);
      }
    }
    var name = result.getObjectName();
    var page =
        work.inQueue() ? queue.page(work, name) : lead.page(work.lead(), name, LeadLook.USUAL);
    page.setStatus(status);
    page.addObject("meanwhile", meanwhile);
    page.addObject("failed", name);
    page.addObject("variant", variant(result));
    return page;
  }

  private static boolean inQueue(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/queue/");
  }

  /** Which of several forms of one name it was: the value that tells them apart. */
  private static String variant(BindingResult result) {
    var field = VARIANTS.get(result.getObjectName());
    return field == null ? "" : Objects.toString(result.getFieldValue(field), "");
  }

  private static ModelAndView to(String address) {
    var view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}
