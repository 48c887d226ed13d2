package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While leads come in from several sides, two instances sum up and a rebuild compares. */
@LeadpactTest
class BusyRollupsTest {

  private static final int WRITERS = 3;
  private static final int CHANGES = 40;

  @Autowired ApplicationContext context;
  @Autowired Recorder recorder;
  @Autowired Rollups rollups;
  @Autowired JdbcClient jdbc;

  private final AtomicInteger writing = new AtomicInteger(WRITERS);

  @Test
  void nothingIsCountedTwiceOrLost() throws Exception {
    Acme.in(context);
    rollups.keepUp();
    var threads = Executors.newFixedThreadPool(WRITERS + 3);
    var work = new ArrayList<Callable<Long>>();
    for (int writer = 0; writer < WRITERS; writer++) {
      var name = "writer" + writer;
      work.add(() -> write(name));
    }
    work.add(this::sumUp);
    work.add(this::sumUp);
    work.add(this::compare);
    long wrong = 0;
    for (var done : threads.invokeAll(work)) {
      wrong += done.get();
    }
    threads.shutdown();

    assertThat(wrong).isZero();
    assertThat(rollups.compare()).hasValue(0);
    assertThat(leads()).isEqualTo(WRITERS * CHANGES);
    rollups.keepUp();
    assertThat(rollups.compare()).hasValue(0);
    assertThat(leads()).isEqualTo(WRITERS * CHANGES);
  }

  private long leads() {
    return jdbc.sql(
            """
            select sum(amount) from (
                select amount from lead_rollup where grain = 'MONTH' and dimension = 'ALL' and measure = 'LEAD'
                union all select amount from lead_difference where measure = 'LEAD') as counted
            """)
        .query(Long.class)
        .single();
  }

  private long write(String name) {
    try {
      for (int i = 0; i < CHANGES; i++) {
        var at = SettableClock.START.minus(Duration.ofHours(i));
        var details =
            new LeadDetails(
                new Origin("test", name + "-" + i, "web", null, null, null),
                Person.UNKNOWN,
                Organisation.UNKNOWN,
                null);
        var given =
            new NewEvent(
                EventType.GIVEN_TO, at, "user:1", "leadpact", null, Facts.of(Fact.TEAM, "sdr"));
        var arrival = LeadChange.arrival(details, at, "system").arrival();
        var lead =
            recorder
                .recordAll(List.of(new LeadChange(null, arrival, List.of(given), null)))
                .get(0)
                .lead();
        var called =
            new NewEvent(
                EventType.ATTEMPTED,
                at.plusSeconds(60),
                "user:1",
                "leadpact",
                null,
                Facts.of(Fact.CHANNEL, "CALL"));
        recorder.recordAll(List.of(LeadChange.of(lead, List.of(called))));
      }
      return 0;
    } finally {
      writing.decrementAndGet();
    }
  }

  private long sumUp() {
    while (writing.get() > 0) {
      rollups.keepUp();
    }
    return 0;
  }

  private long compare() {
    long wrong = 0;
    while (writing.get() > 0) {
      wrong += rollups.compare().orElse(0);
    }
    return wrong;
  }
}
