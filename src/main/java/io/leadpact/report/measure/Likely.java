package io.leadpact.report.measure;

/**
 * Where a count will probably end, judged from the run so far.
 *
 * @param low one time in ten it ends below this
 * @param middle as likely above as below
 * @param high one time in ten it ends above this
 * @param missing the probability, from 0 to 1, that it ends short of what was promised
 */
public record Likely(long low, long middle, long high, double missing) {

  /** Beyond so many the rest is too far away to say anything. */
  private static final int MOST = 2_000_000;

  /**
   * Of clocks that are judged one by one: the beta-binomial distribution of how many of those that
   * remain will be met, with Jeffreys' prior. After {@code met} and {@code breached} the chance of
   * the next one is Beta(met + ½, breached + ½), and of {@code rest} clocks k are met with the
   * probability
   *
   * <pre>C(rest, k) · B(met + ½ + k, breached + ½ + rest − k) / B(met + ½, breached + ½)</pre>
   *
   * @param rest clocks that are open or still to begin
   * @param needed met at the end to keep the promise
   */
  public static Likely ofShare(long met, long breached, long rest, long needed) {
    double a = met + 0.5;
    double b = breached + 0.5;
    long remaining = Math.min(rest, MOST);
    double log = 0;
    for (long i = 0; i < remaining; i++) {
      log += Math.log((b + i) / (a + b + i));
    }
    var tail = new Tail(met, needed);
    for (long k = 0; k <= remaining; k++) {
      tail.add(log);
      log += Math.log((remaining - k) * (a + k) / ((k + 1.0) * (remaining - k - 1 + b)));
    }
    return tail.likely();
  }

  /**
   * Of what arrives one by one: the negative binomial distribution of how many more will come, with
   * Jeffreys' prior. After {@code sofar} in the part {@code past} of the period the rate is
   * Gamma(sofar + ½, past), and in the rest of it k more come with the probability
   *
   * <pre>Γ(sofar + ½ + k) / (k! · Γ(sofar + ½)) · past^(sofar + ½) · (1 − past)^k</pre>
   *
   * @param past the part of the period that is behind, more than 0, at most 1
   * @param needed at the end to keep the promise
   */
  public static Likely ofCount(long sofar, double past, long needed) {
    var tail = new Tail(sofar, needed);
    double shape = sofar + 0.5;
    double log = shape * Math.log(past);
    for (long k = 0; k <= MOST && tail.open(); k++) {
      tail.add(log);
      log += Math.log((shape + k) / (k + 1.0) * (1 - past));
    }
    return tail.likely();
  }

  /** Adds up probabilities from the least count on and notes where the bounds are passed. */
  private static final class Tail {

    private static final double[] BOUNDS = {0.1, 0.5, 0.9};

    private final long needed;
    private final long[] passed = {-1, -1, -1};
    private long next;
    private double sum;
    private double short0;

    Tail(long first, long needed) {
      this.next = first;
      this.needed = needed;
    }

    void add(double log) {
      double probability = Math.exp(log);
      sum += probability;
      if (next < needed) {
        short0 += probability;
      }
      for (int i = 0; i < BOUNDS.length; i++) {
        if (passed[i] < 0 && sum >= BOUNDS[i]) {
          passed[i] = next;
        }
      }
      next++;
    }

    boolean open() {
      return sum < 1 - 1e-9;
    }

    Likely likely() {
      long last = next - 1;
      return new Likely(
          passed[0] < 0 ? last : passed[0],
          passed[1] < 0 ? last : passed[1],
          passed[2] < 0 ? last : passed[2],
          Math.min(1, short0));
    }
  }
}
