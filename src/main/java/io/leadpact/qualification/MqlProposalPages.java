package io.leadpact.qualification;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leads that qualify by rule and wait for a person to confirm it. */
@Controller
@RequestMapping("/scoring/proposals")
class MqlProposalPages {

  private static final int ON_A_PAGE = 50;
  private static final String LIST = "/scoring/proposals";

  private final MqlConfirming confirming;

  MqlProposalPages(MqlConfirming confirming) {
    this.confirming = confirming;
  }

  @GetMapping
  String show(@RequestParam(required = false) @Nullable Long after, Model model) {
    var waiting = confirming.waiting(after, ON_A_PAGE + 1);
    boolean more = waiting.size() > ON_A_PAGE;
    var shown = more ? waiting.subList(0, ON_A_PAGE) : waiting;
    model.addAttribute("waiting", shown);
    model.addAttribute("newer", after == null ? null : LIST);
    model.addAttribute("older", more ? LIST + "?after=" + shown.get(ON_A_PAGE - 1).lead() : null);
    return "qualification/proposals";
  }

  @PostMapping("/{id:\\d+}")
  String decide(
      @PathVariable long id,
      @RequestParam(name = "do") String deed,
      @RequestHeader(name = "Referer", required = false) @Nullable String from,
      RedirectAttributes flash) {
    var lead = new LeadId(id);
    var back = from != null && from.contains(LIST) ? LIST : "/leads/" + id;
    try {
      if (deed.equals("confirm")) {
        int seq = confirming.confirm(lead);
        flash.addFlashAttribute("notice", "scoring.confirmed");
        flash.addFlashAttribute("undo", "/leads/%d/entries/%d/undo".formatted(id, seq));
      } else {
        confirming.decline(lead);
        flash.addFlashAttribute("notice", "scoring.declined");
        flash.addFlashAttribute("undo", "%s/%d/undo".formatted(LIST, id));
      }
    } catch (RuleViolation e) {
      flash.addFlashAttribute("notice", "problem.scoring.proposal");
    }
    return "redirect:" + back;
  }

  @PostMapping("/{id:\\d+}/undo")
  String undo(@PathVariable long id, RedirectAttributes flash) {
    confirming.reconsider(new LeadId(id));
    flash.addFlashAttribute("notice", "shell.undone");
    return "redirect:/leads/" + id;
  }
}
