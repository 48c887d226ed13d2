package io.leadpact.web;

import io.leadpact.report.measure.Judgement;

/**
 * A line of the ledger, in the reader's words.
 *
 * @param ref what the term is called for short: A1, B2
 * @param sub the counts behind the figure, and what is likely where it looks bad
 * @param href the leads behind the figure
 */
public record PromiseLine(
    String ref,
    String name,
    String sub,
    String target,
    String measured,
    String offBy,
    Judgement judgement,
    Spark spark,
    String href) {

  public String look() {
    return Look.of(judgement);
  }

  /** Kept ones first, so that both sides' troubles stand at the foot, opposite each other. */
  int order() {
    return judgement == Judgement.NONE ? -1 : judgement.ordinal();
  }
}
