package io.leadpact.bench;

import io.leadpact.bench.Traffic.Flow;
import java.io.IOException;

/** Leads that come in one by one, not as fast as they can but so many a second. */
record SteadyIntake(Running application, int seconds) {

  private static final int PER_SECOND = 200;
  private static final int CONNECTIONS = 8;

  Flow flow() {
    try {
      return Traffic.run(CONNECTIONS, seconds, Connection::new);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Connection implements Traffic.Client {
    private final Poster poster = new Poster(application.port(), "/api/v1/leads");
    private long next = System.nanoTime();

    private Connection() throws IOException {}

    @Override
    public void once() throws Exception {
      poster.post(SentLead.json());
    }

    @Override
    public void rest() throws InterruptedException {
      next += CONNECTIONS * 1_000_000_000L / PER_SECOND;
      Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
    }

    @Override
    public void close() throws Exception {
      poster.close();
    }
  }
}
