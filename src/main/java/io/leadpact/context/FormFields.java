package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.contact.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks for, in its order; each at most once, and enough to reach whoever fills it in.
 */
public record FormFields(List<Asked> asked) {

  /** What a form asks for unless somebody says otherwise. */
  static final FormFields USUAL =
      new FormFields(
          List.of(
              new Asked(FormField.NAME, null, true),
              new Asked(FormField.EMAIL, null, true),
              new Asked(FormField.COMPANY, null, false)));

  /**
   * One of its fields.
   *
   * @param label in the words of the form; null: in the usual ones
   */
  public record Asked(FormField field, @Nullable String label, boolean required) {

    private Asked normalised() {
      return new Asked(field, Words.clean(label, "fields").orElse(null), required);
    }

    private String written() {
      return field.key() + (required ? "!" : "?") + (label == null ? "" : label);
    }

    private static Asked read(String line) {
      int at = 0;
      while (line.charAt(at) != '!' && line.charAt(at) != '?') {
        at++;
      }
      var field = FormField.of(line.substring(0, at)).orElseThrow();
      var label = line.substring(at + 1);
      return new Asked(field, label.isEmpty() ? null : label, line.charAt(at) == '!');
    }
  }

  /**
   * @throws RuleViolation where one stands twice, or nobody who fills it in could be reached
   */
  public FormFields {
    asked = asked.stream().map(Asked::normalised).toList();
    var seen = EnumSet.noneOf(FormField.class);
    for (var one : asked) {
      if (!seen.add(one.field())) {
        throw new RuleViolation("form.twice", "A field stands once", "fields");
      }
    }
    if (asked.stream().noneMatch(FormFields::reaches)) {
      throw new RuleViolation(
          "form.unreachable", "An e-mail or a phone has to be asked for and required", "fields");
    }
  }

  private static boolean reaches(Asked one) {
    return one.required() && (one.field() == FormField.EMAIL || one.field() == FormField.PHONE);
  }

  /** One line a field. */
  String written() {
    return asked.stream().map(Asked::written).collect(Collectors.joining("\n"));
  }

  static FormFields read(String written) {
    return new FormFields(written.lines().map(Asked::read).toList());
  }
}
