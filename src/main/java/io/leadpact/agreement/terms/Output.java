package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.util.Map;

/**
 * So much of something in each period: leads that reach a stage, or what is logged by hand.
 *
 * @param amount at least 1
 */
public record Output(Owed owed, Counted counted, int amount) implements Aim {

  public static final int MOST = 1_000_000;

  public Output {
    if (amount < 1 || amount > MOST) {
      throw new RuleViolation("aim.amount", "An amount is 1 to 1,000,000", "amount");
    }
  }

  @Override
  public Measure measure() {
    return counted instanceof Counted.Reached ? Measure.REACHED : Measure.LOGGED;
  }

  @Override
  public Map<String, String> stages() {
    return counted instanceof Counted.Reached reached ? Map.of("stage", reached.stage()) : Map.of();
  }
}
