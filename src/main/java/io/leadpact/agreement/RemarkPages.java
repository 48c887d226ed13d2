package io.leadpact.agreement;

import io.leadpact.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said about a draft, on its page. */
@Controller
@RequestMapping("/agreement/draft/remarks")
class RemarkPages {

  private static final String THERE = "redirect:/agreement/draft#remarks";

  private final Comments comments;

  RemarkPages(Comments comments) {
    this.comments = comments;
  }

  @PostMapping
  public String say(
      @RequestParam(required = false) @Nullable String clause,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes flash) {
    try {
      comments.say(clause == null || clause.isBlank() ? null : clause, text);
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("unsaid", "problem." + refusal.code());
      flash.addFlashAttribute("typed", text);
      flash.addFlashAttribute("about", clause);
    }
    return THERE;
  }

  @PostMapping("/{id}")
  public String settle(@PathVariable long id, @RequestParam boolean settled) {
    comments.resolve(id, settled);
    return THERE;
  }
}
