package io.leadpact.qualification;

import io.leadpact.identity.Refused;
import io.leadpact.qualification.asking.FieldKind;
import io.leadpact.qualification.asking.Given;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where questionnaires are built. Until it is saved, all that is typed lives in the form. */
@Controller
@RequestMapping("/questionnaires")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class QuestionnairePages {

  private static final String BUILDER = "qualification/questionnaire";
  private static final String SAVE = "save";

  private final Questionnaires questionnaires;
  private final QuestionnaireStarters starters;
  private final BantCriteria criteria;

  QuestionnairePages(
      Questionnaires questionnaires, QuestionnaireStarters starters, BantCriteria criteria) {
    this.questionnaires = questionnaires;
    this.starters = starters;
    this.criteria = criteria;
  }

  @ModelAttribute("kinds")
  FieldKind[] kinds() {
    return FieldKind.values();
  }

  @ModelAttribute("languagesOfWords")
  List<String> languages() {
    return QuestionnaireForm.LANGUAGES;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("questionnaires", questionnaires.all());
    return "qualification/questionnaires";
  }

  @GetMapping("/new")
  String begin(
      @RequestParam(defaultValue = "DESK") QuestionnaireKind kind,
      @RequestParam(required = false) @Nullable String from,
      Model model) {
    var form = "starter".equals(from) ? starters.form(kind) : QuestionnaireForm.empty(kind);
    return builder(null, form, model);
  }

  @GetMapping("/{key}")
  String show(@PathVariable String key, Model model) {
    var known = questionnaires.find(key);
    return builder(known, QuestionnaireForm.of(known), model);
  }

  @GetMapping("/{key}/preview")
  String preview(@PathVariable String key, Model model) {
    var known = questionnaires.find(key);
    model.addAttribute("known", known);
    model.addAttribute("given", Given.nothing(known.fields()));
    return "qualification/questionnaire-preview";
  }

  @PostMapping("/new")
  String add(
      @ModelAttribute("form") QuestionnaireForm form,
      BindingResult bound,
      @RequestParam(defaultValue = SAVE) String act,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return take(null, form, act, model, response, flash);
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @ModelAttribute("form") QuestionnaireForm form,
      BindingResult bound,
      @RequestParam(defaultValue = SAVE) String act,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return take(questionnaires.find(key), form, act, model, response, flash);
  }

  private String take(
      @Nullable Questionnaire known,
      QuestionnaireForm form,
      String act,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!act.equals(SAVE)) {
      model.addAttribute("act", act);
      return builder(known, form.after(act), model);
    }
    var errors = new BindException(form, "form");
    form.wrong().forEach(refusal -> Refused.note(refusal, errors));
    var kept = new Questionnaire[1];
    if (Refused.done(() -> kept[0] = keep(known, form), errors, response)) {
      flash.addFlashAttribute("notice", "questionnaires.saved");
      return "redirect:/questionnaires/" + Objects.requireNonNull(kept[0]).key();
    }
    model.addAllAttributes(errors.getModel());
    return builder(known, form, model);
  }

  private Questionnaire keep(@Nullable Questionnaire known, QuestionnaireForm form) {
    return known == null
        ? questionnaires.add(form.draft())
        : questionnaires.change(known.key(), form.draft(), form.tag());
  }

  private String builder(@Nullable Questionnaire known, QuestionnaireForm form, Model model) {
    if (!model.containsAttribute(BindingResult.MODEL_KEY_PREFIX + "form")
        || model.getAttribute("form") != form) {
      model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
      model.addAttribute("form", form);
    }
    model.addAttribute("known", known);
    model.addAttribute("answered", known != null && questionnaires.answered(known));
    model.addAttribute("criteria", criteria.choices());
    return BUILDER;
  }

  @PostMapping("/{key}/copy")
  String copy(@PathVariable String key, RedirectAttributes flash) {
    var copy = questionnaires.copy(key, starters.copyOf(questionnaires.find(key).name()));
    flash.addFlashAttribute("notice", "questionnaires.copied");
    return "redirect:/questionnaires/" + copy.key();
  }

  @PostMapping("/{key}/active")
  String activate(@PathVariable String key, @RequestParam boolean on, RedirectAttributes flash) {
    questionnaires.activate(key, on);
    flash.addFlashAttribute("notice", on ? "questionnaires.on" : "questionnaires.off");
    flash.addFlashAttribute("undo", "/questionnaires/%s/active?on=%s".formatted(key, !on));
    return "redirect:/questionnaires";
  }

  /** A starter is kept at once, to be changed like any other. */
  @PostMapping("/starter")
  String start(@RequestParam QuestionnaireKind kind, RedirectAttributes flash) {
    var made = questionnaires.add(starters.form(kind).draft());
    flash.addFlashAttribute("notice", "questionnaires.saved");
    return "redirect:/questionnaires/" + made.key();
  }
}
