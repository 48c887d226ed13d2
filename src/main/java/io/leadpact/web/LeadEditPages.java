package io.leadpact.web;

import io.leadpact.context.DecisionRole;
import io.leadpact.identity.Refused;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.web.LeadEditing.Known;
import jakarta.validation.Valid;
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

  private final LeadEditing editing;

  LeadEditPages(LeadEditing editing) {
    this.editing = editing;
  }

  @GetMapping
  ModelAndView ask(@PathVariable long id) {
    var known = editing.read(new LeadId(id));
    return page(known, versions(known), seen(known)).addObject("details", LeadEditForm.of(known));
  }

  @PostMapping
  ModelAndView edit(
      @PathVariable long id,
      @Valid @ModelAttribute("details") @Nullable LeadEditForm form,
      BindingResult result,
      @RequestParam Map<String, String> sent,
      RedirectAttributes flash) {
    var lead = new LeadId(id);
    var known = editing.read(lead);
    var seen = seen(sent);
    if (form == null || result.hasErrors()) {
      return refused(known, form == null ? versions(known) : versions(form), seen);
    }
    try {
      editing.edit(lead, form.edited(known.view()));
      flash.addFlashAttribute("notice", "shell.saved");
      var to = new RedirectView("/leads/" + id, true);
      to.setStatusCode(HttpStatus.SEE_OTHER);
      return new ModelAndView(to);
    } catch (Conflict overtaken) {
      Refused.note(overtaken, result);
      var now = editing.read(lead);
      var page = page(now, versions(now), seen(now)).addObject("others", others(form, seen, now));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    } catch (RuleViolation refusal) {
      Refused.note(refusal, result);
      return refused(known, versions(form), seen);
    }
  }

  /** Which editions of a lead and its context somebody has seen. */
  record Versions(int lead, @Nullable Integer context) {}

  private static Versions versions(Known known) {
    return new Versions(known.view().version(), known.edition().version());
  }

  private static Versions versions(LeadEditForm form) {
    return new Versions(form.version(), form.contextVersion());
  }

  private static ModelAndView page(Known known, Versions versions, Map<String, String> seen) {
    return new ModelAndView(
        "web/lead-edit",
        Map.of(
            "lead",
            known.view(),
            "versions",
            versions,
            "seen",
            seen,
            "others",
            Map.of(),
            "roles",
            DecisionRole.values()));
  }

  /** Still against the version that was seen: a refusal does not hide what others wrote. */
  private static ModelAndView refused(Known known, Versions versions, Map<String, String> seen) {
    var page = page(known, versions, seen);
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

  private static Map<String, String> seen(Known known) {
    var seen = new HashMap<String, String>();
    known.byField().forEach((field, value) -> seen.put(field, text(value)));
    return seen;
  }

  /** What somebody else wrote meanwhile, by field, where it is not what was typed. */
  private static Map<String, String> others(
      LeadEditForm typed, Map<String, String> seen, Known known) {
    var mine = LeadEditing.together(typed.details(known.view()), typed.context());
    var now = seen(known);
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
