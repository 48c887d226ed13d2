package io.leadpact.lead;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** The list of stages, edited one step at a time. */
@Controller
@RequestMapping("/stages")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class StagePages {

  private static final String DONE = "redirect:/stages";

  private final Stages stages;

  StagePages(Stages stages) {
    this.stages = stages;
  }

  /** A stage of one's own, or a milestone that the company did not have. */
  record NewStage(
      @NotBlank @Size(max = 40) String key,
      @Size(max = 60) @Nullable String label,
      @Nullable String milestone,
      @Nullable Party owner) {

    Stage stage() {
      var upper = key.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
      var own = new Stage(upper, said(label), said(milestone), owner);
      return Milestone.of(upper)
          .map(Milestone::stage)
          .map(
              known ->
                  new Stage(
                      known.key(),
                      own.label(),
                      known.milestone(),
                      Objects.requireNonNullElse(owner, known.owner())))
          .orElse(own);
    }
  }

  @ModelAttribute("stages")
  List<Stage> stages() {
    return stages.active();
  }

  /** A stage to which no lead comes any more, and how many open leads still stand there. */
  public record Retired(Stage stage, long standing) {}

  @ModelAttribute("retired")
  List<Retired> retired() {
    return stages.all().stream()
        .filter(Stage::retired)
        .map(stage -> new Retired(stage, stages.standing(stage.key())))
        .toList();
  }

  @ModelAttribute("needs")
  EntryNeed[] needs() {
    return EntryNeed.values();
  }

  /** Milestones at which no stage stands yet. */
  @ModelAttribute("milestones")
  List<String> milestones() {
    var taken = stages.active().stream().map(Stage::milestone).toList();
    return Arrays.stream(Milestone.values())
        .map(Milestone::name)
        .filter(milestone -> !taken.contains(milestone))
        .toList();
  }

  @ModelAttribute("parties")
  Party[] parties() {
    return Party.values();
  }

  @GetMapping
  String list(@ModelAttribute("form") NewStage form) {
    return "lead/stages";
  }

  @PostMapping
  String add(
      @Valid @ModelAttribute("form") NewStage form,
      BindingResult errors,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!errors.hasErrors()) {
      try {
        stages.add(form.stage());
        return done(flash);
      } catch (RuleViolation e) {
        var field = e.code().equals("stage.milestone.double") ? "milestone" : "key";
        errors.rejectValue(field, "problem." + e.code(), e.arguments().toArray(), e.getMessage());
      }
    }
    response.setStatus(422);
    return "lead/stages";
  }

  /**
   * What is said of a stage that is there.
   *
   * @param more the form shows meaning, needs and milestone too: what it leaves out is taken back
   */
  record Edit(
      @Nullable String label,
      @Nullable Party owner,
      @Nullable String milestone,
      @Nullable String meaning,
      @Nullable List<EntryNeed> needs,
      @Nullable Boolean more) {

    Stage of(Stage known) {
      var called = known.called(said(label), owner);
      return Boolean.TRUE.equals(more)
          ? called
              .countingAs(said(milestone))
              .meaning(said(meaning), Objects.requireNonNullElse(needs, List.of()))
          : called;
    }
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @ModelAttribute Edit edit,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return take(() -> stages.set(edit.of(known(key))), model, response, flash);
  }

  private Stage known(String key) {
    return stages
        .find(key)
        .orElseThrow(() -> new RuleViolation("stage.unknown", "No stage " + key, "stage", key));
  }

  /** Or takes it up again. */
  @PostMapping("/{key}/retirement")
  String retire(
      @PathVariable String key,
      @RequestParam(defaultValue = "true") boolean retired,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return take(() -> stages.retire(key, retired), model, response, flash);
  }

  @PostMapping("/{key}/place")
  String move(@PathVariable String key, @RequestParam int by, RedirectAttributes flash) {
    stages.move(key, Integer.signum(by));
    return done(flash);
  }

  @PostMapping("/{key}/removal")
  String remove(
      @PathVariable String key,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return take(() -> stages.remove(key), model, response, flash);
  }

  private String take(
      Runnable deed, Model model, HttpServletResponse response, RedirectAttributes flash) {
    try {
      deed.run();
      return done(flash);
    } catch (RuleViolation e) {
      model.addAttribute("form", new NewStage("", null, null, null));
      model.addAttribute("refusal", e);
      response.setStatus(422);
      return "lead/stages";
    }
  }

  private static String done(RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "lead.stages.saved");
    return DONE;
  }

  private static @Nullable String said(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
