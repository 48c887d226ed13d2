package io.leadpact.report;

import io.leadpact.report.measure.Cohort;
import io.leadpact.report.measure.LeadCell;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.TimeClass;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cohorts of {@link CohortFigures}, from their sums. */
@Component
class SummedCohorts {

  private final LeadRollups rollups;

  SummedCohorts(LeadRollups rollups) {
    this.rollups = rollups;
  }

  List<Cohort> of(Months months, List<String> stages, @Nullable String channel) {
    var counted = new HashMap<YearMonth, Map<String, BigDecimal>>();
    for (var line : rollups.cohorts(Spans.months(months), channel)) {
      counted
          .computeIfAbsent(YearMonth.from(line.since()), month -> new HashMap<>())
          .put(line.measure(), line.amount());
    }
    return months.period().months().stream()
        .map(month -> cohort(month, stages, counted.getOrDefault(month, Map.of())))
        .toList();
  }

  private static Cohort cohort(
      YearMonth month, List<String> stages, Map<String, BigDecimal> amounts) {
    return new Cohort(
        month,
        counts(stages, amounts),
        counts(List.of("REJECTED", "LOST"), amounts),
        amounts.getOrDefault(LeadCell.ATTEMPTS, BigDecimal.ZERO).longValueExact(),
        amounts.getOrDefault(LeadCell.WON_AMOUNT, BigDecimal.ZERO));
  }

  private static Map<String, Long> counts(List<String> keys, Map<String, BigDecimal> amounts) {
    var counts = new LinkedHashMap<String, Long>();
    keys.forEach(
        key -> counts.put(key, amounts.getOrDefault(key, BigDecimal.ZERO).longValueExact()));
    return counts;
  }

  /** By stage: about the median time in milliseconds since the stage before it. */
  Map<String, Long> medians(Months months, @Nullable String channel) {
    var medians = new HashMap<String, Long>();
    rollups
        .times(Spans.months(months), channel)
        .forEach((stage, counts) -> medians.put(stage, TimeClass.percentile(counts, 0.5)));
    return medians;
  }
}
