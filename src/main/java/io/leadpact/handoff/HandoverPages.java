package io.leadpact.handoff;

import io.leadpact.context.ActivityKind;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What hands leads over by itself, on the page of routing. */
@Controller
@RequestMapping("/routing/handover")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class HandoverPages {

  private static final String DONE = "redirect:/routing#handover";

  private final Handovers handovers;

  HandoverPages(Handovers handovers) {
    this.handovers = handovers;
  }

  @PostMapping
  String define(
      @RequestParam int version,
      @RequestParam(required = false) @Nullable List<ActivityKind> actions,
      @RequestParam(required = false) @Nullable Integer score,
      RedirectAttributes flash) {
    try {
      var wanted = new HandoverTriggers(0, actions == null ? List.of() : actions, score);
      var changed = handovers.define(wanted, "handover." + version);
      flash.addFlashAttribute("notice", "routing.saved");
      flash.addFlashAttribute("undo", "/routing/handover/undo/" + changed.version());
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("refusedIn", "#handover");
      flash.addFlashAttribute("refusalCode", refusal.code());
      flash.addFlashAttribute("refusalArguments", refusal.arguments().toArray());
    }
    return DONE;
  }

  @PostMapping("/undo/{version}")
  String undo(@PathVariable int version, RedirectAttributes flash) {
    handovers.undo(version);
    flash.addFlashAttribute("notice", "shell.undone");
    return DONE;
  }
}
