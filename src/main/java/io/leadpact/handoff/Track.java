package io.leadpact.handoff;

import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A track on which marketing keeps leads warm.
 *
 * @param key how journals name it
 * @param name null where it goes by the usual name of its key
 * @param stage how far leads are that belong on it
 * @param language in which its texts are written
 * @param version raised by each change of the steps
 */
public record Track(
    String key,
    @Nullable String name,
    String stage,
    String language,
    int version,
    List<TrackStep> steps,
    boolean retired) {

  public static final List<String> STAGES = List.of("AWARENESS", "CONSIDERATION", "DECISION");

  static final int MOST_STEPS = 30;
  static final int LONGEST_NAME = 80;

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  public Track {
    if (!KEY.matcher(key).matches()) {
      throw new RuleViolation("reason.key", "No key: " + key, "key", key);
    }
    if (!STAGES.contains(stage)) {
      throw new RuleViolation("track.stage", "No such stage: " + stage, "stage", stage);
    }
    if (!Set.copyOf(Reason.LANGUAGES).contains(language)) {
      throw new RuleViolation("reason.language", "No language: " + language, "language", language);
    }
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new RuleViolation("track.steps", "1 to 30 steps", "steps", MOST_STEPS);
    }
    name = name == null || name.isBlank() ? null : name.strip();
    if (name != null && name.length() > LONGEST_NAME) {
      throw new RuleViolation("reason.long", "At most 80 letters", "name", LONGEST_NAME);
    }
    steps = List.copyOf(steps);
  }

  Track with(List<TrackStep> changed) {
    return changed.equals(steps)
        ? this
        : new Track(key, name, stage, language, version + 1, changed, retired);
  }

  Track called(@Nullable String newName, String newStage, String newLanguage, boolean nowRetired) {
    return new Track(key, newName, newStage, newLanguage, version, steps, nowRetired);
  }
}
