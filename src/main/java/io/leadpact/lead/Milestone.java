package io.leadpact.lead;

import io.leadpact.kernel.Party;
import java.util.Arrays;
import java.util.Optional;

/** The stages whose meaning every company shares, in order, and who works towards each. */
enum Milestone {
  LEAD(Party.MARKETING),
  MQL(Party.MARKETING),
  SQL(Party.SALES),
  SAL(Party.SALES),
  OPPORTUNITY(Party.SALES),
  WON(Party.SALES);

  private final Party owner;

  Milestone(Party owner) {
    this.owner = owner;
  }

  static Optional<Milestone> of(String key) {
    return Arrays.stream(values()).filter(milestone -> milestone.name().equals(key)).findFirst();
  }

  /** The stage of this name, as a company has it that said nothing else of it. */
  Stage stage() {
    return new Stage(name(), null, name(), owner);
  }
}
