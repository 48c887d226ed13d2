package io.leadpact.qualification;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.asking.Fields;
import org.jspecify.annotations.Nullable;

/** A questionnaire as somebody wants it. */
public record QuestionnaireDraft(
    QuestionnaireKind kind, String name, @Nullable String product, Fields fields) {

  static final int LONGEST_NAME = 100;

  /**
   * @throws RuleViolation where it has no name or one that is too long
   */
  public QuestionnaireDraft {
    name = name.strip();
    product = product == null || product.isBlank() ? null : product.strip();
    if (name.isEmpty()) {
      throw new RuleViolation("questionnaire.name", "A questionnaire needs a name", "name");
    }
    if (name.length() > LONGEST_NAME || (product != null && product.length() > LONGEST_NAME)) {
      var field = name.length() > LONGEST_NAME ? "name" : "product";
      throw new RuleViolation("questionnaire.label.long", "Too long", field, LONGEST_NAME);
    }
  }
}
