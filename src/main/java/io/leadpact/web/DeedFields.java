package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of a term, or of the structure, as fields with words. */
@Component
class DeedFields {

  /** What is said by other fields, or cannot be told by one value. */
  private static final Set<String> HIDDEN = Set.of("key", "kind", "of", "automatic", "type", "was");

  /** Refusals that begin with the name of what was wrong. */
  private static final Set<String> NAMING = Set.of("structure.range", "aim.cadence.range");

  private final DeedOptions options;
  private final Wording wording;

  DeedFields(DeedOptions options, Wording wording) {
    this.options = options;
    this.wording = wording;
  }

  /**
   * @param wrong what was refused; null: nothing
   */
  List<DeedField> of(Draft draft, Map<String, String> values, @Nullable RuleViolation wrong) {
    var place = wrong == null ? Optional.<String>empty() : place(wrong, values);
    return values.entrySet().stream()
        .filter(value -> shown(value.getKey()))
        .map(
            value -> {
              boolean refused = place.filter(value.getKey()::equals).isPresent();
              return field(draft, value.getKey(), values, refused ? wrong : null);
            })
        .toList();
  }

  private static boolean shown(String path) {
    return !path.matches("(starts|stops|pauses|resumes|cancels)On.*")
        && !path.startsWith("countsFrom")
        && !HIDDEN.contains(name(path));
  }

  private DeedField field(
      Draft draft, String path, Map<String, String> values, @Nullable RuleViolation wrong) {
    var label = label(path, values);
    return new DeedField(
        path,
        label,
        Objects.requireNonNull(values.get(path)),
        options.of(draft, path),
        DeedOptions.MANY.contains(name(path)),
        hint(path, values),
        wrong == null ? null : why(wrong, label));
  }

  /** The value that was refused: the very one, or the first of those that were wrong together. */
  private static Optional<String> place(RuleViolation wrong, Map<String, String> values) {
    var field = place(wrong);
    return field.isEmpty()
        ? Optional.empty()
        : values.keySet().stream()
            .filter(field::equals)
            .findFirst()
            .or(() -> values.keySet().stream().filter(path -> within(path, field)).findFirst());
  }

  private static boolean within(String path, String field) {
    return path.startsWith(field + ".");
  }

  /** Where on the form something was refused; empty: nowhere on it. */
  static String place(RuleViolation wrong) {
    return Objects.requireNonNullElse(wrong.field(), "")
        .replaceFirst("^structure\\.", "")
        .replaceFirst("^(aims|quotas|promises)\\[\\d+]\\.", "")
        .replaceFirst("^(starts|stops)On.*", "$1")
        .replaceFirst("^kind$", "logged");
  }

  private String why(RuleViolation wrong, String label) {
    if (wrong.code().equals("promise.missing")) {
      return wording.say("deed.missing");
    }
    if (NAMING.contains(wrong.code())) {
      var arguments = wrong.arguments().toArray();
      arguments[0] = label;
      return wording.say("problem." + wrong.code(), arguments);
    }
    return wording.why(wrong);
  }

  private String label(String path, Map<String, String> values) {
    var dot = path.indexOf('.');
    if (path.equals("correction.days")) {
      return wording.say("deed.field.plan");
    }
    if (path.startsWith("parts.")) {
      return wording.say("deed.field.part", path.substring(dot + 1));
    }
    if (path.startsWith("atLeast.")) {
      return wording.say("deed.field.least", options.channel(path.substring(dot + 1)));
    }
    if (path.matches("stages\\[\\d+]\\.owner")) {
      var stage = values.getOrDefault(path.replace(".owner", ".stage"), "");
      return wording.say("deed.field.reaches", options.stage(stage));
    }
    var place =
        path.indexOf('[') < 0 ? "" : " " + (Integer.parseInt(path.replaceAll("\\D", "")) + 1);
    return wording.say("deed.field." + name(path)) + place;
  }

  private @Nullable String hint(String path, Map<String, String> values) {
    if (path.equals("correction.days")) {
      return null;
    }
    return name(path).equals("target")
        ? wording.find("deed.hint.target." + values.getOrDefault("kind", "SHARE"))
        : wording.find("deed.hint." + name(path));
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
  }
}
