package io.leadpact.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Dice that always fall the same way. */
public final class Chance {

  private final Random dice;

  public Chance(long seed) {
    dice = new Random(seed);
  }

  public boolean of(double share) {
    return dice.nextDouble() < share;
  }

  public int below(int bound) {
    return dice.nextInt(bound);
  }

  public <T> T one(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  /** Mostly near the median, seldom much later: how long people take to answer. */
  Duration around(Duration median, double spread) {
    return Duration.ofMillis(Math.round(median.toMillis() * factor(spread)));
  }

  /** A factor whose median is one. */
  public double factor(double spread) {
    return Math.exp(spread * dice.nextGaussian());
  }

  Duration between(Duration least, Duration most) {
    return least.plusMillis((long) (dice.nextDouble() * most.minus(least).toMillis()));
  }
}
