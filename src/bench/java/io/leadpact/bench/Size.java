package io.leadpact.bench;

import java.util.Locale;

/**
 * How much is made and how long is measured.
 *
 * @param leads how many there are before anything is measured
 * @param events whether their journals are stored, which neither lists nor reports read
 * @param warmUp seconds before the first round
 * @param round seconds of each side of a round
 */
record Size(String name, int leads, boolean events, int warmUp, int round) {

  static final int ROUNDS = 3;

  /** Until then the just-in-time compiler still takes a good part of a processor. */
  private static final int WARM = 150;

  static Size of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "quick" -> new Size("quick", 50_000, true, 60, 10);
      case "1m" -> new Size("1m", 1_000_000, true, WARM, 15);
      case "10m" -> new Size("10m", 10_000_000, false, WARM, 15);
      default ->
          throw new IllegalArgumentException("-Dbench.size is quick, 1m or 10m, not " + name);
    };
  }
}
