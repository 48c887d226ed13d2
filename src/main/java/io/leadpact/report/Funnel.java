package io.leadpact.report;

import io.leadpact.identity.Companies;
import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.report.RollupStore.Built;
import io.leadpact.report.measure.Cohort;
import io.leadpact.report.measure.FunnelStep;
import io.leadpact.report.measure.Months;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the leads of each month have come. A lead belongs to the month in which it came in. */
@Service
public class Funnel {

  private static final int LONGEST_PERIOD = 120;

  private final CohortFigures cohorts;
  private final SummedCohorts summed;
  private final RollupStore sums;
  private final Stages stages;
  private final Companies companies;
  private final Clock clock;

  Funnel(
      CohortFigures cohorts,
      SummedCohorts summed,
      RollupStore sums,
      Stages stages,
      Companies companies,
      Clock clock) {
    this.cohorts = cohorts;
    this.summed = summed;
    this.sums = sums;
    this.stages = stages;
    this.companies = companies;
    this.clock = clock;
  }

  /**
   * Every month of the period, with every stage of the company, in order.
   *
   * @param channel only leads that came in by it; null: all
   * @throws RuleViolation where the period is longer than ten years
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<Cohort> cohorts(Period period, @Nullable String channel) {
    if (period.months().size() > LONGEST_PERIOD) {
      throw new RuleViolation("period.long", "At most 120 months at a time", "from");
    }
    var months = new Months(period, zone());
    return sums.standsFor(months.zone())
        ? summed.of(months, keys(), channel)
        : cohorts.of(months, keys(), channel);
  }

  /**
   * The same leads together: conversion and time from each stage to the next, the latter exact
   * where that is quickly done and about right of more leads.
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<FunnelStep> steps(List<Cohort> of, Period period, @Nullable String channel) {
    var keys = keys();
    var months = new Months(period, zone());
    boolean about =
        of.stream().mapToLong(Cohort::leads).sum() > ClockFigures.SOON_COUNTED
            && sums.built().equals(counted());
    var medians = about ? summed.medians(months, channel) : cohorts.medians(months, keys, channel);
    var steps = new ArrayList<FunnelStep>();
    Optional<Long> before = Optional.empty();
    for (var key : keys) {
      long reached = of.stream().mapToLong(cohort -> cohort.reached(key)).sum();
      steps.add(new FunnelStep(key, reached, before, medians.get(key), about));
      before = Optional.of(reached);
    }
    return steps;
  }

  /** The channels by which leads came in, for a filter. */
  @Transactional(readOnly = true)
  public List<String> channels() {
    return cohorts.channels();
  }

  /** By which zone and stages the company counts; empty until it is set up. */
  Optional<Built> counted() {
    var keys = keys();
    return keys.isEmpty()
        ? Optional.empty()
        : companies.find().map(company -> new Built(company.zone(), keys));
  }

  List<String> keys() {
    return stages.active().stream().map(Stage::key).toList();
  }

  /** The zone in which months begin and end. */
  public ZoneId zone() {
    return companies.current().zone();
  }

  /** The month that it is now in that zone. */
  public YearMonth month() {
    return Months.at(clock.instant(), zone());
  }
}
