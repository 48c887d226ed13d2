package io.leadpact.report;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.report.measure.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One period of an aim, and how it came there.
 *
 * @param aim as the version has it that judges the period
 * @param version the number of that version; empty where the aim was not agreed then
 * @param periods up to this one, which is the last
 * @param behind what was asked; empty where it was not agreed
 */
public record AimDetail(
    String ref,
    Aim aim,
    Optional<Integer> version,
    List<Standing> periods,
    Optional<AimCase> behind) {

  public AimDetail {
    periods = List.copyOf(periods);
  }

  /** How it stood in the period that is looked at. */
  public Standing standing() {
    return periods.get(periods.size() - 1);
  }

  /**
   * That it will be missed, in whole hundredths, never quite certain; null where nobody can say.
   */
  public @Nullable BigDecimal chance() {
    return standing()
        .likely()
        .map(end -> BigDecimal.valueOf(Math.max(1, Math.min(99, Math.round(100 * end.missing())))))
        .orElse(null);
  }
}
