package io.leadpact.qualification.asking;

import io.leadpact.agreement.terms.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields as they are kept and as programs send them. */
public final class FieldsText {

  private static final Set<String> KNOWN =
      Set.of(
          "key",
          "kind",
          "label",
          "labels",
          "hint",
          "hints",
          "required",
          "shownIf",
          "options",
          "criterion");

  private FieldsText() {}

  public static Fields read(List<?> fields) {
    var read = new ArrayList<Field>();
    for (int at = 0; at < fields.size(); at++) {
      var said = Said.map(fields.get(at), "fields[%d]".formatted(at));
      said.onlyOf(KNOWN);
      read.add(field(said));
    }
    return new Fields(read);
  }

  private static Field field(Said said) {
    return new Field(
        said.text("key"),
        said.choice("kind", FieldKind.class, Optional.of(FieldKind.TEXT)),
        new Phrase(said.text("label"), others(said.under("labels"))),
        Phrase.maybe(said.find("hint").orElse(""), others(said.under("hints"))),
        said.truth("required", false),
        said.says("shownIf") ? Optional.of(condition(said.under("shownIf"))) : Optional.empty(),
        said.list("options").stream()
            .map(option -> new Phrase(option.text("label"), others(option.under("labels"))))
            .toList(),
        said.find("criterion"));
  }

  private static Condition condition(Said said) {
    return new Condition(said.text("field"), said.find("value"));
  }

  private static Map<String, String> others(Said said) {
    var others = new LinkedHashMap<String, String>();
    for (var language : said.names()) {
      said.find(language).ifPresent(words -> others.put(language, words));
    }
    return others;
  }

  public static List<Map<String, Object>> write(Fields fields) {
    return fields.all().stream().map(FieldsText::write).toList();
  }

  private static Map<String, Object> write(Field field) {
    var text = new LinkedHashMap<String, Object>();
    text.put("key", field.key());
    text.put("kind", field.kind().name());
    phrase(text, "label", "labels", field.label());
    field.hint().ifPresent(hint -> phrase(text, "hint", "hints", hint));
    text.put("required", field.required());
    field.shownIf().ifPresent(condition -> text.put("shownIf", write(condition)));
    if (!field.options().isEmpty()) {
      text.put("options", field.options().stream().map(FieldsText::write).toList());
    }
    field.criterion().ifPresent(criterion -> text.put("criterion", criterion));
    return text;
  }

  private static Map<String, @Nullable Object> write(Condition condition) {
    var text = new LinkedHashMap<String, @Nullable Object>();
    text.put("field", condition.field());
    condition.value().ifPresent(value -> text.put("value", value));
    return text;
  }

  private static Map<String, Object> write(Phrase option) {
    var text = new LinkedHashMap<String, Object>();
    phrase(text, "label", "labels", option);
    return text;
  }

  private static void phrase(Map<String, Object> text, String own, String others, Phrase phrase) {
    text.put(own, phrase.own());
    if (!phrase.others().isEmpty()) {
      text.put(others, phrase.sorted());
    }
  }
}
