package io.leadpact.report.measure;

import io.leadpact.kernel.Percent;
import java.util.Optional;

/**
 * How the clocks of a promise stand that began in a period; cancelled ones are not among them.
 *
 * @param started all of them: {@code started = met + breached + open}
 * @param met stopped at or before they were due
 * @param breached stopped or ended after they were due, or still open with their due time reached
 * @param open not due yet
 */
public record Tally(long started, long met, long breached, long open) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);

  public Tally {
    if (started != met + breached + open || met < 0 || breached < 0 || open < 0) {
      throw new IllegalArgumentException(
          "%d is not %d + %d + %d".formatted(started, met, breached, open));
    }
  }

  /** Those of which it is known whether the promise was kept. */
  public long judged() {
    return met + breached;
  }

  /** Met in a hundred judged; empty where none was judged. */
  public Optional<Percent> share() {
    return judged() == 0 ? Optional.empty() : Optional.of(Percent.share(met, judged()));
  }

  public Tally plus(Tally other) {
    return new Tally(
        started + other.started, met + other.met, breached + other.breached, open + other.open);
  }
}
