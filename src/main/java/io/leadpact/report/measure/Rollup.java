package io.leadpact.report.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Differences added up by days and months of a zone, one dimension at a time. */
public final class Rollup {

  private static final int ALL_TIMES = -1;

  private final ZoneId zone;
  private final Instant until;
  private final Map<ClockLine, ClockCounts> clocks = new HashMap<>();
  private final Map<LeadLine, BigDecimal> leads = new HashMap<>();

  /** One that takes no clock to be past due. */
  public Rollup(ZoneId zone) {
    this(zone, Instant.MIN);
  }

  /**
   * @param until up to when, inclusive, running clocks that come due are overdue
   */
  public Rollup(ZoneId zone, Instant until) {
    this.zone = zone;
    this.until = until;
  }

  public void add(Differences differences) {
    differences.clocks().forEach(this::add);
    differences.leads().forEach(this::add);
  }

  public void add(ClockCell cell, ClockCounts added) {
    var counts = cell.overdueBy(until) ? added : added.withOverdue(0);
    var day = day(cell.startedAt());
    var month = day.withDayOfMonth(1);
    add(new ClockLine(Grain.DAY, By.ALL, cell.promise(), day, "", ALL_TIMES), counts);
    month(By.ALL, cell, month, "", counts);
    month(By.TEAM, cell, month, cell.team(), counts);
    month(By.PERSON, cell, month, cell.person(), counts);
    month(By.CHANNEL, cell, month, cell.channel(), counts);
    month(By.VERSION, cell, month, String.valueOf(cell.version()), counts);
    if (cell.took() != ClockCell.UNANSWERED) {
      var line = new ClockLine(Grain.TIMES, By.ALL, cell.promise(), month, "", cell.took());
      add(line, new ClockCounts(0, 0, 0, counts.answered(), 0));
    }
  }

  private void month(By by, ClockCell cell, LocalDate month, String value, ClockCounts counts) {
    add(new ClockLine(Grain.MONTH, by, cell.promise(), month, value, ALL_TIMES), counts);
  }

  private void add(ClockLine line, ClockCounts counts) {
    clocks.merge(line, counts, ClockCounts::plus);
  }

  public void add(LeadCell cell, BigDecimal amount) {
    var month = day(cell.createdAt()).withDayOfMonth(1);
    lead(Grain.MONTH, By.ALL, cell, month, "", ALL_TIMES, amount);
    lead(Grain.MONTH, By.CHANNEL, cell, month, cell.channel(), ALL_TIMES, amount);
    lead(Grain.MONTH, By.CAMPAIGN, cell, month, cell.campaign(), ALL_TIMES, amount);
    if (cell.reached()) {
      lead(Grain.DAY, By.ALL, cell, day(cell.reachedAt()), "", ALL_TIMES, amount);
    }
    if (cell.took() != LeadCell.NONE) {
      lead(Grain.TIMES, By.ALL, cell, month, "", cell.took(), amount);
      lead(Grain.TIMES, By.CHANNEL, cell, month, cell.channel(), cell.took(), amount);
    }
  }

  private void lead(
      Grain grain,
      By by,
      LeadCell cell,
      LocalDate since,
      String value,
      int took,
      BigDecimal amount) {
    var line = new LeadLine(grain, by, cell.measure(), since, value, took);
    leads.merge(line, amount, BigDecimal::add);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /** What is not nothing. */
  public Map<ClockLine, ClockCounts> clocks() {
    clocks.values().removeIf(ClockCounts.NONE::equals);
    return clocks;
  }

  /** What is not nothing; equal amounts are equal. */
  public Map<LeadLine, BigDecimal> leads() {
    leads.values().removeIf(amount -> amount.signum() == 0);
    leads.replaceAll((line, amount) -> amount.stripTrailingZeros());
    return leads;
  }
}
