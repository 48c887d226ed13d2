package io.leadpact.report;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.report.measure.Standing;
import java.util.List;

/**
 * How one aim was kept, period by period.
 *
 * @param ref what it is called for short by the newest version that has it: A1, J2
 * @param aim as that version has it
 * @param periods in order
 */
public record AimFigures(String ref, Aim aim, List<Standing> periods) {

  public AimFigures {
    periods = List.copyOf(periods);
  }
}
