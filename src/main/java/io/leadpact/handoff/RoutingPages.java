package io.leadpact.handoff;

import io.leadpact.context.ActivityKind;
import io.leadpact.handoff.RoutingForms.Basics;
import io.leadpact.handoff.RoutingForms.TrialForm;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Trait;
import io.leadpact.identity.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How teams share out their leads: all of them, one of them, and a lead on trial. */
@Controller
@RequestMapping("/routing")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class RoutingPages {

  private final Routings routings;
  private final RoutingViews views;
  private final RoutingTrial trial;
  private final Absences absences;
  private final Roster roster;
  private final Handovers handovers;

  RoutingPages(
      Routings routings,
      RoutingViews views,
      RoutingTrial trial,
      Absences absences,
      Roster roster,
      Handovers handovers) {
    this.routings = routings;
    this.views = views;
    this.trial = trial;
    this.absences = absences;
    this.roster = roster;
    this.handovers = handovers;
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("allTraits", Trait.values());
    model.addAttribute("allMethods", Method.values());
    model.addAttribute("allOccasions", Occasion.values());
  }

  @GetMapping
  String list(@ModelAttribute("trial") TrialForm form, Model model) {
    model.addAttribute("teams", views.teams());
    model.addAttribute("triggers", handovers.triggers());
    model.addAttribute("allowed", handovers.allowed());
    model.addAttribute("stage", handovers.stage());
    model.addAttribute(
        "allActions",
        Arrays.stream(ActivityKind.values()).filter(ActivityKind::asksForSales).toList());
    model.addAttribute("away", absences.all());
    model.addAttribute("people", roster.people());
    model.addAttribute("tried", form.asked());
    if (form.asked()) {
      decide(form, model);
    }
    return "handoff/routing";
  }

  private void decide(TrialForm form, Model model) {
    var number = form.number();
    Map<Trait, String> traits = form.traits();
    model.addAttribute("noLead", false);
    if (number != null) {
      var known = trial.traits(number);
      model.addAttribute("noLead", known.isEmpty());
      traits = known.orElse(Map.of());
    }
    model.addAttribute("result", trial.decide(form.when(), traits, null).orElse(null));
  }

  @GetMapping("/teams/{team}")
  String show(
      @PathVariable String team,
      @RequestParam(required = false) @Nullable Integer rule,
      Model model) {
    var view = views.team(team);
    model.addAttribute("form", Basics.of(view.plan()));
    return page(view, rule, model);
  }

  private static String page(RoutingTeam view, @Nullable Integer rule, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("ruleForm", RoutingForms.RuleForm.of(view.plan(), rule));
    return "handoff/routing-team";
  }

  @PostMapping("/teams/{team}")
  String change(
      @PathVariable String team,
      @ModelAttribute("form") Basics form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Runnable deed =
        () ->
            RoutingForms.changed(
                routings.define(team, form.on(routings.find(team).plan()), form.tag(team)), flash);
    if (!Refused.done(deed, errors, response)) {
      return page(views.team(team), null, model);
    }
    return "redirect:/routing/teams/{team}";
  }

  @PostMapping("/teams/{team}/undo/{version}")
  String undo(@PathVariable String team, @PathVariable int version, RedirectAttributes flash) {
    routings.undo(team, version);
    flash.addFlashAttribute("notice", "shell.undone");
    return "redirect:/routing/teams/{team}";
  }
}
