package io.leadpact.report.measure;

import io.leadpact.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the funnel over all cohorts of a period.
 *
 * @param reached leads with an event of this stage
 * @param before leads with an event of the stage before; empty for the first stage
 * @param medianMs the smallest time from the stage before to this one that at least half of the
 *     leads with both did not exceed (nearest rank, elapsed time); null where there is none
 * @param about whether the median is read from classes of time: off by half a minute, or by 2.5 per
 *     cent beyond four hours
 */
public record FunnelStep(
    String stage, long reached, Optional<Long> before, @Nullable Long medianMs, boolean about) {

  /** With an exact median. */
  public FunnelStep(String stage, long reached, Optional<Long> before, @Nullable Long medianMs) {
    this(stage, reached, before, medianMs, false);
  }

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);
  private static final Percent ALL = Percent.of(100);

  /**
   * Reached in a hundred of those that reached the stage before. Where stages are skipped there may
   * be more of the later one: that is all of them.
   */
  public Optional<Percent> conversion() {
    return before
        .filter(leads -> leads > 0)
        .map(leads -> reached >= leads ? ALL : Percent.share(reached, leads));
  }

  /** Days from the stage before, half-up to one decimal. */
  public @Nullable BigDecimal medianDays() {
    return medianMs == null
        ? null
        : BigDecimal.valueOf(medianMs).divide(DAY, 1, RoundingMode.HALF_UP);
  }
}
