package io.leadpact.bench;

import io.leadpact.bench.Traffic.Flow;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What came of reps who worked for a while.
 *
 * @param intake what came in meanwhile; null: nothing
 * @param lost acknowledged attempts that stand in no journal
 * @param doubled those that stand there more than once
 */
record RepRound(List<RepAtWork> reps, @Nullable Flow intake, int lost, int doubled) {

  /** The milliseconds of all of them. */
  double[] sorted(Function<RepAtWork, List<Double>> times) {
    return reps.stream()
        .flatMap(rep -> times.apply(rep).stream())
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  int logged() {
    return sum(rep -> rep.logged.size());
  }

  int refused() {
    return sum(rep -> rep.refused);
  }

  int turnedAway() {
    return sum(rep -> rep.turnedAway.get());
  }

  double requests() {
    return sum(rep -> rep.all().size() + rep.deeds.size() + rep.refused + rep.turnedAway.get());
  }

  private int sum(ToIntFunction<RepAtWork> of) {
    return reps.stream().mapToInt(of).sum();
  }
}
