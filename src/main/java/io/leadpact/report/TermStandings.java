package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Measured;
import io.leadpact.report.measure.Standing;
import io.leadpact.report.measure.Stretch;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How every term of the agreement stands, whatever kind it is. */
@Service
public class TermStandings {

  private final Obligations obligations;
  private final Compliance compliance;
  private final Quotas quotas;
  private final Aims aims;
  private final Promises promises;

  TermStandings(
      Obligations obligations, Compliance compliance, Quotas quotas, Aims aims, Promises promises) {
    this.obligations = obligations;
    this.compliance = compliance;
    this.quotas = quotas;
    this.aims = aims;
    this.promises = promises;
  }

  /**
   * The terms of the version in force, now: marketing's, those of sales, then what both owe
   * together; empty without an agreement.
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<TermStanding> present() {
    var standings = new ArrayList<TermStanding>();
    var thisMonth = obligations.thisMonth();
    for (var one : obligations.of(obligations.days(thisMonth))) {
      standings.add(new TermStanding(one.ref(), one.term(), standing(one, month(thisMonth))));
    }
    for (var one : aims.present()) {
      standings.add(new TermStanding(one.ref(), one.aim(), one.periods().get(0)));
    }
    return standings.stream().sorted(Comparator.comparing(one -> one.term().owner())).toList();
  }

  /**
   * Every term ever agreed on, the newest version first, with every period that the months touch:
   * promises and quotas by months, aims as often as each is judged.
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<TermFigures> figures(Period period) {
    var figures = new ArrayList<TermFigures>();
    for (var one : quotas.figures(period, compliance.zone())) {
      figures.add(of(one.quota(), one.months().stream().map(TermStandings::standing).toList()));
    }
    for (var one : compliance.figures(period)) {
      figures.add(of(one.promise(), one.months().stream().map(TermStandings::standing).toList()));
    }
    for (var one : aims.figures(period.first().atDay(1), period.last().atEndOfMonth())) {
      figures.add(new TermFigures(one.ref(), one.aim(), one.periods()));
    }
    return figures.stream().sorted(Comparator.comparing(one -> one.term().owner())).toList();
  }

  private TermFigures of(Term term, List<Standing> periods) {
    var ref =
        promises.history().latestFirst().stream()
            .flatMap(set -> set.reference(term.key()).stream())
            .findFirst();
    return new TermFigures(ref.orElse(""), term, periods);
  }

  private static Stretch month(YearMonth month) {
    return new Stretch(Rhythm.MONTH, month.atDay(1));
  }

  private static Standing standing(PromiseFigures.Month month) {
    var period = month(month.month());
    return month
        .target()
        .map(target -> Standing.inTime(period, month.tally(), target, month.judgement()))
        .orElseGet(() -> Standing.notAgreed(period));
  }

  private static Standing standing(QuotaFigures.Month month) {
    var period = month(month.month());
    var volume = new Measured.Volume(month.delivered(), month.planned(), month.whole());
    return month.whole() > 0
        ? Standing.volume(period, volume, month.judgement())
        : Standing.notAgreed(period);
  }

  private static Standing standing(Obligation one, Stretch month) {
    var standing =
        one.measured() instanceof Measured.InTime time
            ? Standing.inTime(month, time.tally(), time.target(), one.judgement())
            : Standing.volume(month, (Measured.Volume) one.measured(), one.judgement());
    return standing.ending(one.likely());
  }
}
