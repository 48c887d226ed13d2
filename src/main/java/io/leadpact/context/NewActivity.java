package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.contact.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity about to be recorded.
 *
 * @param lead whose it is; null: not known yet
 * @param visitor by what the browser is known in which it was done
 * @param externalId by what its source knows it: sent twice it is recorded once
 */
public record NewActivity(
    @Nullable Long lead,
    @Nullable String visitor,
    Activity activity,
    String source,
    @Nullable String externalId) {

  /**
   * The same as it is kept.
   *
   * @throws RuleViolation naming the first field that is wrong
   */
  NewActivity normalised(Instant now) {
    var from =
        Words.clean(source, "source")
            .orElseThrow(() -> new RuleViolation("lead.source", "A source is needed", "source"));
    if (lead == null && visitor == null) {
      throw new RuleViolation("activity.whose", "Whose activity is it?", "lead");
    }
    return new NewActivity(
        lead,
        visitor,
        activity.normalised(now),
        from,
        Words.clean(externalId, "externalId").orElse(null));
  }
}
