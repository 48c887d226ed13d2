package io.leadpact.report;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Measure.Unit;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Term;

/** In which unit a term is measured, and on which side of its target it is kept. */
public final class Figures {

  private Figures() {}

  /** A change is in hundredths, whatever changes. */
  public static Unit unit(Term term) {
    if (term instanceof Growth) {
      return Unit.PERCENT;
    }
    if (term instanceof Aim aim) {
      return aim.measure().unit();
    }
    return term instanceof Quota ? Unit.COUNT : Unit.PERCENT;
  }

  public static Bound bound(Term term) {
    if (term instanceof Ratio ratio) {
      return ratio.bound();
    }
    if (term instanceof Level level) {
      return level.bound();
    }
    return term instanceof Growth growth ? growth.bound() : Bound.AT_LEAST;
  }
}
