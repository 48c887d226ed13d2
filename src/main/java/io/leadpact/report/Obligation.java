package io.leadpact.report;

import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.Party;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Likely;
import io.leadpact.report.measure.Measured;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one term of the agreement stands in a month.
 *
 * @param ref what it is called for short: A1, B2
 * @param likely where it will probably end; empty once the month is over, and before anything began
 * @param months what was measured in each of twelve months up to this one: a share in hundredths,
 *     or leads; empty where nothing was
 */
public record Obligation(
    String ref,
    Term term,
    Measured measured,
    Judgement judgement,
    Optional<Likely> likely,
    List<Optional<BigDecimal>> months) {

  public Party party() {
    return term.owner().party().orElseThrow();
  }

  /** Those that fell short of what they owe so far. */
  public boolean wanting() {
    return judgement == Judgement.AT_RISK || judgement == Judgement.MISSED;
  }

  /** How much of what is owed is missing, from 0 (nothing) to 1. */
  public double gap() {
    if (measured instanceof Measured.InTime time) {
      double target = time.target().value().doubleValue();
      return time.tally().share().isEmpty() || target == 0
          ? 0
          : Math.max(0, 1 - time.tally().share().get().value().doubleValue() / target);
    }
    var volume = (Measured.Volume) measured;
    return volume.planned() == 0
        ? 0
        : Math.max(0, 1 - volume.delivered() / (double) volume.planned());
  }
}
