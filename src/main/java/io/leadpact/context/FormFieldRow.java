package io.leadpact.context;

import io.leadpact.context.FormFields.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A field that a form may have, as its builder shows it.
 *
 * @param shown the form has it
 * @param place where it stands, as it was typed
 */
public record FormFieldRow(
    FormField field, boolean shown, boolean required, String label, String place) {

  private static final int LAST = 99;

  /** Those of the form in its order, then the others. */
  static List<FormFieldRow> of(List<Asked> asked) {
    var rows = new ArrayList<FormFieldRow>();
    for (int i = 0; i < asked.size(); i++) {
      var one = asked.get(i);
      var label = Objects.requireNonNullElse(one.label(), "");
      rows.add(new FormFieldRow(one.field(), true, one.required(), label, String.valueOf(i + 1)));
    }
    Arrays.stream(FormField.values())
        .filter(field -> asked.stream().noneMatch(one -> one.field() == field))
        .forEach(field -> rows.add(new FormFieldRow(field, false, false, "", "")));
    return rows;
  }

  /** As they were sent. */
  static List<FormFieldRow> sent(MultiValueMap<String, String> sent) {
    return Arrays.stream(FormField.values())
        .map(
            field ->
                new FormFieldRow(
                    field,
                    sent.containsKey("shown-" + field.key()),
                    sent.containsKey("required-" + field.key()),
                    text(sent.getFirst("label-" + field.key())),
                    text(sent.getFirst("place-" + field.key()))))
        .sorted(Comparator.comparingInt(FormFieldRow::position))
        .toList();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static FormFields fields(List<FormFieldRow> rows) {
    return new FormFields(
        rows.stream().filter(FormFieldRow::shown).flatMap(row -> Stream.of(row.asked())).toList());
  }

  private Asked asked() {
    return new Asked(field, label.isEmpty() ? null : label, required);
  }

  /** What is not shown stands last, and so does what has no place. */
  private int position() {
    return shown && place.matches("\\d{1,2}") ? Integer.parseInt(place) : shown ? LAST : LAST + 1;
  }
}
