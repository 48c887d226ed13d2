package io.leadpact.agreement.terms;

/** A term that is judged by the figure of a period, not lead by lead. */
public sealed interface Aim extends Term permits Output, Ratio, Mix, Cadence, Growth, Level {

  Owed owed();

  /** By what it is measured. */
  Measure measure();

  @Override
  default String key() {
    return owed().key();
  }

  @Override
  default Owner owner() {
    return owed().owner();
  }
}
