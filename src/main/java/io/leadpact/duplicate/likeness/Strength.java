package io.leadpact.duplicate.likeness;

import java.util.Arrays;

/** How much speaks for two leads being the same person. */
public enum Strength {
  WEAK(1),
  LIKELY(2),
  STRONG(3);

  private final int rank;

  Strength(int rank) {
    this.rank = rank;
  }

  /** The higher, the stronger; as it is stored. */
  public int rank() {
    return rank;
  }

  public static Strength of(int rank) {
    return Arrays.stream(values()).filter(one -> one.rank == rank).findFirst().orElseThrow();
  }
}
