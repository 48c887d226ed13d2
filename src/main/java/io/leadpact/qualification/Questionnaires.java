package io.leadpact.qualification;

import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.asking.Fields;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaires of the company: made, changed in versions, copied, put aside. */
@Service
public class Questionnaires {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final QuestionnaireRepository questionnaires;
  private final Audit audit;
  private final Clock clock;

  Questionnaires(QuestionnaireRepository questionnaires, Audit audit, Clock clock) {
    this.questionnaires = questionnaires;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Questionnaire> all() {
    return questionnaires.all();
  }

  /** Those that are still asked. */
  @Transactional(readOnly = true)
  public List<Questionnaire> active(QuestionnaireKind kind) {
    return questionnaires.all().stream().filter(one -> one.active() && one.kind() == kind).toList();
  }

  /**
   * @throws NotFound where there is none of that key
   */
  @Transactional(readOnly = true)
  public Questionnaire find(String key) {
    return questionnaires.find(key).orElseThrow(() -> new NotFound("questionnaire", key));
  }

  /** Those of these keys, put aside or not. */
  Map<String, Questionnaire> known(Collection<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : questionnaires.findAll(keys).stream()
            .collect(Collectors.toMap(Questionnaire::key, one -> one));
  }

  /** What a version asked. */
  @Transactional(readOnly = true)
  public Fields fields(String key, int version) {
    return questionnaires
        .fields(key, version)
        .orElseThrow(() -> new NotFound("questionnaire", key + " " + version));
  }

  /** Whether its newest version has been answered, so that a change makes another. */
  @Transactional(readOnly = true)
  public boolean answered(Questionnaire questionnaire) {
    return questionnaires.answered(questionnaire.key(), questionnaire.version());
  }

  /** A new one, under a key made from its name. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Questionnaire add(QuestionnaireDraft draft) {
    return made(freeKey(draft.name()), draft);
  }

  private Questionnaire made(String key, QuestionnaireDraft draft) {
    var made =
        new Questionnaire(
            key, draft.kind(), draft.name(), draft.product(), true, 1, 0, draft.fields());
    questionnaires.insert(made, clock.instant(), Actor.current());
    audit.note("questionnaire.made", "questionnaire:" + key, Map.of("name", draft.name()));
    return made;
  }

  /** Changes the one of that key, or makes it where there is none. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Questionnaire put(String key, QuestionnaireDraft draft, @Nullable String expectedTag) {
    if (!KEY.matcher(key).matches()) {
      throw new RuleViolation("questionnaire.key", "No key: " + key, "key", key);
    }
    if (questionnaires.find(key).isEmpty()) {
      refuseStale("", expectedTag);
      return made(key, draft);
    }
    return change(key, draft, expectedTag);
  }

  /**
   * Where answers were given to the present version, the change makes another and they stay with
   * theirs.
   *
   * @param expectedTag the {@link Questionnaire#tag} that the caller has seen, or null where it
   *     does not matter
   * @throws Conflict where somebody changed it meanwhile
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Questionnaire change(String key, QuestionnaireDraft draft, @Nullable String expectedTag) {
    var known = questionnaires.lock(key).orElseThrow(() -> new NotFound("questionnaire", key));
    refuseStale(known.tag(), expectedTag);
    if (known.says(draft)) {
      return known;
    }
    var asksOtherwise = !known.fields().equals(draft.fields());
    var another = asksOtherwise && questionnaires.answered(key, known.version());
    var changed =
        new Questionnaire(
            key,
            draft.kind(),
            draft.name(),
            draft.product(),
            known.active(),
            another ? known.version() + 1 : known.version(),
            known.edits() + 1,
            draft.fields());
    if (asksOtherwise) {
      questionnaires.insertVersion(changed, clock.instant(), Actor.current());
    }
    questionnaires.update(changed);
    audit.note(
        "questionnaire.changed",
        "questionnaire:" + key,
        Map.of("name", draft.name(), "version", changed.version()));
    return changed;
  }

  private static void refuseStale(String tag, @Nullable String expected) {
    if (expected != null && !expected.equals(tag)) {
      throw new Conflict("questionnaire.stale", "Somebody else changed it meanwhile");
    }
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Questionnaire copy(String key, String name) {
    var known = find(key);
    return add(new QuestionnaireDraft(known.kind(), name, known.product(), known.fields()));
  }

  /** One that is put aside is asked no more; what was answered stays. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void activate(String key, boolean active) {
    var known = questionnaires.lock(key).orElseThrow(() -> new NotFound("questionnaire", key));
    if (known.active() == active) {
      return;
    }
    questionnaires.update(
        new Questionnaire(
            key,
            known.kind(),
            known.name(),
            known.product(),
            active,
            known.version(),
            known.edits() + 1,
            known.fields()));
    audit.note(
        active ? "questionnaire.activated" : "questionnaire.deactivated",
        "questionnaire:" + key,
        Map.of("name", known.name()));
  }

  private String freeKey(String name) {
    var base = QuestionnaireKeys.of(name);
    var taken = questionnaires.all().stream().map(Questionnaire::key).toList();
    var key = base;
    for (int next = 2; taken.contains(key); next++) {
      key = base + "-" + next;
    }
    return Objects.requireNonNull(key);
  }
}
