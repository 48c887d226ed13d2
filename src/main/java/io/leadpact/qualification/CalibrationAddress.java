package io.leadpact.qualification;

import io.leadpact.kernel.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a calibration looks at, as its address says it.
 *
 * @param threshold the least score that is tried; null: the one that the rules ask for
 */
public record CalibrationAddress(
    Period period, boolean usual, @Nullable String channel, @Nullable Integer threshold) {

  private static final int MONTHS = 3;
  private static final String PAGE = "/calibration";

  static CalibrationAddress of(
      @Nullable String from,
      @Nullable String to,
      @Nullable String channel,
      @Nullable Integer threshold,
      YearMonth now) {
    boolean usual = (from == null || from.isBlank()) && (to == null || to.isBlank());
    var period = usual ? new Period(now.minusMonths(MONTHS - 1), now) : Period.parse(from, to, now);
    return new CalibrationAddress(
        period,
        usual,
        channel == null || channel.isBlank() ? null : channel.strip(),
        threshold == null ? null : Math.max(0, Math.min(100, threshold)));
  }

  /** The address of the leads behind a figure. */
  public String leads(String key) {
    return at(PAGE + "/leads").queryParam("show", key).build().encode().toUriString();
  }

  /** The same for the figures at another least score. */
  public String leads(String key, int threshold) {
    var other = new CalibrationAddress(period, usual, channel, threshold);
    return other.leads(key);
  }

  /** The page itself. */
  public String page() {
    return at(PAGE).build().encode().toUriString();
  }

  private UriComponentsBuilder at(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    if (!usual) {
      address.queryParam("from", period.first()).queryParam("to", period.last());
    }
    if (channel != null) {
      address.queryParam("channel", channel);
    }
    if (threshold != null) {
      address.queryParam("threshold", threshold);
    }
    return address;
  }
}
