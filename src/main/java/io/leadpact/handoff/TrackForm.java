package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A track as it is typed.
 *
 * @param seen the version that was on the screen
 * @param over the leads that stand on it go on by the new steps
 */
record TrackForm(
    @Nullable String key,
    @Nullable String name,
    @Nullable String stage,
    @Nullable String language,
    @Nullable Integer seen,
    @Nullable Boolean over,
    @Nullable Boolean retired,
    @Nullable List<@Nullable StepForm> steps) {

  /**
   * @param to whose task it is: {@code team:sales}, {@code user:7}, or nobody's in particular
   */
  record StepForm(
      @Nullable Integer days,
      @Nullable Boolean business,
      TrackStep.@Nullable Kind kind,
      @Nullable String subject,
      @Nullable String text,
      @Nullable String to) {

    static StepForm of(TrackStep step) {
      var team = step.team() == null ? null : "team:" + step.team();
      return new StepForm(
          step.days(),
          step.business(),
          step.kind(),
          step.subject(),
          step.text(),
          step.person() == null ? team : step.person());
    }

    static StepForm empty() {
      return new StepForm(7, true, TrackStep.Kind.MAIL, null, null, null);
    }

    TrackStep step() {
      var whose = Objects.requireNonNullElse(to, "");
      return new TrackStep(
          Objects.requireNonNullElse(days, 0),
          Boolean.TRUE.equals(business),
          Objects.requireNonNullElse(kind, TrackStep.Kind.MAIL),
          subject,
          Objects.requireNonNullElse(text, ""),
          whose.startsWith("team:") ? whose.substring("team:".length()) : null,
          whose.startsWith("user:") ? whose : null);
    }
  }

  /** A step that was refused, and which. */
  static final class StepRefused extends RuleViolation {

    private static final long serialVersionUID = 1L;
    private final int step;

    StepRefused(int step, RuleViolation why) {
      super(why.code(), String.valueOf(why.getMessage()), null, why.arguments().toArray());
      this.step = step;
    }

    int step() {
      return step;
    }
  }

  static TrackForm of(Track track) {
    return new TrackForm(
        track.key(),
        track.name(),
        track.stage(),
        track.language(),
        track.version(),
        false,
        track.retired(),
        new ArrayList<>(track.steps().stream().map(StepForm::of).toList()));
  }

  /** Those that were sent; one that is missing among them is a new one. */
  public List<StepForm> typed() {
    var typed = new ArrayList<StepForm>();
    if (steps != null) {
      steps.forEach(step -> typed.add(step == null ? StepForm.empty() : step));
    }
    return typed;
  }

  List<TrackStep> read() {
    var read = new ArrayList<TrackStep>();
    var typed = typed();
    for (int i = 0; i < typed.size(); i++) {
      try {
        read.add(typed.get(i).step());
      } catch (RuleViolation refusal) {
        throw new StepRefused(i, refusal);
      }
    }
    return read;
  }

  Track track() {
    return new Track(
        newKey(),
        name,
        Objects.requireNonNullElse(stage, ""),
        Objects.requireNonNullElse(language, ""),
        1,
        read(),
        false);
  }

  private String newKey() {
    return Objects.requireNonNullElse(key, "")
        .strip()
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]+", "_");
  }

  /**
   * What a button below a step asks for: {@code add}, {@code remove:2}, {@code up:2}, {@code
   * down:2}.
   */
  TrackForm rearranged(String act) {
    var all = typed();
    var what = act.split(":", 2);
    int at = what.length > 1 && what[1].matches("\\d{1,2}") ? Integer.parseInt(what[1]) : -1;
    if (what[0].equals("add")) {
      all.add(StepForm.empty());
    } else if (at >= 0 && at < all.size()) {
      switch (what[0]) {
        case "remove" -> all.remove(at);
        case "up" -> Collections.swap(all, at, Math.max(at - 1, 0));
        case "down" -> Collections.swap(all, at, Math.min(at + 1, all.size() - 1));
        default -> {
          // Another button; nothing moves.
        }
      }
    }
    return new TrackForm(key, name, stage, language, seen, over, retired, new ArrayList<>(all));
  }
}
