package io.leadpact.qualification.asking;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All that one version of a questionnaire asks, in order. Immutable. */
public record Fields(List<Field> all) {

  public static final int MOST = 60;
  public static final int MOST_OPTIONS = 50;
  public static final int LONGEST_LABEL = 200;

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /**
   * @throws RuleViolation the first of what is wrong
   */
  public Fields {
    all = List.copyOf(all);
    var wrong = wrong(all);
    if (!wrong.isEmpty()) {
      throw wrong.get(0);
    }
  }

  public Optional<Field> find(String key) {
    return all.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** All that is wrong with such fields, each by the place of what is wrong. */
  public static List<RuleViolation> wrong(List<Field> fields) {
    var wrong = new ArrayList<RuleViolation>();
    if (fields.isEmpty()) {
      wrong.add(new RuleViolation("questionnaire.empty", "Nothing is asked", "fields"));
    }
    if (fields.size() > MOST) {
      wrong.add(new RuleViolation("questionnaire.many", "Too many fields", "fields", MOST));
    }
    var before = new HashSet<String>();
    for (int at = 0; at < fields.size(); at++) {
      check(fields.get(at), "fields[%d].".formatted(at), before, fields, wrong);
      before.add(fields.get(at).key());
    }
    return wrong;
  }

  private static void check(
      Field field, String at, Set<String> before, List<Field> all, List<RuleViolation> wrong) {
    if (!KEY.matcher(field.key()).matches()) {
      wrong.add(refusal("key", "No key: " + field.key(), at + "key", field.key()));
    } else if (before.contains(field.key())) {
      wrong.add(refusal("key.double", "Twice: " + field.key(), at + "key", field.key()));
    }
    if (field.label().blank()) {
      wrong.add(refusal("label", "A field needs words", at + "label"));
    } else if (field.label().own().length() > LONGEST_LABEL) {
      wrong.add(refusal("label.long", "Too long", at + "label", LONGEST_LABEL));
    }
    checkOptions(field, at, wrong);
    field.shownIf().ifPresent(condition -> check(condition, at, before, all, wrong));
  }

  private static void checkOptions(Field field, String at, List<RuleViolation> wrong) {
    var options = field.options().stream().map(Phrase::own).toList();
    if (!field.kind().hasOptions()) {
      return;
    }
    if (options.size() < 2 || options.size() > MOST_OPTIONS) {
      wrong.add(refusal("options", "2 to 50 options", at + "options", 2, MOST_OPTIONS));
    } else if (new HashSet<>(options).size() < options.size()) {
      wrong.add(refusal("options.double", "An option stands twice", at + "options"));
    } else if (options.stream().anyMatch(option -> option.length() > LONGEST_LABEL)) {
      wrong.add(refusal("label.long", "Too long", at + "options", LONGEST_LABEL));
    }
  }

  /** What is asked depends on what was asked before it, never the other way round. */
  private static void check(
      Condition condition,
      String at,
      Set<String> before,
      List<Field> all,
      List<RuleViolation> wrong) {
    if (!before.contains(condition.field())) {
      wrong.add(refusal("condition", "No earlier field", at + "shownIf", condition.field()));
      return;
    }
    var asked =
        all.stream().filter(one -> one.key().equals(condition.field())).findFirst().orElseThrow();
    var value = condition.value().orElse("");
    if (asked.kind().hasOptions() && !value.isEmpty() && !asked.offers(value)) {
      wrong.add(refusal("condition.value", "Never answered so", at + "shownValue", value));
    }
  }

  private static RuleViolation refusal(String code, String detail, String field, Object... more) {
    return new RuleViolation("questionnaire." + code, detail, field, more);
  }
}
