package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Percent;
import io.leadpact.report.CellQuery.Where;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Shortfall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains the figures of compliance, one at a time. */
@Service
class Explanations {

  private static final int CHANGES = 5;

  private final CellQuery cells;
  private final SliceFigures slices;
  private final Restatements restatements;
  private final Promises promises;

  Explanations(CellQuery cells, SliceFigures slices, Restatements restatements, Promises promises) {
    this.cells = cells;
    this.slices = slices;
    this.restatements = restatements;
    this.promises = promises;
  }

  /**
   * @param figure what the cell shows
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Explanation of(Cell cell, PromiseFigures.Month figure) {
    var terms = terms(promises.history(), cell);
    var response =
        slices
            .responses(Set.of(cell.promise()), cell.months(), cell.slice())
            .getOrDefault(cell.promise(), ResponseTimes.NONE);
    var restated = figure.restated();
    return new Explanation(
        terms,
        figure,
        cells.counts(cell),
        cells.versions(cell),
        response,
        cells.histogram(cell, terms.limit(), response),
        figure.target().map(target -> Shortfall.of(figure.tally(), target)),
        best(cell, figure),
        restated ? restatements.causes(cell.promise(), figure.month()) : Map.of(),
        restated ? restatements.of(cell.promise(), figure.month(), CHANGES) : List.of(),
        telling(cells.where(cell)));
  }

  private static TimedPromise terms(PromiseHistory history, Cell cell) {
    var key = cell.promise();
    return Stream.concat(
            Stream.concat(
                history.inForceAt(cell.months().start()).stream(),
                history.inForceAt(cell.months().end().minusMillis(1)).stream()),
            history.latestFirst().stream())
        .flatMap(set -> set.promise(key).stream())
        .findFirst()
        .orElseThrow(() -> new NotFound("promise", key));
  }

  private static @Nullable Percent best(Cell cell, PromiseFigures.Month figure) {
    var elapsed = Months.elapsed(figure.month(), cell.months().zone(), cell.now());
    return elapsed > 0 && elapsed < 1 && figure.tally().started() > 0
        ? Shortfall.best(figure.tally(), elapsed)
        : null;
  }

  /** Where all clocks say the same there is nothing to learn; neither where none is late. */
  private static Map<Dimension, List<Where>> telling(Map<Dimension, List<Where>> all) {
    var telling = new LinkedHashMap<Dimension, List<Where>>();
    all.forEach(
        (dimension, values) -> {
          if (values.size() > 1 && values.get(0).late().part() > 0) {
            telling.put(dimension, values);
          }
        });
    return telling;
  }
}
