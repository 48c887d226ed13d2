package io.leadpact.report.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/**
 * The leads that were created in a month, and how far they have come by now. A stage counts when
 * its own event is in the journal: a later stage fills in no earlier one. Leads that became part of
 * another are not counted.
 *
 * @param stages how many reached each stage of the company, in the order of the funnel
 * @param outcomes how many were REJECTED and LOST
 * @param attempts contact attempts, automatic replies not counted
 * @param wonAmount the sum of the values of won leads, in the company's currency
 */
public record Cohort(
    YearMonth month,
    Map<String, Long> stages,
    Map<String, Long> outcomes,
    long attempts,
    BigDecimal wonAmount) {

  public long leads() {
    return stages.getOrDefault("LEAD", 0L);
  }

  public long reached(String stage) {
    return stages.getOrDefault(stage, 0L);
  }
}
