package io.leadpact.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many at once doing one thing again and again for a while. */
final class Traffic {

  private Traffic() {}

  /** One client: what it does over and over. */
  interface Client extends AutoCloseable {
    void once() throws Exception;

    /** What it does before it does so again, which is not measured. */
    default void rest() throws InterruptedException {}
  }

  /** Makes a client; each has its own connection. */
  interface Clients {
    Client open() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param p50 milliseconds; so is p99
   */
  record Flow(double perSecond, double p50, double p99) {}

  static Flow run(int clients, int seconds, Clients factory) throws Exception {
    var threads = Executors.newFixedThreadPool(clients);
    var until = System.nanoTime() + seconds * 1_000_000_000L;
    var work = new ArrayList<Callable<long[]>>();
    for (int i = 0; i < clients; i++) {
      work.add(
          () -> {
            try (var client = factory.open()) {
              return until(until, client);
            }
          });
    }
    var began = System.nanoTime();
    List<long[]> took = new ArrayList<>();
    for (var done : threads.invokeAll(work)) {
      took.add(done.get());
    }
    var all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    threads.shutdown();
    return new Flow(
        all.length * 1e9 / (System.nanoTime() - began),
        all[all.length / 2] / 1e6,
        all[(int) (all.length * 0.99)] / 1e6);
  }

  private static long[] until(long until, Client client) throws Exception {
    var took = new long[1 << 10];
    int count = 0;
    for (var now = System.nanoTime(); now < until; ) {
      client.once();
      var then = System.nanoTime();
      if (count == took.length) {
        took = Arrays.copyOf(took, count * 2);
      }
      took[count++] = then - now;
      client.rest();
      now = System.nanoTime();
    }
    return Arrays.copyOf(took, count);
  }
}
