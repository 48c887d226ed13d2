package io.leadpact.report;

import io.leadpact.agreement.terms.Term;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Standing;
import java.util.List;

/**
 * How a term of a version fared, period by period.
 *
 * @param ref what it is called for short: A1, B2, J1
 * @param periods of its rhythm, in order; promises and monthly quotas by month
 */
public record TermHistory(String ref, Term term, List<Standing> periods) {

  public TermHistory {
    periods = List.copyOf(periods);
  }

  public long kept() {
    return count(Judgement.MET);
  }

  public long missed() {
    return count(Judgement.MISSED);
  }

  private long count(Judgement judgement) {
    return periods.stream().filter(one -> one.judgement() == judgement).count();
  }
}
