package io.leadpact.report;

import io.leadpact.agreement.terms.Term;
import io.leadpact.report.measure.Standing;
import java.util.List;

/**
 * How a term was kept, period by period.
 *
 * @param ref what it is called for short by the newest version that has it: A1, B2, J1
 * @param term as that version has it
 * @param periods in order
 */
public record TermFigures(String ref, Term term, List<Standing> periods) {

  public TermFigures {
    periods = List.copyOf(periods);
  }
}
