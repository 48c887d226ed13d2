package io.leadpact.report;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.kernel.Share;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.report.FunnelQuery.Line;
import io.leadpact.report.FunnelQuery.Reason;
import io.leadpact.report.FunnelQuery.Took;
import io.leadpact.report.measure.Cohort;
import io.leadpact.report.measure.Months;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the funnel for its page. */
@Service
class FunnelReading {

  private static final int LONGEST_PERIOD = 120;

  /**
   * Of more leads the times come from sums, and ends have no reasons: nobody would wait for them.
   */
  private static final long MANY = 100_000;

  private final FunnelQuery query;
  private final Funnel funnel;
  private final Stages stages;

  FunnelReading(FunnelQuery query, Funnel funnel, Stages stages) {
    this.query = query;
    this.funnel = funnel;
    this.stages = stages;
  }

  /**
   * One stage of all lines together.
   *
   * @param share of those that reached the stage before; null for the first stage
   * @param handOver here the leads pass from marketing to sales
   * @param open how many stand here now
   * @param change what is to be compared; null where nothing is
   */
  public record Step(
      Stage stage,
      long reached,
      @Nullable Share share,
      @Nullable Took took,
      boolean handOver,
      long open,
      @Nullable Change change) {}

  /** How many reached a stage in the months of the comparison, and points since then. */
  public record Change(long before, Optional<BigDecimal> points) {}

  /** Between which stages the most leads are that have not come further. */
  public record Gap(String from, String to, long left, long before) {}

  /**
   * The funnel as a page shows it.
   *
   * @param reasons none where there are too many leads to ask
   */
  public record Read(List<Step> steps, List<Line> lines, List<Reason> reasons, Optional<Gap> gap) {

    public long reached(String stage) {
      return lines.stream().mapToLong(line -> line.of(stage)).sum();
    }

    public Share share(Line line, String before, String stage) {
      return new Share(line.of(stage), line.of(before));
    }

    public BigDecimal won() {
      return lines.stream().map(Line::won).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long open() {
      return steps.stream().mapToLong(Step::open).sum();
    }

    public boolean empty() {
      return lines.stream().allMatch(line -> line.reached().isEmpty());
    }
  }

  /**
   * @throws RuleViolation where the period is longer than ten years
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Read read(FunnelAddress address, ZoneId zone) {
    if (address.period().months().size() > LONGEST_PERIOD) {
      throw new RuleViolation("period.long", "At most 120 months at a time", "from");
    }
    var all = stages.active();
    var keys = all.stream().map(Stage::key).toList();
    var leads = address.leads(zone);
    var lines = lines(address, leads, keys);
    var steps = steps(all, lines, address, leads);
    var reasons = sum(lines, "LEAD") > MANY ? List.<Reason>of() : query.reasons(leads);
    return new Read(steps, lines, reasons, gap(steps));
  }

  /** Cohorts by month are summed up already; all else is counted. */
  private List<Line> lines(FunnelAddress address, FunnelLeads leads, List<String> keys) {
    if (!isSummed(address)) {
      return query.lines(leads, keys, address.by());
    }
    return cohorts(address).stream().map(Line::of).toList();
  }

  private List<Cohort> cohorts(FunnelAddress address) {
    return funnel.cohorts(address.period(), address.only().get(FunnelSplit.CHANNEL));
  }

  private static boolean isSummed(FunnelAddress address) {
    return !address.byPeriod()
        && address.by() == null
        && Set.of(FunnelSplit.CHANNEL).containsAll(address.only().keySet())
        && !"".equals(address.only().get(FunnelSplit.CHANNEL));
  }

  private Map<String, Took> times(FunnelAddress address, FunnelLeads leads, List<Line> lines) {
    var keys = stages.active().stream().map(Stage::key).toList();
    if (sum(lines, "LEAD") <= MANY || !isSummed(address)) {
      return query.times(leads, keys);
    }
    var times = new HashMap<String, Took>();
    for (var step :
        funnel.steps(cohorts(address), address.period(), address.only().get(FunnelSplit.CHANNEL))) {
      var median = step.medianMs();
      if (median != null) {
        times.put(step.stage(), new Took(median, null));
      }
    }
    return times;
  }

  private List<Step> steps(
      List<Stage> all, List<Line> lines, FunnelAddress address, FunnelLeads leads) {
    var keys = all.stream().map(Stage::key).toList();
    var times = times(address, leads, lines);
    var open = query.open(leads);
    var before = before(address, leads, keys);
    var steps = new ArrayList<Step>();
    for (int i = 0; i < all.size(); i++) {
      var stage = all.get(i);
      var share = i == 0 ? null : share(lines, keys, i);
      steps.add(
          new Step(
              stage,
              sum(lines, stage.key()),
              share,
              times.get(stage.key()),
              isHandOver(all, i),
              open.getOrDefault(stage.key(), 0L),
              before == null ? null : change(before, keys, i, share)));
    }
    return steps;
  }

  private @Nullable List<Line> before(FunnelAddress address, FunnelLeads leads, List<String> keys) {
    if (address.compare() == FunnelAddress.Compare.NOTHING) {
      return null;
    }
    var months = new Months(address.compare().of(address.period()), leads.months().zone());
    return query.lines(leads.during(months), keys, null);
  }

  private static Change change(
      List<Line> before, List<String> keys, int place, @Nullable Share now) {
    var points = now == null ? Optional.<BigDecimal>empty() : now.since(share(before, keys, place));
    return new Change(sum(before, keys.get(place)), points);
  }

  private static Share share(List<Line> lines, List<String> keys, int place) {
    return new Share(sum(lines, keys.get(place)), sum(lines, keys.get(place - 1)));
  }

  private static long sum(List<Line> lines, String stage) {
    return lines.stream().mapToLong(line -> line.of(stage)).sum();
  }

  /** Stages that belong to nobody stand on neither side. */
  private static boolean isHandOver(List<Stage> all, int place) {
    var owned = all.subList(0, place).stream().filter(stage -> stage.owner() != null).toList();
    return !owned.isEmpty()
        && owned.get(owned.size() - 1).owner() == Party.MARKETING
        && all.get(place).owner() == Party.SALES;
  }

  private static Optional<Gap> gap(List<Step> steps) {
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < steps.size(); i++) {
      long before = steps.get(i - 1).reached();
      gaps.add(
          new Gap(
              steps.get(i - 1).stage().key(),
              steps.get(i).stage().key(),
              before - steps.get(i).reached(),
              before));
    }
    return gaps.stream().filter(gap -> gap.left() > 0).max(Comparator.comparingLong(Gap::left));
  }
}
