package io.leadpact.report.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How long answers took: the time of each clock from its start to its answer, less pauses, in the
 * unit of the promise (business time by the clock's calendar, or elapsed time). Only answered
 * clocks count, in time or late; open ones and those that ended without an answer do not.
 *
 * @param answered how many
 * @param meanMs their mean in milliseconds; null where none was answered
 * @param medianMs the smallest time that at least half of them did not exceed (nearest rank)
 * @param p90Ms the smallest time that at least nine in ten of them did not exceed (nearest rank)
 * @param about whether median and p90 are read from classes of time: off by half a minute, or by
 *     2.5 per cent beyond four hours
 */
public record ResponseTimes(
    long answered,
    @Nullable Long meanMs,
    @Nullable Long medianMs,
    @Nullable Long p90Ms,
    boolean about) {

  /** Exact ones. */
  public ResponseTimes(
      long answered, @Nullable Long meanMs, @Nullable Long medianMs, @Nullable Long p90Ms) {
    this(answered, meanMs, medianMs, p90Ms, false);
  }

  /** Number and mean are exact all the same. */
  public static ResponseTimes about(long answered, long meanMs, long medianMs, long p90Ms) {
    return new ResponseTimes(answered, meanMs, medianMs, p90Ms, true);
  }

  public static final ResponseTimes NONE = new ResponseTimes(0, null, null, null);

  private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

  /** Minutes, rounded half-up to three decimals. */
  public static @Nullable BigDecimal minutes(@Nullable Long milliseconds) {
    return milliseconds == null
        ? null
        : BigDecimal.valueOf(milliseconds).divide(MINUTE, 3, RoundingMode.HALF_UP);
  }
}
