package io.leadpact.qualification;

import io.leadpact.qualification.asking.Field;
import io.leadpact.qualification.asking.Given;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead answered to one version of a questionnaire.
 *
 * @param version under which it was answered
 * @param edits counts the changes; 0: nothing is answered yet
 */
public record QuestionnaireSheet(
    Questionnaire questionnaire,
    int version,
    Given given,
    int edits,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {

  /** Given to a version that is no longer the newest. */
  public boolean old() {
    return version < questionnaire.version();
  }

  public boolean begun() {
    return edits > 0;
  }

  public boolean complete() {
    return begun() && given.complete();
  }

  public String key() {
    return questionnaire.key();
  }

  /** The fields that have an answer, in order. */
  public List<Field> answered() {
    return given.fields().all().stream()
        .filter(field -> !given.value(field.key()).isEmpty())
        .toList();
  }
}
