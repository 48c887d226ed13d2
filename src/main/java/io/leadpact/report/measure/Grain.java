package io.leadpact.report.measure;

/** What a line of a rollup is for. */
public enum Grain {
  /** A month of the company's zone, one dimension at a time. */
  MONTH,
  /** A day of the company's zone, of all together. */
  DAY,
  /** A month again, by classes of time. */
  TIMES
}
