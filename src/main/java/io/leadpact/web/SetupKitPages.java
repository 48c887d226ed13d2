package io.leadpact.web;

import io.leadpact.agreement.ClauseWords;
import io.leadpact.agreement.Kits;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.kit.Kit;
import io.leadpact.agreement.kit.Question;
import io.leadpact.identity.Company;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The third step: which way of working together the agreement begins with. */
@Controller
@RequestMapping("/setup/kit")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class SetupKitPages {

  private final Kits kits;
  private final KitChoice choice;
  private final SetupSteps steps;
  private final ClauseWords words;
  private final Reader reader;
  private final Wording wording;

  SetupKitPages(
      Kits kits,
      KitChoice choice,
      SetupSteps steps,
      ClauseWords words,
      Reader reader,
      Wording wording) {
    this.kits = kits;
    this.choice = choice;
    this.steps = steps;
    this.words = words;
    this.reader = reader;
    this.wording = wording;
  }

  /** What a company is asked, as it was typed, and why it was refused. */
  public record Asked(String name, String value, @Nullable String error) {}

  @GetMapping
  String all(Model model) {
    steps.show(SetupStep.KIT, model);
    model.addAttribute("kits", kits.all());
    model.addAttribute("chosen", choice.chosen());
    model.addAttribute("free", choice.free());
    return "web/setup-kits";
  }

  @GetMapping("/{key}")
  String one(@PathVariable String key, Locale locale, Model model) {
    var kit = kits.find(key);
    return page(
        kit, kit.questions().stream().map(q -> asked(kit, q, null, null)).toList(), locale, model);
  }

  @PostMapping("/{key}")
  Object choose(
      @PathVariable String key,
      @RequestParam Map<String, String> answers,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      boolean another = choice.chosen() != null;
      choice.choose(key, Map.copyOf(answers));
      flash.addFlashAttribute("notice", another ? "kits.kit.replaced" : "kits.kit.taken");
      return SetupPages.to(SetupStep.KIT.next());
    } catch (RuleViolation refusal) {
      var kit = kits.find(key);
      var said =
          kit.questions().stream().map(q -> asked(kit, q, answers.get(q.name()), refusal)).toList();
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute(
          "refusal",
          said.stream().allMatch(one -> one.error() == null) ? wording.why(refusal) : null);
      return page(kit, said, locale, model);
    }
  }

  private Asked asked(
      Kit kit, Question question, @Nullable String typed, @Nullable RuleViolation refusal) {
    var wrong = refusal != null && question.name().equals(refusal.field()) ? refusal : null;
    return new Asked(
        question.name(),
        typed == null ? kit.usual(question) : typed,
        wrong == null ? null : wording.why(wrong));
  }

  private String page(Kit kit, List<Asked> asked, Locale locale, Model model) {
    steps.show(SetupStep.KIT, model);
    model.addAttribute("kit", kit);
    model.addAttribute("asked", asked);
    model.addAttribute("free", choice.free());
    model.addAttribute("parts", words.in(Tongue.of(locale), kit.articles()).parts());
    model.addAttribute("currency", reader.company().map(Company::currency).orElse("EUR"));
    return "web/setup-kit";
  }
}
