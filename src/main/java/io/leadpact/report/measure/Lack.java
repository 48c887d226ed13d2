package io.leadpact.report.measure;

import io.leadpact.agreement.terms.Measure;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What would have to be known before a term can be measured. */
public enum Lack {
  /** What marketing and sales spend. */
  SPEND,
  /** What customers pay over time. */
  PAYMENTS,
  /** The same period of the year before. */
  YEAR_BEFORE;

  /** What is missing of the data that a measure needs. */
  public static Set<Lack> of(Measure measure) {
    return measure.missing().stream()
        .map(source -> source == Measure.Source.SPEND ? SPEND : PAYMENTS)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Lack.class)));
  }
}
