package io.leadpact.report;

import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.kernel.Period;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Standing;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An aim as a row of months: longer periods stretch over theirs, weeks stand together in one. */
public record AimRow(AimFigures figures, List<Cell> cells) {

  /**
   * The periods that stand in one cell.
   *
   * @param months over how many columns it goes
   * @param standings more than one where they are weeks
   */
  public record Cell(int months, List<Standing> standings) {

    /** The one that is kept worst. */
    public Standing worst() {
      return standings.stream()
          .max(Comparator.comparingInt(one -> weight(one.judgement())))
          .orElseThrow();
    }

    private static int weight(Judgement judgement) {
      return switch (judgement) {
        case NONE -> 0;
        case NOT_MEASURABLE -> 1;
        case MET -> 2;
        case AT_RISK -> 3;
        case MISSED -> 4;
      };
    }

    public boolean several() {
      return standings.size() > 1;
    }

    public long kept() {
      return standings.stream().filter(one -> one.judgement() == Judgement.MET).count();
    }

    public long judged() {
      return standings.stream().filter(Standing::judged).count();
    }
  }

  static AimRow of(AimFigures figures, Period months) {
    var cells = new ArrayList<Cell>();
    for (var standing : figures.periods()) {
      var first = within(YearMonth.from(standing.period().first()), months);
      var last = within(YearMonth.from(standing.period().last()), months);
      if (figures.aim().owed().rhythm() == Rhythm.WEEK) {
        week(standing, months.months().indexOf(first), cells);
      } else {
        int over = months.months().indexOf(last) - months.months().indexOf(first) + 1;
        cells.add(new Cell(over, List.of(standing)));
      }
    }
    return new AimRow(figures, List.copyOf(cells));
  }

  private static void week(Standing standing, int month, List<Cell> cells) {
    if (month < cells.size()) {
      var together = new ArrayList<>(cells.get(month).standings());
      together.add(standing);
      cells.set(month, new Cell(1, List.copyOf(together)));
    } else {
      cells.add(new Cell(1, List.of(standing)));
    }
  }

  private static YearMonth within(YearMonth month, Period months) {
    if (month.isBefore(months.first())) {
      return months.first();
    }
    return month.isAfter(months.last()) ? months.last() : month;
  }

  /** The last period for which something was agreed. */
  public Optional<Standing> agreed() {
    return figures.periods().stream()
        .filter(one -> one.target().isPresent())
        .reduce((earlier, later) -> later);
  }

  public Aim aim() {
    return figures.aim();
  }
}
