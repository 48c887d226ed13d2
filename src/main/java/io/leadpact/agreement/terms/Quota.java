package io.leadpact.agreement.terms;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.Map;

/**
 * One side promises that so many leads reach a stage in a month.
 *
 * @param stage the key of the stage, such as MQL
 * @param perMonth leads in a calendar month of the company; part of a month owes its share by
 *     business days
 */
public record Quota(String key, Party party, String stage, int perMonth) implements Term {

  public static final int MOST = 1_000_000;

  public Quota {
    Term.checkKey(key);
    Counted.checkStage(stage, "stage");
    if (perMonth < 1 || perMonth > MOST) {
      throw new RuleViolation(
          "quota.per-month", "A quota is 1 to 1,000,000 leads a month", "perMonth");
    }
  }

  @Override
  public Owner owner() {
    return Owner.of(party);
  }

  @Override
  public Map<String, String> stages() {
    return Map.of("stage", stage);
  }
}
