package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.report.ComplianceAddress.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How fast one promise was answered over a period, and what that did for conversion. */
@Controller
class SpeedPages {

  static final String PATH = "/compliance/response-times";
  private static final String USUAL_GOAL = "OPPORTUNITY";

  private final Compliance compliance;
  private final Speeds speeds;
  private final Promises promises;
  private final Stages stages;
  private final FilterChoices choices;
  private final Behind behind;

  SpeedPages(
      Compliance compliance,
      Speeds speeds,
      Promises promises,
      Stages stages,
      FilterChoices choices,
      Behind behind) {
    this.compliance = compliance;
    this.speeds = speeds;
    this.promises = promises;
    this.stages = stages;
    this.choices = choices;
    this.behind = behind;
  }

  /** What is looked at: which promise, which stage is the goal, by what answers are told apart. */
  record Look(@Nullable String promise, @Nullable String goal, @Nullable String by) {}

  @GetMapping(PATH)
  String show(Filter filter, Look look, HttpServletRequest request, Model model) {
    var keys = promises.history().keys();
    if (keys.isEmpty()) {
      return "report/nothing";
    }
    var address = ComplianceAddress.of(filter, compliance.month());
    if (Address.hasBlanks(request)) {
      return "redirect:" + address.speed(look).text();
    }
    var key = choice(look.promise(), List.copyOf(keys), keys.iterator().next(), "promise");
    var goals = stages.active().stream().map(Stage::key).skip(1).toList();
    var goal = choice(look.goal(), goals, usual(goals), "goal");
    var by = by(look.by());
    var promise = newest(key);
    var cell = behind.cell(key, address.checked(), address.slice());
    model.addAttribute("speed", speeds.of(cell, promise, goal, by));
    model.addAttribute("address", address);
    model.addAttribute("promises", keys);
    model.addAttribute("goals", goals);
    model.addAttribute("goal", goal);
    model.addAttribute("by", by.key());
    model.addAttribute("dimensions", Dimension.values());
    model.addAttribute("teams", choices.teams());
    model.addAttribute("channels", choices.channels());
    return "report/speed";
  }

  private TimedPromise newest(String key) {
    return promises.history().latestFirst().stream()
        .flatMap(set -> set.promise(key).stream())
        .findFirst()
        .orElseThrow();
  }

  private static String usual(List<String> goals) {
    return goals.contains(USUAL_GOAL) ? USUAL_GOAL : goals.get(goals.size() - 1);
  }

  private static Dimension by(@Nullable String key) {
    return key == null || key.isBlank()
        ? Dimension.HOUR
        : Dimension.of(key)
            .orElseThrow(() -> new RuleViolation("report.by", "No such dimension: " + key, "by"));
  }

  private static String choice(
      @Nullable String value, List<String> known, String otherwise, String name) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    if (!known.contains(value)) {
      throw new RuleViolation("report.choice", name + " has no choice " + value, name);
    }
    return value;
  }
}
