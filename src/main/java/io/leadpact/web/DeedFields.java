package io.leadpact.web;

import io.leadpact.agreement.LimitUnit;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of a term, or of the structure, as fields with words. */
@Component
class DeedFields {

  private static final String CHANNELS = "(parts|atLeast|channelGroups)\\..*";

  /** What is said by other fields, or cannot be told by one value. */
  private static final Set<String> HIDDEN = Set.of("key", "kind", "of", "automatic", "type");

  private static final Set<String> STAGE_NAMES = Set.of("from", "to", "handover", "bantAt");

  private final Stages stages;
  private final Wording wording;
  private final Show show;

  DeedFields(Stages stages, Wording wording, Show show) {
    this.stages = stages;
    this.wording = wording;
    this.show = show;
  }

  /**
   * @param wrong what was refused; null: nothing
   */
  List<DeedField> of(Map<String, String> values, @Nullable RuleViolation wrong) {
    return values.entrySet().stream()
        .filter(value -> shown(value.getKey()))
        .map(value -> field(value.getKey(), value.getValue(), wrong))
        .toList();
  }

  private static boolean shown(String path) {
    return !path.matches("(starts|stops|pauses|resumes|cancels)On.*")
        && !path.startsWith("countsFrom")
        && !path.matches("stages\\[\\d+]\\.stage")
        && !HIDDEN.contains(name(path));
  }

  private DeedField field(String path, String value, @Nullable RuleViolation wrong) {
    boolean refused = wrong != null && path.equals(place(wrong));
    return new DeedField(
        path,
        label(path),
        value,
        options(name(path), path),
        refused ? wording.why(Objects.requireNonNull(wrong)) : null);
  }

  /** Where on the form something was refused; empty: nowhere on it. */
  static String place(RuleViolation wrong) {
    return Objects.requireNonNullElse(wrong.field(), "").replaceFirst("^structure\\.", "");
  }

  private String label(String path) {
    if (path.matches(CHANNELS)) {
      int dot = path.indexOf('.');
      return wording.say("deed.field." + path.substring(0, dot)) + ": " + path.substring(dot + 1);
    }
    var at = path.indexOf('[');
    var place = at < 0 ? "" : " " + (Integer.parseInt(path.replaceAll("\\D", "")) + 1);
    if (path.matches("stages\\[\\d+]\\.owner")) {
      int number = Integer.parseInt(path.replaceAll("\\D", ""));
      return wording.say("deed.field.reaches", stageName(number));
    }
    return wording.say("deed.field." + name(path)) + place;
  }

  private String stageName(int number) {
    var all = stages.all();
    return number < all.size() ? show.stage(all.get(number).key()) : String.valueOf(number + 1);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
  }

  private Map<String, String> options(String name, String path) {
    if (STAGE_NAMES.contains(name) || path.equals("stage")) {
      var names = new LinkedHashMap<String, String>();
      stages.all().stream().map(Stage::key).forEach(key -> names.put(key, show.stage(key)));
      return names;
    }
    return switch (name) {
      case "owner" -> words(Owner.values());
      case "party", "desk" -> words(Party.values());
      case "every", "review" -> words(Rhythm.values());
      case "bound" -> words(Bound.values());
      case "base" -> words(Base.Kind.values());
      case "unit" -> words(LimitUnit.values());
      case "qualified" -> words(Structure.Qualified.values());
      case "who" -> words(Structure.Decides.values());
      case "measure" -> words(Level.figures().stream().sorted().toList());
      case "early", "businessDays" -> words(List.of("true", "false"));
      default -> Map.of();
    };
  }

  private Map<String, String> words(Object[] options) {
    return words(Arrays.asList(options));
  }

  private Map<String, String> words(Collection<?> options) {
    var words = new LinkedHashMap<String, String>();
    options.forEach(one -> words.put(one.toString(), wording.say("deed.option." + one)));
    return words;
  }
}
