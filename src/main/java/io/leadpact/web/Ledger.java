package io.leadpact.web;

import io.leadpact.agreement.PromiseWords;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.report.AimFigures;
import io.leadpact.report.Delivery;
import io.leadpact.report.Obligation;
import io.leadpact.report.measure.BusinessMonth;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Measured.InTime;
import io.leadpact.report.measure.Measured.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts terms and their delivery into lines and charts, in the reader's words. */
@Component
class Ledger {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PromiseWords terms;
  private final Wording wording;
  private final Show show;
  private final AimLines aims;

  Ledger(PromiseWords terms, Wording wording, Show show, AimLines aims) {
    this.terms = terms;
    this.wording = wording;
    this.show = show;
    this.aims = aims;
  }

  Today.Side side(Party party, List<Obligation> all, List<AimFigures> owed, YearMonth month) {
    return new Today.Side(
        party,
        Stream.concat(
                all.stream().filter(one -> one.party() == party).map(one -> line(one, month)),
                aims.of(Owner.of(party), owed))
            .sorted(Comparator.comparing(PromiseLine::order))
            .toList());
  }

  /** What both owe together. */
  List<PromiseLine> joint(List<AimFigures> owed) {
    return aims.of(Owner.JOINT, owed).toList();
  }

  /** How aims stand in the periods in which the month lies. */
  List<AimFigures> aims(BusinessMonth month) {
    return aims.in(month);
  }

  /** Whether one of them falls short. */
  static boolean wanting(List<AimFigures> owed) {
    return owed.stream()
        .filter(one -> !one.periods().isEmpty())
        .anyMatch(one -> one.periods().get(one.periods().size() - 1).wanting());
  }

  String name(Obligation one) {
    return one.term() instanceof Quota quota ? terms.quota(quota) : show.promise(one.term().key());
  }

  private PromiseLine line(Obligation one, YearMonth month) {
    return one.measured() instanceof InTime time
        ? inTime(one, time, month)
        : volume(one, (Volume) one.measured(), month);
  }

  private PromiseLine inTime(Obligation one, InTime time, YearMonth month) {
    var tally = time.tally();
    var share = tally.share().map(Percent::rounded).orElse(null);
    var counts = wording.say("web.today.counts", tally.met(), tally.judged(), tally.open());
    return new PromiseLine(
        one.ref(),
        name(one),
        withChance(counts, one),
        show.percent(time.target().value()),
        show.percent(share),
        show.difference(share == null ? null : share.subtract(time.target().rounded())),
        one.judgement(),
        Spark.of(one.months(), time.target().value().doubleValue()),
        "/compliance/%s/%s".formatted(one.term().key(), month));
  }

  private PromiseLine volume(Obligation one, Volume volume, YearMonth month) {
    var off =
        volume.planned() == 0
            ? null
            : BigDecimal.valueOf(volume.delivered() - volume.planned())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(volume.planned()), 0, RoundingMode.HALF_UP);
    var plan =
        wording.plan(BigDecimal.valueOf(volume.planned()), BigDecimal.valueOf(volume.perMonth()));
    return new PromiseLine(
        one.ref(),
        name(one),
        withChance(plan, one),
        show.number(volume.planned()),
        show.number(volume.delivered()),
        off == null ? show.number(null) : show.difference(off) + "\u00a0%",
        one.judgement(),
        Spark.of(one.months(), volume.perMonth()),
        "/funnel?from=%1$s&to=%1$s".formatted(month));
  }

  /** Said only where a miss is likelier than not, and not certain. */
  private String withChance(String counts, Obligation one) {
    return one.likely()
        .filter(end -> end.missing() > 0.5 && one.judgement() != Judgement.MISSED)
        .map(
            end ->
                counts
                    + " · "
                    + wording.say(
                        "web.today.chance",
                        show.percent(
                            BigDecimal.valueOf(Math.min(99, Math.round(100 * end.missing()))))))
        .orElse(counts);
  }

  PlanChart chart(Delivery delivery) {
    boolean quota = delivery.what().term() instanceof Quota;
    var plan = wording.say(quota ? "web.plan.plan" : "web.plan.promise");
    var name = name(delivery.what());
    return new PlanChart(
        delivery.what().party(),
        delivery.what().ref(),
        wording.say(quota ? "web.plan.title.quota" : "web.plan.title.promise", name),
        message(delivery, quota),
        quota,
        rows(delivery),
        new PlanDrawing(delivery, 580, 84).draw(show::number, this::day, plan),
        new PlanDrawing(delivery, 358, 78).draw(show::number, this::day, plan));
  }

  private String day(LocalDate day) {
    return show.shortDate(day);
  }

  private String message(Delivery delivery, boolean quota) {
    long owed = Math.round(delivery.owed());
    var now =
        wording.say(
            quota ? "web.plan.against.quota" : "web.plan.against.promise", delivery.sofar(), owed);
    return delivery
        .what()
        .likely()
        .map(
            likely ->
                now
                    + "; "
                    + wording.say(
                        "web.plan.likely",
                        likely.low(),
                        likely.high(),
                        day(last(delivery.month()))))
        .orElse(now);
  }

  private static LocalDate last(BusinessMonth month) {
    return month.month().atEndOfMonth();
  }

  private static List<PlanChart.Row> rows(Delivery delivery) {
    var rows = new ArrayList<PlanChart.Row>();
    long sum = 0;
    for (int i = 0; i < delivery.plan().size(); i++) {
      boolean past = i < delivery.perDay().size();
      Long onDay = past ? delivery.perDay().get(i) : null;
      sum += onDay == null ? 0 : onDay;
      rows.add(
          new PlanChart.Row(
              delivery.month().days().get(i),
              onDay,
              past ? sum : null,
              Math.round(delivery.plan().get(i))));
    }
    return rows;
  }
}
