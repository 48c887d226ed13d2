package io.leadpact.qualification.scoring;

import io.leadpact.kernel.RuleViolation;
import java.util.List;

/**
 * Conditions that belong together.
 *
 * @param n how many have to hold, for N_OF
 */
public record Group(Join join, int n, List<Condition> conditions) {

  static final int MOST = 20;

  /**
   * @throws RuleViolation where it has no condition, or fewer than have to hold
   */
  public Group {
    conditions = List.copyOf(conditions);
    n = checked(join, n, conditions.size(), "conditions");
  }

  static int checked(Join join, int n, int parts, String field) {
    if (parts == 0 || parts > MOST) {
      throw new RuleViolation("scoring.parts", "1 to " + MOST + " are needed", field, MOST);
    }
    if (join == Join.N_OF && (n < 1 || n > parts)) {
      throw new RuleViolation("scoring.n", "1 to " + parts, "n", parts);
    }
    return join == Join.N_OF ? n : 0;
  }

  public static Group all(Condition... conditions) {
    return new Group(Join.ALL, 0, List.of(conditions));
  }

  static Group any(Condition... conditions) {
    return new Group(Join.ANY, 0, List.of(conditions));
  }
}
