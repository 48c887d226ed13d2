package io.leadpact.qualification;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.asking.Condition;
import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.FieldKind;
import io.leadpact.qualification.asking.Fields;
import io.leadpact.qualification.asking.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A questionnaire as it is being built, with whatever is typed so far. */
record QuestionnaireForm(
    @Nullable String name,
    @Nullable QuestionnaireKind kind,
    @Nullable String product,
    @Nullable String tag,
    @Nullable List<Row> fields) {

  /** The languages in which the words may be given beside the company's own. */
  static final List<String> LANGUAGES = List.of("en", "ru", "pl", "pt-BR");

  /**
   * One field.
   *
   * @param options one a line
   * @param labels by language, as hints and optionsIn
   */
  record Row(
      @Nullable String key,
      @Nullable FieldKind kind,
      @Nullable String label,
      @Nullable String hint,
      @Nullable Boolean required,
      @Nullable String shownIf,
      @Nullable String shownValue,
      @Nullable String options,
      @Nullable String criterion,
      @Nullable Map<String, String> labels,
      @Nullable Map<String, String> hints,
      @Nullable Map<String, String> optionsIn) {

    static Row of(Field field) {
      var said = new LinkedHashMap<String, String>();
      for (var language : LANGUAGES) {
        if (field.options().stream().anyMatch(one -> one.others().containsKey(language))) {
          said.put(
              language,
              field.options().stream()
                  .map(one -> Objects.requireNonNullElse(one.others().get(language), one.own()))
                  .collect(Collectors.joining("\n")));
        }
      }
      return new Row(
          field.key(),
          field.kind(),
          field.label().own(),
          field.hint().map(Phrase::own).orElse(null),
          field.required(),
          field.shownIf().map(Condition::field).orElse(null),
          field.shownIf().flatMap(Condition::value).orElse(null),
          field.options().stream().map(Phrase::own).collect(Collectors.joining("\n")),
          field.criterion().orElse(null),
          field.label().others(),
          field.hint().map(Phrase::others).orElse(Map.of()),
          said);
    }

    static Row blank(String key) {
      return new Row(
          key, FieldKind.TEXT, null, null, null, null, null, null, null, null, null, null);
    }

    /** What is in one of the languages. */
    public String in(@Nullable Map<String, String> words, String language) {
      return words == null ? "" : Objects.requireNonNullElse(words.get(language), "");
    }

    public boolean translated() {
      return LANGUAGES.stream().anyMatch(one -> !in(labels, one).isBlank());
    }

    public FieldKind ofKind() {
      return Objects.requireNonNullElse(kind, FieldKind.TEXT);
    }

    Field field() {
      return new Field(
          said(key),
          ofKind(),
          new Phrase(said(label), words(labels)),
          Phrase.maybe(said(hint), words(hints)),
          Boolean.TRUE.equals(required),
          said(shownIf).isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Condition(
                      said(shownIf), Optional.of(said(shownValue)).filter(v -> !v.isEmpty()))),
          ofKind().hasOptions() ? choices() : List.of(),
          Optional.of(said(criterion)).filter(one -> !one.isEmpty()));
    }

    private List<Phrase> choices() {
      var own = lines(options);
      var translated = new HashMap<String, List<String>>();
      words(optionsIn).forEach((language, lines) -> translated.put(language, lines(lines)));
      return IntStream.range(0, own.size())
          .mapToObj(
              place -> {
                var others = new HashMap<String, String>();
                translated.forEach(
                    (language, lines) -> {
                      if (place < lines.size()) {
                        others.put(language, lines.get(place));
                      }
                    });
                return new Phrase(own.get(place), others);
              })
          .toList();
    }

    private static List<String> lines(@Nullable String text) {
      return said(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Map<String, String> words(@Nullable Map<String, String> words) {
      var kept = new HashMap<String, String>();
      LANGUAGES.forEach(
          language -> {
            var said = words == null ? null : words.get(language);
            if (said != null && !said.isBlank()) {
              kept.put(language, said);
            }
          });
      return kept;
    }
  }

  static QuestionnaireForm empty(QuestionnaireKind kind) {
    return new QuestionnaireForm(null, kind, null, null, List.of(Row.blank("f1")));
  }

  static QuestionnaireForm of(Questionnaire known) {
    return new QuestionnaireForm(
        known.name(),
        known.kind(),
        known.product(),
        known.tag(),
        known.fields().all().stream().map(Row::of).toList());
  }

  public List<Row> rows() {
    return Objects.requireNonNullElse(fields, List.of());
  }

  private QuestionnaireForm with(List<Row> rows) {
    return new QuestionnaireForm(name, kind, product, tag, rows);
  }

  /** The same after a button was pressed: {@code add}, {@code remove-2}, {@code up-1}, … */
  QuestionnaireForm after(String act) {
    var rows = new ArrayList<>(rows());
    var parts = act.split("-", 2);
    var at = parts.length > 1 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
    switch (parts[0]) {
      case "add" -> rows.add(Row.blank(freeKey()));
      case "remove" -> {
        if (at >= 0 && at < rows.size()) {
          rows.remove(at);
        }
      }
      case "up" -> move(rows, at, at - 1);
      case "down" -> move(rows, at, at + 1);
      default -> {
        // Anything else changes nothing.
      }
    }
    return with(rows);
  }

  private static void move(List<Row> rows, int from, int to) {
    if (from >= 0 && from < rows.size() && to >= 0 && to < rows.size()) {
      rows.add(to, rows.remove(from));
    }
  }

  private String freeKey() {
    var taken = rows().stream().map(Row::key).toList();
    return IntStream.iterate(1, next -> next + 1)
        .mapToObj(next -> "f" + next)
        .filter(key -> !taken.contains(key))
        .findFirst()
        .orElseThrow();
  }

  /** All that is wrong, each beside its field; empty: it can be saved. */
  List<RuleViolation> wrong() {
    var wrong = new ArrayList<>(Fields.wrong(rows().stream().map(Row::field).toList()));
    if (said(name).isEmpty()) {
      wrong.add(0, new RuleViolation("questionnaire.name", "A questionnaire needs a name", "name"));
    }
    return wrong;
  }

  QuestionnaireDraft draft() {
    return new QuestionnaireDraft(
        Objects.requireNonNullElse(kind, QuestionnaireKind.DESK),
        said(name),
        product,
        new Fields(rows().stream().map(Row::field).toList()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
