package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something that a small form asks for: that it is done, or why not, is said on the next page. */
final class LoopDeed {

  private LoopDeed() {}

  /**
   * @param words what is said once it is done
   * @return the way to that page
   */
  static String done(String where, RedirectAttributes flash, Runnable deed, String words) {
    try {
      deed.run();
      flash.addFlashAttribute("notice", words);
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("loopProblem", refusal.code());
      flash.addFlashAttribute("loopArguments", refusal.arguments().toArray());
    }
    return "redirect:" + where;
  }
}
