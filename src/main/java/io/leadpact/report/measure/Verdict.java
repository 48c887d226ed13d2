package io.leadpact.report.measure;

import io.leadpact.kernel.Party;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the newest month says of both sides, for one sentence.
 *
 * @param run the promise that was missed longest without a break up to that month; empty where none
 *     was missed twice in a row
 */
public record Verdict(Kept marketing, Kept sales, Optional<Run> run) {

  /** How many promises were kept of those that can be judged. */
  public record Kept(long kept, long judged) {}

  /** A promise that was missed in so many months in a row. */
  public record Run(String promise, int months) {}

  /** A promise and how it was judged, the oldest month first. */
  public record Row(String promise, Party party, List<Judgement> months) {

    Judgement newest() {
      return months.isEmpty() ? Judgement.NONE : months.get(months.size() - 1);
    }

    /** Months without anything to judge are passed over. */
    int missedInARow() {
      int missed = 0;
      for (int i = months.size() - 1; i >= 0; i--) {
        if (months.get(i) == Judgement.MISSED) {
          missed++;
        } else if (months.get(i) != Judgement.NONE) {
          break;
        }
      }
      return missed;
    }
  }

  public static Verdict of(List<Row> rows) {
    var run =
        rows.stream()
            .map(row -> new Run(row.promise(), row.missedInARow()))
            .filter(one -> one.months() > 1)
            .max(Comparator.comparingInt(Run::months));
    return new Verdict(kept(rows, Party.MARKETING), kept(rows, Party.SALES), run);
  }

  private static Kept kept(List<Row> rows, Party party) {
    var judged =
        rows.stream()
            .filter(row -> row.party() == party && row.newest() != Judgement.NONE)
            .toList();
    return new Kept(
        judged.stream().filter(row -> row.newest() == Judgement.MET).count(), judged.size());
  }

  public boolean judged() {
    return marketing.judged() + sales.judged() > 0;
  }
}
