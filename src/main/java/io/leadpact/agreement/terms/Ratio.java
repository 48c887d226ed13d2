package io.leadpact.agreement.terms;

import io.leadpact.kernel.Percent;
import io.leadpact.kernel.RuleViolation;
import java.util.Map;

/** A share that has to be reached, such as MQL → SQL of at least 15 %. */
public record Ratio(Owed owed, Portion portion, Bound bound, Percent target, Base base)
    implements Aim {

  public Ratio {
    if (bound == Bound.AT_LEAST && target.value().signum() == 0) {
      throw new RuleViolation("aim.zero", "At least 0 % promises nothing", "target");
    }
  }

  @Override
  public Measure measure() {
    return portion.measure();
  }

  @Override
  public Map<String, String> stages() {
    return portion.stages();
  }
}
