package io.leadpact.report;

import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Share;
import io.leadpact.report.SpeedQuery.Line;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.SpeedClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how long answers took over a period, and whether the fast ones did more. */
@Service
class Speeds {

  private static final int BOUND_OF_LIMIT = 3;

  private final SpeedQuery query;
  private final CellQuery cells;
  private final SliceFigures slices;

  Speeds(SpeedQuery query, CellQuery cells, SliceFigures slices) {
    this.query = query;
    this.cells = cells;
    this.slices = slices;
  }

  /**
   * @param goal the stage that leads should reach
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Speed of(Cell cell, TimedPromise promise, String goal, Dimension by) {
    var limit = promise.limit();
    var times =
        slices
            .responses(Set.of(cell.promise()), cell.months(), cell.slice())
            .getOrDefault(cell.promise(), ResponseTimes.NONE);
    var classes = classes(cell, limit, goal);
    boolean days = limit instanceof Limit.BusinessDays;
    return new Speed(
        promise,
        times,
        cells.histogram(cell, limit, times),
        classes,
        days ? new Share(0, 0) : sum(classes.subList(0, BOUND_OF_LIMIT)),
        days ? new Share(0, 0) : sum(classes.subList(BOUND_OF_LIMIT, classes.size())),
        query.withoutAnswer(cell, goal),
        inOrder(query.lines(cell, by), by));
  }

  private List<SpeedClass> classes(Cell cell, Limit limit, String goal) {
    var bounds = SpeedClass.bounds(limit);
    var shares = query.afterAnswers(cell, bounds, goal);
    var classes = new ArrayList<SpeedClass>();
    for (int i = 0; i <= bounds.size(); i++) {
      classes.add(
          new SpeedClass(
              i == 0 ? Duration.ZERO : bounds.get(i - 1),
              i == bounds.size() ? null : bounds.get(i),
              shares.getOrDefault(i, new Share(0, 0))));
    }
    return classes;
  }

  private static Share sum(List<SpeedClass> classes) {
    return new Share(
        classes.stream().mapToLong(one -> one.reached().part()).sum(),
        classes.stream().mapToLong(one -> one.reached().whole()).sum());
  }

  /** Hours and weekdays as they pass, all else by size. */
  private static List<Line> inOrder(List<Line> lines, Dimension by) {
    return by == Dimension.HOUR || by == Dimension.WEEKDAY
        ? lines.stream()
            .sorted(Comparator.comparingInt((Line line) -> Integer.parseInt(line.value())))
            .toList()
        : lines;
  }
}
