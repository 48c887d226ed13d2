package io.leadpact.agreement.terms;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.regex.Pattern;

/**
 * One side promises that so many leads reach a stage in a month.
 *
 * @param stage the key of the stage, such as MQL
 * @param perMonth leads in a calendar month of the company; part of a month owes its share by
 *     business days
 */
public record Quota(String key, Party party, String stage, int perMonth) implements Term {

  public static final int MOST = 1_000_000;

  private static final Pattern STAGE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  public Quota {
    Term.checkKey(key);
    if (!STAGE.matcher(stage).matches()) {
      throw unknownStage(stage);
    }
    if (perMonth < 1 || perMonth > MOST) {
      throw new RuleViolation(
          "quota.per-month", "A quota is 1 to 1,000,000 leads a month", "perMonth");
    }
  }

  /** A stage that the company does not have cannot be reached. */
  public static RuleViolation unknownStage(String stage) {
    return new RuleViolation("quota.stage", "No such stage: " + stage, "stage", stage);
  }

  @Override
  public Owner owner() {
    return Owner.of(party);
  }
}
