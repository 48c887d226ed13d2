package io.leadpact.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Dice that always fall the same way. */
public final class Chance {

  private final Random dice;

  public Chance(long seed) {
    // Seeds that lie close to each other would begin alike.
    dice = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  boolean of(double share) {
    return dice.nextDouble() < share;
  }

  int below(int bound) {
    return dice.nextInt(bound);
  }

  double share() {
    return dice.nextDouble();
  }

  double gauss() {
    return dice.nextGaussian();
  }

  <T> T one(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  /** A factor whose median is one: mostly near it, seldom much more or less. */
  double factor(double spread) {
    return Math.exp(spread * dice.nextGaussian());
  }

  /** How long something takes beyond what it must: often little, now and then long. */
  double tail() {
    return -Math.log(1 - dice.nextDouble());
  }

  Duration between(Duration least, Duration most) {
    return least.plusMillis((long) (dice.nextDouble() * most.minus(least).toMillis()));
  }
}
