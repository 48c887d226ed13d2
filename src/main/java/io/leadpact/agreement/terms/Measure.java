package io.leadpact.agreement.terms;

import java.util.EnumSet;
import java.util.Set;

/**
 * The catalogue of what a term may be measured by. What it is called and its formula in words are
 * messages of the same name; data that is not there yet is named instead of showing zero.
 */
public enum Measure {
  /** The share of clocks that were met among those that were judged. */
  IN_TIME(Unit.PERCENT, Source.JOURNAL),
  /** Leads that reached a stage. */
  REACHED(Unit.COUNT, Source.JOURNAL),
  /** What no system records and somebody logs by hand: articles, webinars. */
  LOGGED(Unit.COUNT, Source.DELIVERIES),
  /** Of leads that reached one stage those that reached another. */
  CONVERSION(Unit.PERCENT, Source.JOURNAL),
  /** Of leads that reached a stage those of the agreed segments. */
  IN_SEGMENT(Unit.PERCENT, Source.CONTEXT),
  /** Of leads that reached a stage those of which everything agreed is known. */
  WITH_CONTEXT(Unit.PERCENT, Source.CONTEXT),
  /** Of leads that reached a stage those on which sales said a verdict, with a reason for a no. */
  ANSWERED(Unit.PERCENT, Source.JOURNAL),
  /** Of entries made by hand those written down soon enough after they happened. */
  ENTERED_SOON(Unit.PERCENT, Source.JOURNAL),
  /** How leads that reached a stage divide into groups of channels. */
  CHANNEL_MIX(Unit.PERCENT, Source.CONTEXT),
  /** Of leads given up as unreachable those on which the agreed attempts were made before. */
  CADENCE_KEPT(Unit.PERCENT, Source.JOURNAL),
  /** The sum of won deals. */
  REVENUE(Unit.MONEY, Source.JOURNAL),
  /** Won deals. */
  DEALS(Unit.COUNT, Source.JOURNAL),
  /** Revenue by won deals. */
  AVERAGE_DEAL(Unit.MONEY, Source.JOURNAL),
  /** Attempts of a person by leads that reached MQL. */
  MEAN_ATTEMPTS(Unit.TIMES, Source.JOURNAL),
  /** Marketing and sales spend by new customers. */
  CAC(Unit.MONEY, Source.JOURNAL, Source.SPEND),
  /** Expected income of a customer by CAC. */
  LTV_TO_CAC(Unit.TIMES, Source.SPEND, Source.PAYMENTS),
  /** Revenue less spend, by spend. */
  ROI(Unit.PERCENT, Source.JOURNAL, Source.SPEND);

  /** In what a measure is given. */
  public enum Unit {
    COUNT,
    PERCENT,
    MONEY,
    TIMES
  }

  /** Where the data of a measure comes from. */
  public enum Source {
    JOURNAL,
    CONTEXT,
    DELIVERIES,
    SPEND,
    PAYMENTS;

    /** Whether this installation can hold it yet. */
    public boolean kept() {
      return this != SPEND && this != PAYMENTS;
    }
  }

  private final Unit unit;
  private final Set<Source> needs;

  Measure(Unit unit, Source first, Source... more) {
    this.unit = unit;
    this.needs = EnumSet.of(first, more);
  }

  public Unit unit() {
    return unit;
  }

  public Set<Source> needs() {
    return Set.copyOf(needs);
  }

  /** What would have to be kept before this can be measured; empty where it can be. */
  public Set<Source> missing() {
    var missing = EnumSet.copyOf(needs);
    missing.removeIf(Source::kept);
    return missing;
  }

  /** Cost is better the less it is, everything else the more. */
  public Bound better() {
    return this == CAC ? Bound.AT_MOST : Bound.AT_LEAST;
  }
}
