package io.leadpact.handoff;

import io.leadpact.context.ActivityKind;
import io.leadpact.kernel.RuleViolation;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hands a lead over without anybody's doing.
 *
 * @param version 0: nobody ever said anything
 * @param actions any of these does: a demo, a consultation or an assessment is asked for
 * @param score a score that reaches it does; null: none
 */
public record HandoverTriggers(int version, List<ActivityKind> actions, @Nullable Integer score) {

  static final HandoverTriggers NONE = new HandoverTriggers(0, List.of(), null);
  private static final int HIGHEST = 1_000;

  public HandoverTriggers {
    actions = actions.stream().distinct().sorted().toList();
    for (var action : actions) {
      if (!action.asksForSales()) {
        throw new RuleViolation(
            "handover.action", action + " asks for nobody of sales", "actions", action.name());
      }
    }
    if (score != null && (score < 1 || score > HIGHEST)) {
      throw new RuleViolation("routing.range", "A score is 1 to " + HIGHEST, "score", 1, HIGHEST);
    }
  }

  boolean any(Collection<ActivityKind> done) {
    return done.stream().anyMatch(actions::contains);
  }

  /** Tells this state from any other: sent as {@code ETag}. */
  public String tag() {
    return "handover." + version;
  }
}
