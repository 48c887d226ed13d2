package io.leadpact.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of a whole as it may be shown: below ten the counts alone, below a hundred with its
 * interval, from there on as it is.
 *
 * @param part at least 0; where it is greater than the whole (a later stage without the one before)
 *     the share is 100 %
 */
public record Share(long part, long whole) {

  /** In hundredths; empty of nothing. */
  public Optional<Percent> percent() {
    return whole == 0 ? Optional.empty() : Optional.of(Percent.share(Math.min(part, whole), whole));
  }

  public boolean few() {
    return whole < Wilson.FEW;
  }

  /** Whether so many say little enough that the interval has to be shown. */
  public boolean uncertain() {
    return !few() && whole < Wilson.MANY;
  }

  /** Empty of nothing. */
  public Optional<Wilson> interval() {
    return whole == 0 ? Optional.empty() : Optional.of(Wilson.of(Math.min(part, whole), whole));
  }

  /** Points from another share to this one; empty where one of them is of too few. */
  public Optional<BigDecimal> since(Share before) {
    return few() || before.few()
        ? Optional.empty()
        : percent()
            .flatMap(now -> before.percent().map(was -> now.rounded().subtract(was.rounded())));
  }
}
