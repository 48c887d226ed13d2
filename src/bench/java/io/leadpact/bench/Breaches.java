package io.leadpact.bench;

import java.util.ArrayList;
import java.util.List;

/** How long after its due time a breach is noticed, among a million clocks that run. */
class Breaches implements Benchmarks.Part {

  private static final int OPEN = 1_000_000;
  private static final int BREACHES = 200;
  private static final int SPREAD_MS = 10_000;
  private static final String PROMISE = "bench_open";

  @Override
  public String name() {
    return "Breaches";
  }

  @Override
  public List<Figure> measure(Running application, Size size) throws Exception {
    try (var connection = application.connect()) {
      var leads = Math.min(OPEN, size.leads());
      Sql.run(
          connection,
          """
          insert into clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, state,
            started_at, due_at, alert_at)
          select id, '%s', 1, 1, 1, 'SALES', 'office', 'ELAPSED', 'RUNNING', now(), due, due
          from (select id, now() + interval '1 day' + (id %% 86400) * interval '30 seconds' as due
                from lead order by id limit %d) l
          on conflict do nothing"""
              .formatted(PROMISE, leads),
          "vacuum (analyze) clock");
      System.out.printf("%,d clocks of one more promise run%n", leads);
      var rounds = new double[Size.ROUNDS];
      var worst = 0.0;
      for (int i = 0; i < Size.ROUNDS; i++) {
        var noticed = round(application, i);
        rounds[i] = Figure.median(noticed.stream().mapToDouble(Double::doubleValue).toArray());
        worst = Math.max(worst, noticed.stream().mapToDouble(Double::doubleValue).max().orElse(0));
      }
      return List.of(
          new Figure(
              "breach noticed after due",
              false,
              new double[0],
              rounds,
              1_000,
              true,
              "latest of %d: %.0f ms".formatted(BREACHES * Size.ROUNDS, worst)));
    }
  }

  /** Milliseconds from due to when anybody can see the alert, of each clock. */
  private static List<Double> round(Running application, int round) throws Exception {
    try (var connection = application.connect()) {
      var noticed = new ArrayList<Double>();
      var seen = Sql.number(connection, "select coalesce(max(id), 0) from clock_alert");
      Sql.run(
          connection,
          """
          update clock set due_at = d.due, alert_at = d.due from (
            select id, now() + interval '2 seconds' + random() * interval '%d ms' as due
            from lead order by id offset %d limit %d) d
          where lead_id = d.id and promise = '%s'"""
              .formatted(SPREAD_MS, round * BREACHES, BREACHES, PROMISE));
      var until = System.nanoTime() + (SPREAD_MS + 15_000) * 1_000_000L;
      while (noticed.size() < BREACHES && System.nanoTime() < until) {
        var fresh =
            Sql.texts(
                connection,
                """
                select id || ' ' || extract(epoch from clock_timestamp() - due_at) * 1000
                from clock_alert where promise = '%s' and id > %d
                order by id"""
                    .formatted(PROMISE, seen));
        for (var alert : fresh) {
          var words = alert.split(" ");
          seen = Math.max(seen, Long.parseLong(words[0]));
          noticed.add(Double.parseDouble(words[1]));
        }
        Thread.sleep(20);
      }
      if (noticed.size() < BREACHES) {
        throw new IllegalStateException("Only %d breaches noticed".formatted(noticed.size()));
      }
      return noticed;
    }
  }
}
