package io.leadpact.qualification;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.qualification.asking.Given;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a questionnaire is filled in for a lead. */
@Controller
@RequestMapping("/leads/{id}/answers/{key}")
class QuestionnaireAnswersPages {

  private static final String PAGE = "qualification/answers";

  private final QuestionnaireAnswers answers;
  private final Leads leads;

  QuestionnaireAnswersPages(QuestionnaireAnswers answers, Leads leads) {
    this.answers = answers;
    this.leads = leads;
  }

  @GetMapping
  String show(@PathVariable long id, @PathVariable String key, Model model) {
    var lead = new LeadId(id);
    return page(lead, key, answers.sheet(lead, key), model);
  }

  /** What was answered to an earlier version, where it answers the newest too. */
  @GetMapping("/carried")
  String carried(@PathVariable long id, @PathVariable String key, Model model) {
    var lead = new LeadId(id);
    var sheet = answers.sheet(lead, key);
    var carried = answers.fitting(lead, key).map(given -> with(sheet, given.values()));
    model.addAttribute("carried", carried.isPresent());
    return page(lead, key, carried.orElse(sheet), model);
  }

  @PostMapping
  String save(
      @PathVariable long id,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(required = false) @Nullable Integer seen,
      @RequestParam(required = false) @Nullable String back,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var lead = new LeadId(id);
    var typed = QuestionnaireTyped.of(sent);
    try {
      var sheet = answers.save(lead, key, typed, seen);
      flash.addFlashAttribute(
          "notice", sheet.complete() ? "answers.saved.complete" : "answers.saved");
      return "redirect:" + Back.to(back, "/leads/" + id + "#answers");
    } catch (Conflict overtaken) {
      return overtaken(lead, key, typed, model, response);
    } catch (RuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return page(lead, key, with(answers.sheet(lead, key), typed), model);
    }
  }

  /** What the reader typed stays; what others wrote meanwhile stands below each field. */
  private String overtaken(
      LeadId lead,
      String key,
      Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.CONFLICT.value());
    var theirs = answers.sheet(lead, key);
    var mine = with(theirs, typed);
    var others = new LinkedHashMap<String, String>();
    for (var field : theirs.given().fields().all()) {
      var said = theirs.given().value(field.key());
      if (!said.equals(mine.given().value(field.key()))) {
        others.put(field.key(), said.replace("\n", ", "));
      }
    }
    model.addAttribute("others", others);
    return page(lead, key, mine, model);
  }

  private static QuestionnaireSheet with(QuestionnaireSheet sheet, Map<String, String> typed) {
    var merged = new HashMap<>(sheet.given().values());
    merged.putAll(typed);
    return new QuestionnaireSheet(
        sheet.questionnaire(),
        sheet.version(),
        new Given(sheet.given().fields(), merged),
        sheet.edits(),
        sheet.changedAt(),
        sheet.changedBy());
  }

  private String page(LeadId lead, String key, QuestionnaireSheet sheet, Model model) {
    model.addAttribute("lead", leads.view(lead));
    model.addAttribute("mine", sheet);
    model.addAttribute("earlier", answers.earlier(lead, key));
    model.addAttribute("fits", !sheet.begun() && answers.fitting(lead, key).isPresent());
    if (!model.containsAttribute("others")) {
      model.addAttribute("others", Map.of());
    }
    return PAGE;
  }
}
