package io.leadpact.agreement.terms;

import io.leadpact.kernel.Party;
import java.util.Optional;

/** Who answers for a term: one of the parties, or both together. */
public enum Owner {
  MARKETING('A'),
  SALES('B'),
  JOINT('J');

  private final char letter;

  Owner(char letter) {
    this.letter = letter;
  }

  public static Owner of(Party party) {
    return party == Party.MARKETING ? MARKETING : SALES;
  }

  /** A for marketing, B for sales, J for both: how pages call the owner for short. */
  public char letter() {
    return letter;
  }

  /** Empty where both answer for it. */
  public Optional<Party> party() {
    return switch (this) {
      case MARKETING -> Optional.of(Party.MARKETING);
      case SALES -> Optional.of(Party.SALES);
      case JOINT -> Optional.empty();
    };
  }
}
