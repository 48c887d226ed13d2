package io.leadpact.qualification;

import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.FieldKind;
import io.leadpact.qualification.asking.FieldsText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires and what leads answered, for programs. */
@RestController
@RequestMapping("/api/v1")
class QuestionnairesApi {

  private final Questionnaires questionnaires;
  private final QuestionnaireAnswers answers;
  private final Leads leads;

  QuestionnairesApi(Questionnaires questionnaires, QuestionnaireAnswers answers, Leads leads) {
    this.questionnaires = questionnaires;
    this.answers = answers;
    this.leads = leads;
  }

  /** A stretch of a list; {@code next} is the cursor of the one behind it. */
  record Items<T>(List<T> items, @Nullable String next) {}

  /** A questionnaire in its newest version. */
  record Json(
      String key,
      QuestionnaireKind kind,
      String name,
      @Nullable String product,
      boolean active,
      int version,
      List<Map<String, Object>> fields) {

    static Json of(Questionnaire one) {
      return new Json(
          one.key(),
          one.kind(),
          one.name(),
          one.product(),
          one.active(),
          one.version(),
          FieldsText.write(one.fields()));
    }
  }

  record Body(
      @Nullable QuestionnaireKind kind,
      @Nullable String name,
      @Nullable String product,
      @Nullable Boolean active,
      @Nullable List<@Nullable Object> fields) {}

  /** What a lead answered to a version; {@code open} are the fields that keep it incomplete. */
  record Sheet(
      String questionnaire,
      int version,
      boolean complete,
      List<String> open,
      Map<String, Object> answers,
      @Nullable Instant changedAt,
      @Nullable String changedBy) {

    static Sheet of(QuestionnaireSheet sheet) {
      var answers = new HashMap<String, Object>();
      for (var field : sheet.answered()) {
        answers.put(field.key(), value(sheet, field));
      }
      return new Sheet(
          sheet.key(),
          sheet.version(),
          sheet.complete(),
          sheet.given().open().stream().map(Field::key).toList(),
          answers,
          sheet.changedAt(),
          sheet.changedBy());
    }

    private static Object value(QuestionnaireSheet sheet, Field field) {
      return field.kind() == FieldKind.SEVERAL_OF
          ? sheet.given().chosen(field.key())
          : sheet.given().value(field.key());
    }
  }

  record Answers(@Nullable Map<String, @Nullable Object> answers) {

    Map<String, String> typed() {
      var typed = new HashMap<String, String>();
      Objects.requireNonNullElse(answers, Map.<String, @Nullable Object>of())
          .forEach((field, value) -> typed.put(field, text(field, value)));
      return typed;
    }

    private static String text(String field, @Nullable Object value) {
      if (value instanceof List<?> many) {
        return String.join("\n", many.stream().map(String::valueOf).toList());
      }
      if (value instanceof Map) {
        throw new RuleViolation("promise.shape", "Not an answer: " + field, "answers." + field);
      }
      return value instanceof Boolean yes ? (yes ? "yes" : "no") : Objects.toString(value, "");
    }
  }

  @GetMapping("/questionnaires")
  @PreAuthorize("hasAuthority(\'SEE_LEADS\')")
  public Items<Json> list() {
    return new Items<>(questionnaires.all().stream().map(Json::of).toList(), null);
  }

  @GetMapping("/questionnaires/{key}")
  @PreAuthorize("hasAuthority(\'SEE_LEADS\')")
  public ResponseEntity<Json> show(@PathVariable String key) {
    return tagged(questionnaires.find(key));
  }

  @PutMapping("/questionnaires/{key}")
  ResponseEntity<Json> put(
      @PathVariable String key,
      @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var fields = Objects.requireNonNullElse(body.fields(), List.of());
    var draft =
        new QuestionnaireDraft(
            Objects.requireNonNullElse(body.kind(), QuestionnaireKind.DESK),
            Objects.requireNonNullElse(body.name(), ""),
            body.product(),
            FieldsText.read(fields));
    var kept = questionnaires.put(key, draft, IfMatch.tag(ifMatch));
    if (body.active() != null && body.active() != kept.active()) {
      questionnaires.activate(key, body.active());
      kept = questionnaires.find(key);
    }
    return tagged(kept);
  }

  @GetMapping("/leads/{id}/answers")
  Items<Sheet> answers(@PathVariable long id) {
    leads.view(new LeadId(id));
    return new Items<>(answers.of(new LeadId(id)).stream().map(Sheet::of).toList(), null);
  }

  @GetMapping("/leads/{id}/answers/{questionnaire}")
  ResponseEntity<Sheet> answer(@PathVariable long id, @PathVariable String questionnaire) {
    leads.view(new LeadId(id));
    return tagged(answers.sheet(new LeadId(id), questionnaire));
  }

  /** Answers that are not sent stay; what is sent empty is taken back. */
  @PutMapping("/leads/{id}/answers/{questionnaire}")
  ResponseEntity<Sheet> answer(
      @PathVariable long id,
      @PathVariable String questionnaire,
      @RequestBody Answers body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var edits = IfMatch.version(ifMatch);
    return tagged(answers.save(new LeadId(id), questionnaire, body.typed(), edits));
  }

  private static ResponseEntity<Json> tagged(Questionnaire one) {
    return ResponseEntity.ok().eTag(one.tag()).body(Json.of(one));
  }

  private static ResponseEntity<Sheet> tagged(QuestionnaireSheet sheet) {
    return ResponseEntity.ok().eTag(String.valueOf(sheet.edits())).body(Sheet.of(sheet));
  }
}
