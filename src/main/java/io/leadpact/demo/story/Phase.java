package io.leadpact.demo.story;

/** How things went in a part of the story. */
enum Phase {
  QUIET(540, 0.53, 0.80, new Slips(0.13, 0.030, 0.020, 0.014, 0.06)),
  FLOOD(540, 0.53, 0.66, new Slips(0.29, 0.042, 0.200, 0.080, 0.21)),
  SHORT(410, 0.46, 1.08, new Slips(0.25, 0.028, 0.022, 0.018, 0.08)),
  AFTER(630, 0.46, 1.15, new Slips(0.15, 0.025, 0.020, 0.014, 0.06)),
  PRESENT(630, 0.47, 1.15, new Slips(0.25, 0.022, 0.020, 0.020, 0.05));

  private final int leads;
  private final double qualified;
  private final double promise;
  private final Slips slips;

  Phase(int leads, double qualified, double promise, Slips slips) {
    this.leads = leads;
    this.qualified = qualified;
    this.promise = promise;
    this.slips = slips;
  }

  static Phase back(int months) {
    return switch (months) {
      case 0 -> PRESENT;
      case 1, 2, 3 -> AFTER;
      case 4 -> SHORT;
      case 5, 6 -> FLOOD;
      default -> QUIET;
    };
  }

  /** Leads a month, those of the raffle not counted. */
  int leads() {
    return leads;
  }

  /** The share of leads that become MQLs, by what an MQL then was. */
  double qualified() {
    return qualified;
  }

  /** How much likelier than usual an accepted MQL becomes an SQL. */
  double promise() {
    return promise;
  }

  Slips slips() {
    return slips;
  }

  /** The share of answers that come too late, by what is answered. */
  record Slips(double touch, double handover, double call, double verdict, double meeting) {}
}
