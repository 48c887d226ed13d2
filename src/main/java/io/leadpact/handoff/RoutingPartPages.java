package io.leadpact.handoff;

import io.leadpact.handoff.RoutingForms.MemberForm;
import io.leadpact.handoff.RoutingForms.RuleForm;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.kernel.RuleViolation;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Members and rules of a team, changed one at a time. */
@Controller
@RequestMapping("/routing/teams/{team}")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class RoutingPartPages {

  private static final String DONE = "redirect:/routing/teams/{team}";

  private final Routings routings;

  RoutingPartPages(Routings routings) {
    this.routings = routings;
  }

  @PostMapping("/members")
  String member(
      @PathVariable String team, @ModelAttribute MemberForm form, RedirectAttributes flash) {
    return change(team, form.version(), plan -> plan.with(form.member()), flash, "#members");
  }

  @PostMapping("/members/removal")
  String leave(
      @PathVariable String team,
      @RequestParam int version,
      @RequestParam String person,
      RedirectAttributes flash) {
    return change(team, version, plan -> plan.without(person), flash, "#members");
  }

  @PostMapping("/rules")
  String rule(@PathVariable String team, @ModelAttribute RuleForm form, RedirectAttributes flash) {
    return change(
        team, form.version(), plan -> plan.with(form.place(), form.rule()), flash, "#rules");
  }

  @PostMapping("/rules/{place}/removal")
  String removeRule(
      @PathVariable String team,
      @PathVariable int place,
      @RequestParam int version,
      RedirectAttributes flash) {
    return change(team, version, plan -> plan.withoutRule(place), flash, "#rules");
  }

  @PostMapping("/rules/{place}/place")
  String moveRule(
      @PathVariable String team,
      @PathVariable int place,
      @RequestParam int version,
      @RequestParam int by,
      RedirectAttributes flash) {
    return change(
        team, version, plan -> plan.movedRule(place, Integer.signum(by)), flash, "#rules");
  }

  /** What is refused is said on the page, beside the part that it is about. */
  private String change(
      String team, int version, UnaryOperator<Plan> how, RedirectAttributes flash, String part) {
    try {
      var plan = how.apply(routings.find(team).plan());
      RoutingForms.changed(routings.define(team, plan, team + "." + version), flash);
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("refusedIn", part);
      flash.addFlashAttribute("refusalCode", refusal.code());
      flash.addFlashAttribute("refusalArguments", refusal.arguments().toArray());
    }
    return DONE + part;
  }
}
