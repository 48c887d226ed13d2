package io.leadpact.report;

import io.leadpact.kernel.Moments;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Grain;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many leads reached each stage on each day. Leads that became part of another are none. */
@Repository
class StageFigures {

  private final JdbcClient jdbc;
  private final LeadRollups rollups;
  private final RollupStore sums;

  StageFigures(JdbcClient jdbc, LeadRollups rollups, RollupStore sums) {
    this.jdbc = jdbc;
    this.rollups = rollups;
    this.sums = sums;
  }

  /** By stage and day of the company's zone, without what is nothing. */
  Map<String, SortedMap<LocalDate, Long>> of(Months months) {
    var days = days(months);
    var reached = new HashMap<String, SortedMap<LocalDate, Long>>();
    for (var line :
        sums.standsFor(months.zone()) ? rollups.days(days) : rollups.daysCounted(days)) {
      reached
          .computeIfAbsent(line.measure(), stage -> new TreeMap<>())
          .put(line.since(), line.amount().longValueExact());
    }
    return reached;
  }

  private static Spans days(Months months) {
    var first = months.period().first().atDay(1);
    var dates = first.datesUntil(months.period().last().plusMonths(1).atDay(1)).toList();
    var starts = dates.stream().map(day -> day.atStartOfDay(months.zone()).toInstant()).toList();
    return new Spans(Grain.DAY, dates, starts, months.end());
  }

  /** Whether a lead had come in by the end of the month, or by now where it runs. */
  static boolean anyIn(BusinessMonth month, Optional<Instant> firstLead) {
    return firstLead.filter((month.over() ? month.end() : month.now())::isAfter).isPresent();
  }

  /** When the first lead came in. */
  Optional<Instant> firstLead() {
    return jdbc.sql("select created_at from lead_state order by created_at limit 1")
        .query((rs, row) -> Moments.at(rs, 1))
        .optional();
  }
}
