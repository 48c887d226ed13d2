package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Party;
import io.leadpact.report.AimFigures;
import io.leadpact.report.Deliveries;
import io.leadpact.report.Obligation;
import io.leadpact.report.Obligations;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Closing;
import io.leadpact.report.measure.Measured.Volume;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page “Today” shows, by who reads it. */
@Component
class TodayReading {

  private static final Set<Role> WORKERS = EnumSet.of(Role.SDR, Role.SALES_REP);

  private final Obligations obligations;
  private final Deliveries deliveries;
  private final Ledger ledger;
  private final TodayHeadline headline;
  private final TodayLive live;
  private final TodayFunnel funnel;

  TodayReading(
      Obligations obligations,
      Deliveries deliveries,
      Ledger ledger,
      TodayHeadline headline,
      TodayLive live,
      TodayFunnel funnel) {
    this.obligations = obligations;
    this.deliveries = deliveries;
    this.ledger = ledger;
    this.headline = headline;
    this.live = live;
    this.funnel = funnel;
  }

  YearMonth thisMonth() {
    return obligations.thisMonth();
  }

  /**
   * @param month not after the running one
   * @param whose whose clocks; null: as fits the reader
   */
  Today read(YearMonth month, @Nullable String whose, SignedIn user) {
    var days = obligations.days(month);
    boolean current = !days.over();
    boolean figures = user.may(Permission.SEE_FIGURES);
    var terms = figures ? obligations.of(days) : List.<Obligation>of();
    var aims = figures ? ledger.aims(days) : List.<AimFigures>of();
    boolean worker = current && !user.roles().isEmpty() && WORKERS.containsAll(user.roles());
    var clocks = current ? live.clocks(whose, user, worker) : null;
    var said = figures ? headline.of(terms, Ledger.wanting(aims), days.over()) : List.<String>of();
    var own = worker && clocks != null && clocks.whose().equals("me") ? clocks : null;
    return new Today(
        days,
        obligations.judging(month),
        worker,
        own != null ? live.headline(own) : said,
        own != null ? said : List.of(),
        clocks == null ? List.of() : live.needs(user, terms, clocks, worker, days),
        Stream.of(Party.values()).map(party -> ledger.side(party, terms, aims, month)).toList(),
        ledger.joint(aims),
        charts(terms, days),
        clocks,
        figures ? funnel.before(month) : null,
        stepper(days));
  }

  /** What marketing has to deliver, and the promise of sales that is furthest from being kept. */
  private List<PlanChart> charts(List<Obligation> terms, BusinessMonth days) {
    var charts = new ArrayList<PlanChart>();
    for (var party : Party.values()) {
      var own = terms.stream().filter(one -> one.party() == party).toList();
      var volumes = own.stream().filter(one -> one.measured() instanceof Volume).toList();
      var timed = own.stream().filter(one -> !(one.measured() instanceof Volume)).toList();
      var first = party == Party.MARKETING ? volumes : timed;
      var second = party == Party.MARKETING ? timed : volumes;
      worst(first)
          .or(() -> worst(second))
          .ifPresent(one -> charts.add(ledger.chart(deliveries.of(one, days))));
    }
    return charts;
  }

  /** The first of them where all are kept. */
  private static Optional<Obligation> worst(List<Obligation> terms) {
    return terms.stream()
        .max(
            Comparator.comparing(Obligation::gap)
                .thenComparing(
                    Comparator.comparing((Obligation one) -> terms.indexOf(one)).reversed()));
  }

  private Today.Stepper stepper(BusinessMonth days) {
    var month = days.month();
    var closes = Closing.of(month, days.zone());
    return new Today.Stepper(
        month.minusMonths(1),
        days.over() ? month.plusMonths(1) : null,
        !days.over(),
        closes,
        !closes.isAfter(days.now()));
  }
}
