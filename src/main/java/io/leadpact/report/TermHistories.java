package io.leadpact.report;

import static java.util.stream.Collectors.toMap;

import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Measured;
import io.leadpact.report.measure.Standing;
import io.leadpact.report.measure.Stretch;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How every term of a version fared over some time, whatever kind it is: for who looks at it again.
 */
@Service
public class TermHistories {

  private final Compliance compliance;
  private final Quotas quotas;
  private final Aims aims;

  TermHistories(Compliance compliance, Quotas quotas, Aims aims) {
    this.compliance = compliance;
    this.quotas = quotas;
    this.aims = aims;
  }

  /**
   * Marketing's, those of sales, then what both owe together, with all periods that the days touch.
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<TermHistory> of(PromiseSet version, LocalDate from, LocalDate last) {
    var periods = new HashMap<String, List<Standing>>();
    var months = new Period(YearMonth.from(from), YearMonth.from(last));
    if (!version.promises().isEmpty()) {
      compliance.figures(months).forEach(one -> periods.put(one.promise().key(), inTime(one)));
    }
    if (!version.quotas().isEmpty()) {
      quotas
          .figures(months, compliance.zone())
          .forEach(one -> periods.put(one.quota().key(), volumes(one)));
    }
    if (!version.aims().isEmpty()) {
      periods.putAll(
          aims.figures(from, last).stream()
              .collect(
                  toMap(one -> one.aim().key(), AimFigures::periods, (newest, older) -> newest)));
    }
    return rows(version, periods);
  }

  private static List<TermHistory> rows(PromiseSet version, Map<String, List<Standing>> periods) {
    var rows = new ArrayList<TermHistory>();
    for (var term : version.terms()) {
      var ref = version.reference(term.key()).orElseThrow();
      rows.add(new TermHistory(ref, term, periods.getOrDefault(term.key(), List.of())));
    }
    return rows.stream()
        .sorted(Comparator.comparing((TermHistory row) -> row.term().owner()))
        .toList();
  }

  private static List<Standing> inTime(PromiseFigures figures) {
    return figures.months().stream()
        .map(
            month ->
                month
                    .target()
                    .map(
                        target ->
                            Standing.inTime(
                                stretch(month.month()), month.tally(), target, month.judgement()))
                    .orElseGet(() -> Standing.notAgreed(stretch(month.month()))))
        .toList();
  }

  private static List<Standing> volumes(QuotaFigures figures) {
    return figures.months().stream()
        .map(
            month ->
                Standing.volume(
                    stretch(month.month()),
                    new Measured.Volume(month.delivered(), month.planned(), month.whole()),
                    month.judgement()))
        .toList();
  }

  private static Stretch stretch(YearMonth month) {
    return new Stretch(Rhythm.MONTH, month.atDay(1));
  }
}
