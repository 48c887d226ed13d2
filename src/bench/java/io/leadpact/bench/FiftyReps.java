package io.leadpact.bench;

import io.leadpact.bench.Traffic.Flow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fifty reps who are signed in and work their queues at once, alone and while leads come in. */
final class FiftyReps {

  private static final int REPS = 50;

  /** More than anybody gets through while this is measured. */
  private static final int LEADS = 150;

  private static final int SECONDS = 40;
  private static final double GOAL_MS = 150;

  private final Running application;
  private final Desk desk;

  FiftyReps(Running application, Desk desk) {
    this.application = application;
    this.desk = desk;
  }

  List<Figure> measure() throws Exception {
    var browsers = desk.reps(REPS, LEADS);
    round(browsers, "warm-up", false);
    var alone = new ArrayList<RepRound>();
    var beside = new ArrayList<RepRound>();
    for (int i = 0; i < Size.ROUNDS; i++) {
      alone.add(round(browsers, "alone " + i, false));
      beside.add(round(browsers, "beside " + i, true));
    }
    return Stream.concat(
            figures("fifty reps at once", alone).stream(),
            figures("fifty reps, leads come in", beside).stream())
        .toList();
  }

  private RepRound round(List<Browser> browsers, String name, boolean comingIn) throws Exception {
    var threads = Executors.newFixedThreadPool(browsers.size());
    var until = System.nanoTime() + SECONDS * 1_000_000_000L;
    var reps = new ArrayList<RepAtWork>();
    for (int i = 0; i < browsers.size(); i++) {
      reps.add(new RepAtWork(browsers.get(i), "Rep %d %s %d".formatted(i, name, until), until));
    }
    var intake =
        comingIn
            ? CompletableFuture.supplyAsync(new SteadyIntake(application, SECONDS)::flow)
            : null;
    for (var done : threads.invokeAll(reps)) {
      done.get();
    }
    threads.shutdown();
    var flow = intake == null ? null : intake.join();
    var round = checked(reps, flow);
    System.out.printf(
        Locale.ROOT,
        "fifty reps, %s: pages %s; of these by themselves %s; attempts %s; %.0f requests/s%s%n",
        name,
        spread(round.sorted(RepAtWork::all)),
        spread(round.sorted(rep -> rep.looks)),
        spread(round.sorted(rep -> rep.deeds)),
        round.requests() / SECONDS,
        flow == null
            ? ""
            : "; intake %.0f/s, p50 %.1f, p99 %.1f ms"
                .formatted(flow.perSecond(), flow.p50(), flow.p99()));
    return round;
  }

  /** Looks into the journals for each attempt that was acknowledged. */
  private RepRound checked(List<RepAtWork> reps, @Nullable Flow flow) throws SQLException {
    var leads = new HashSet<Long>();
    reps.forEach(rep -> leads.addAll(rep.leads));
    var found = new HashMap<String, Integer>();
    try (var connection = application.connect()) {
      var ids = leads.stream().map(String::valueOf).toList();
      var notes =
          ids.isEmpty()
              ? List.<String>of()
              : Sql.texts(
                  connection,
                  "select facts ->> 'note' from lead_event where type = 'ATTEMPTED' and facts ? 'note' and lead_id in (%s)"
                      .formatted(String.join(",", ids)));
      notes.forEach(note -> found.merge(note, 1, Integer::sum));
    }
    int lost = 0;
    int doubled = 0;
    for (var rep : reps) {
      for (var note : rep.logged) {
        int times = found.getOrDefault(note, 0);
        lost += times == 0 ? 1 : 0;
        doubled += times > 1 ? 1 : 0;
      }
    }
    return new RepRound(reps, flow, lost, doubled);
  }

  private static List<Figure> figures(String name, List<RepRound> rounds) {
    var first = rounds.get(0).intake();
    var meanwhile =
        first == null
            ? ""
            : "; meanwhile %.0f leads/s came in"
                .formatted(median(rounds, r -> r.intake() == null ? 0 : r.intake().perSecond()));
    var pages =
        "whole page over HTTP, %s; a thought of %d–%d s before each attempt, %.0f requests/s, %d turned away%s"
            .formatted(
                spread(rounds, RepAtWork::all),
                RepAtWork.LEAST_THOUGHT,
                RepAtWork.MOST_THOUGHT,
                median(rounds, round -> round.requests() / SECONDS),
                rounds.stream().mapToInt(RepRound::turnedAway).sum(),
                meanwhile);
    var deeds =
        "%s; of %,d acknowledged %d lost, %d doubled; %d refused"
            .formatted(
                spread(rounds, rep -> rep.deeds),
                rounds.stream().mapToInt(RepRound::logged).sum(),
                rounds.stream().mapToInt(RepRound::lost).sum(),
                rounds.stream().mapToInt(RepRound::doubled).sum(),
                rounds.stream().mapToInt(RepRound::refused).sum());
    return List.of(
        figure("queue page, " + name, rounds, RepAtWork::all, pages),
        figure("attempt, " + name, rounds, rep -> rep.deeds, deeds));
  }

  private static Figure figure(
      String name, List<RepRound> rounds, Function<RepAtWork, List<Double>> times, String note) {
    var p95 = rounds.stream().mapToDouble(round -> at(round.sorted(times), 0.95)).toArray();
    return new Figure(name, false, new double[0], p95, GOAL_MS, true, "p95; " + note);
  }

  private static double median(List<RepRound> rounds, Function<RepRound, Double> of) {
    return Figure.median(rounds.stream().mapToDouble(of::apply).toArray());
  }

  private static String spread(List<RepRound> rounds, Function<RepAtWork, List<Double>> times) {
    return spread(
        rounds.stream()
            .flatMap(r -> Arrays.stream(r.sorted(times)).boxed())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray());
  }

  private static String spread(double[] sorted) {
    return String.format(
        Locale.ROOT,
        "%,d: p50 %.0f, p95 %.0f, p99 %.0f ms",
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * share)];
  }
}
