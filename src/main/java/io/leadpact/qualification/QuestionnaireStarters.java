package io.leadpact.qualification;

import io.leadpact.kernel.Letters;
import io.leadpact.qualification.QuestionnaireForm.Row;
import io.leadpact.qualification.asking.FieldKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Questionnaires to begin with, in the reader's words and in those of the other languages. */
@Component
public class QuestionnaireStarters {

  /** What the desk finds out of a request, and what it tells of the agreed criteria. */
  private static final List<Asked> DESK =
      List.of(
          new Asked("project", FieldKind.ONE_OF, true, null),
          new Asked("region", FieldKind.TEXT, true, null),
          new Asked("audience", FieldKind.TEXT, true, null),
          new Asked("task", FieldKind.LONG_TEXT, true, "NEED"),
          new Asked("budget", FieldKind.MONEY, true, "BUDGET"),
          new Asked("decides", FieldKind.ONE_OF, true, "AUTHORITY"),
          new Asked("by", FieldKind.DATE, true, "TIME"),
          new Asked("help", FieldKind.YES_NO, true, null),
          new Asked("remarks", FieldKind.LONG_TEXT, false, null));

  /** What the customer is asked before we make an offer. */
  private static final List<Asked> BRIEF =
      List.of(
          new Asked("goal", FieldKind.LONG_TEXT, true, null),
          new Asked("success", FieldKind.LONG_TEXT, true, null),
          new Asked("audience", FieldKind.LONG_TEXT, true, null),
          new Asked("tried", FieldKind.LONG_TEXT, false, null),
          new Asked("parts", FieldKind.SEVERAL_OF, true, null),
          new Asked("money", FieldKind.MONEY, false, null),
          new Asked("start", FieldKind.DATE, true, null),
          new Asked("people", FieldKind.LONG_TEXT, true, null));

  private record Asked(String key, FieldKind kind, boolean required, @Nullable String criterion) {}

  private final MessageSource messages;

  QuestionnaireStarters(MessageSource messages) {
    this.messages = messages;
  }

  /** In the reader's words. */
  QuestionnaireForm form(QuestionnaireKind kind) {
    return form(kind, LocaleContextHolder.getLocale());
  }

  /** In the words of that language first of all. */
  public QuestionnaireDraft draft(QuestionnaireKind kind, Locale own) {
    return form(kind, own).draft();
  }

  private QuestionnaireForm form(QuestionnaireKind kind, Locale own) {
    var asked = kind == QuestionnaireKind.DESK ? DESK : BRIEF;
    return new QuestionnaireForm(
        say("questionnaires.starter.%s.name".formatted(kind), own),
        kind,
        null,
        null,
        asked.stream().map(one -> row(kind, one, own)).toList());
  }

  String copyOf(String name) {
    var said =
        messages.getMessage(
            "questionnaires.copy-of", new Object[] {name}, LocaleContextHolder.getLocale());
    return Letters.first(said, QuestionnaireDraft.LONGEST_NAME);
  }

  private Row row(QuestionnaireKind kind, Asked asked, Locale own) {
    var code = "questionnaires.starter.%s.%s".formatted(kind, asked.key());
    return new Row(
        asked.key(),
        asked.kind(),
        say(code, own),
        null,
        asked.required(),
        null,
        null,
        asked.kind().hasOptions() ? say(code + ".options", own).replace(" | ", "\n") : null,
        asked.criterion(),
        others(code),
        null,
        asked.kind().hasOptions() ? lines(others(code + ".options")) : null);
  }

  private static Map<String, String> lines(Map<String, String> options) {
    options.replaceAll((language, said) -> said.replace(" | ", "\n"));
    return options;
  }

  private Map<String, String> others(String code) {
    var words = new LinkedHashMap<String, String>();
    for (var language : QuestionnaireForm.LANGUAGES) {
      words.put(language, say(code, Locale.forLanguageTag(language)));
    }
    return words;
  }

  private String say(String code, Locale locale) {
    return messages.getMessage(code, null, locale);
  }
}
