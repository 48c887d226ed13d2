package io.leadpact.kernel;

/** One of the two who made the agreement. */
public enum Party {
  MARKETING('A'),
  SALES('B');

  private final char letter;

  Party(char letter) {
    this.letter = letter;
  }

  /** A for marketing, B for sales: how the agreement and every page call the party for short. */
  public char letter() {
    return letter;
  }
}
