package io.leadpact.agreement.terms;

import io.leadpact.kernel.Percent;
import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the leads that reach a stage divide into groups of channels.
 *
 * @param parts by group, in the order in which it was said, in hundredths: 100 in all
 * @param tolerance by how many hundredths each part may be off, either way
 */
public record Mix(Owed owed, String stage, Map<String, Percent> parts, Percent tolerance)
    implements Aim {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Mix {
    Counted.checkStage(stage, "stage");
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    if (parts.size() < 2) {
      throw new RuleViolation("aim.mix.few", "A mix has at least two groups", "parts");
    }
    var sum = parts.values().stream().map(Percent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(HUNDRED) != 0) {
      throw new RuleViolation(
          "aim.mix.sum", "The parts of a mix add up to 100, not " + sum, "parts", sum);
    }
  }

  @Override
  public Measure measure() {
    return Measure.CHANNEL_MIX;
  }

  @Override
  public Map<String, String> stages() {
    return Map.of("stage", stage);
  }
}
