package io.leadpact.qualification;

import io.leadpact.identity.Actor;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.OwnWork;
import io.leadpact.qualification.QuestionnaireAnswersRepository.Row;
import io.leadpact.qualification.asking.Fields;
import io.leadpact.qualification.asking.Given;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leads answered to questionnaires, kept as it was typed. */
@Service
public class QuestionnaireAnswers {

  private static final int LONGEST = 10_000;

  private final Questionnaires questionnaires;
  private final QuestionnaireAnswersRepository answers;
  private final Leads leads;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  QuestionnaireAnswers(
      Questionnaires questionnaires,
      QuestionnaireAnswersRepository answers,
      Leads leads,
      ApplicationEventPublisher events,
      Clock clock) {
    this.questionnaires = questionnaires;
    this.answers = answers;
    this.leads = leads;
    this.events = events;
    this.clock = clock;
  }

  /** All sheets of a lead that were begun: of each questionnaire the newest that has answers. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<QuestionnaireSheet> of(LeadId lead) {
    var newest = new LinkedHashMap<String, Row>();
    answers.of(lead).forEach(row -> newest.putIfAbsent(row.questionnaire(), row));
    var known = questionnaires.known(newest.keySet());
    return newest.values().stream()
        .map(row -> sheet(Objects.requireNonNull(known.get(row.questionnaire())), row))
        .toList();
  }

  /** The sheets of a lead under the newest versions of these, begun or not, in their order. */
  List<QuestionnaireSheet> sheets(LeadId lead, List<Questionnaire> asked) {
    var rows = answers.of(lead);
    return asked.stream()
        .map(
            one ->
                rows.stream()
                    .filter(row -> row.answers(one.key(), one.version()))
                    .findFirst()
                    .map(row -> sheet(one, row))
                    .orElseGet(() -> empty(one, one.version())))
        .toList();
  }

  /** The sheet under the newest version, empty where nothing is answered to it yet. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public QuestionnaireSheet sheet(LeadId lead, String key) {
    var questionnaire = questionnaires.find(key);
    return sheet(lead, questionnaire, questionnaire.version());
  }

  /** The sheet under a version, the newest or another; for whoever may see it anyway. */
  QuestionnaireSheet sheetOf(LeadId lead, String key, int version) {
    return sheet(lead, questionnaires.find(key), version);
  }

  private QuestionnaireSheet sheet(LeadId lead, Questionnaire questionnaire, int version) {
    return answers
        .find(lead, questionnaire.key(), version)
        .map(row -> sheet(questionnaire, row))
        .orElseGet(() -> empty(questionnaire, version));
  }

  private QuestionnaireSheet empty(Questionnaire questionnaire, int version) {
    var nothing = Given.nothing(fields(questionnaire, version));
    return new QuestionnaireSheet(questionnaire, version, nothing, 0, null, null);
  }

  private Fields fields(Questionnaire questionnaire, int version) {
    return version == questionnaire.version()
        ? questionnaire.fields()
        : questionnaires.fields(questionnaire.key(), version);
  }

  /** What was answered to earlier versions, the newest of them first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<QuestionnaireSheet> earlier(LeadId lead, String key) {
    var questionnaire = questionnaires.find(key);
    return answers.of(lead).stream()
        .filter(row -> row.questionnaire().equals(key))
        .filter(row -> row.version() < questionnaire.version())
        .map(row -> sheet(questionnaire, row))
        .toList();
  }

  /** What of the answers to an earlier version answers the newest as well. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<Given> fitting(LeadId lead, String key) {
    var questionnaire = questionnaires.find(key);
    return earlier(lead, key).stream()
        .findFirst()
        .map(sheet -> sheet.given().carriedTo(questionnaire.fields()))
        .filter(given -> !given.values().isEmpty());
  }

  private QuestionnaireSheet sheet(Questionnaire questionnaire, Row row) {
    return new QuestionnaireSheet(
        questionnaire,
        row.version(),
        new Given(fields(questionnaire, row.version()), row.values()),
        row.edits(),
        row.changedAt(),
        row.changedBy());
  }

  /**
   * Keeps answers to the newest version as they were typed.
   *
   * @param seen the {@link QuestionnaireSheet#edits} that the caller began with; null: where
   *     somebody else answered meanwhile, the fields that are sent win and the others stay
   * @throws Conflict where somebody else answered meanwhile: nothing is kept
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public QuestionnaireSheet save(
      LeadId lead, String key, Map<String, String> values, @Nullable Integer seen) {
    OwnWork.check(leads.view(lead).state());
    var version = questionnaires.find(key).version();
    return keepOf(lead, key, version, values, seen, Actor.current());
  }

  /** The same under any version, by whoever that is, signed in or not. */
  QuestionnaireSheet keepOf(
      LeadId lead,
      String key,
      int version,
      Map<String, String> values,
      @Nullable Integer seen,
      String by) {
    var before = sheetOf(lead, key, version);
    refuseTooLong(values);
    refuseUnknown(before.given().fields(), values);
    if (seen != null && seen != before.edits()) {
      throw stale();
    }
    var merged = new HashMap<>(before.given().values());
    merged.putAll(values);
    var given = new Given(before.given().fields(), merged);
    if (before.begun() && given.equals(before.given())) {
      return before;
    }
    var row = new Row(key, version, given.values(), before.edits() + 1, clock.instant(), by);
    if (!answers.write(lead, row, given.complete(), before.edits())) {
      throw stale();
    }
    var sheet = sheet(before.questionnaire(), row);
    events.publishEvent(new QuestionnaireAnswered(lead, sheet));
    return sheet;
  }

  private static void refuseTooLong(Map<String, String> values) {
    values.forEach(
        (field, value) -> {
          if (value.length() > LONGEST) {
            throw new RuleViolation(
                "questionnaire.label.long", "Too long: " + field, field, LONGEST);
          }
          if (value.indexOf('\0') >= 0) {
            throw new RuleViolation("text.unreadable", "Unreadable: " + field, field);
          }
        });
  }

  private static void refuseUnknown(Fields fields, Map<String, String> values) {
    for (var field : values.keySet()) {
      if (fields.find(field).isEmpty()) {
        throw new RuleViolation(
            "questionnaire.unknown", "Not asked: " + field, "answers." + field, field);
      }
    }
  }

  private static Conflict stale() {
    return new Conflict("answers.stale", "Somebody else answered meanwhile");
  }
}
