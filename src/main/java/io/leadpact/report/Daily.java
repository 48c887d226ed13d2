package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.identity.Companies;
import io.leadpact.report.measure.Spans;
import io.leadpact.report.measure.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days of a month in the company's zone: how the clocks that began on each stand, and how many
 * leads reached each stage on it. Days without any are missing; the days of a promise add up to its
 * month.
 */
@Service
public class Daily {

  private final ClockFigures clocks;
  private final LeadRollups leads;
  private final RollupStore sums;
  private final Promises promises;
  private final Companies companies;
  private final Clock clock;

  Daily(
      ClockFigures clocks,
      LeadRollups leads,
      RollupStore sums,
      Promises promises,
      Companies companies,
      Clock clock) {
    this.clocks = clocks;
    this.leads = leads;
    this.sums = sums;
    this.promises = promises;
    this.companies = companies;
    this.clock = clock;
  }

  /** By promise and the day on which its clocks began. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Map<String, SortedMap<LocalDate, Tally>> promises(YearMonth month) {
    return clocks.days(promises.history().keys(), month, zone(), clock.instant());
  }

  /** By stage (REJECTED and LOST among them) and the day on which leads first reached it. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Map<String, SortedMap<LocalDate, Long>> stages(YearMonth month) {
    var days = new HashMap<String, SortedMap<LocalDate, Long>>();
    var spans = Spans.days(month, zone());
    var lines = sums.standsFor(zone()) ? leads.days(spans) : leads.daysCounted(spans);
    lines.forEach(
        line ->
            days.computeIfAbsent(line.measure(), stage -> new TreeMap<>())
                .put(line.since(), line.amount().longValueExact()));
    return days;
  }

  private ZoneId zone() {
    return companies.current().zone();
  }
}
