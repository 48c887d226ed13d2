package io.leadpact.qualification;

import io.leadpact.qualification.asking.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What leads are asked for a product or service, in its newest version.
 *
 * @param product for which; null: for all
 * @param edits counts the changes; a change names the one that it began with
 */
public record Questionnaire(
    String key,
    QuestionnaireKind kind,
    String name,
    @Nullable String product,
    boolean active,
    int version,
    int edits,
    Fields fields) {

  /** Tells this state from any other: sent as {@code ETag}. */
  public String tag() {
    return version + "." + edits;
  }

  boolean says(QuestionnaireDraft draft) {
    return kind == draft.kind()
        && name.equals(draft.name())
        && java.util.Objects.equals(product, draft.product())
        && fields.equals(draft.fields());
  }
}
