package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class SweepTest {

  @Autowired ApplicationContext app;
  @Autowired Sweep sweep;
  @Autowired Rebuilding rebuilding;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  Office office;

  @BeforeEach
  void open() {
    office = Office.open(app);
  }

  @Test
  void warnsAtItsTimeAndNotBefore() {
    office.mql(office.lead());
    clock.advance(Duration.ofMinutes(110).minusMillis(1));
    sweep.once();
    assertThat(kinds()).isEmpty();

    clock.advance(Duration.ofMillis(1));
    sweep.once();
    assertThat(kinds()).containsExactly("WARNING");
  }

  @Test
  void raisesEachAlertOnce() {
    office.mql(office.lead());
    clock.advance(Duration.ofMinutes(115));
    sweep.once();
    sweep.once();
    clock.advance(Duration.ofMinutes(10));
    sweep.once();
    sweep.once();

    assertThat(kinds()).containsExactly("WARNING", "BREACH");
  }

  @Test
  void saysNothingOfWhatWasAnsweredInTime() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofMinutes(100));
    office.attempt(lead);
    clock.advance(Duration.ofHours(5));
    sweep.once();

    assertThat(kinds()).isEmpty();
  }

  @Test
  void stillTellsOfABreachThatWasAnsweredBeforeAnybodyLooked() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofMinutes(115));
    sweep.once();
    clock.advance(Duration.ofMinutes(10));
    office.attempt(lead);
    sweep.once();

    assertThat(kinds()).containsExactly("WARNING", "BREACH");
  }

  @Test
  void historyRaisesNoAlert() {
    var lead = office.lead(SettableClock.START.minus(Duration.ofDays(30)));
    office.then(
        lead,
        EventType.STAGE_REACHED,
        SettableClock.START.minus(Duration.ofDays(29)),
        Facts.of(Fact.STAGE, "MQL"));
    sweep.once();

    assertThat(kinds()).isEmpty();
  }

  @Test
  void aLateEntryThatProvesABreachWrongWithdrawsIt() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofMinutes(130));
    sweep.once();
    sweep.once();
    office.then(
        lead,
        EventType.ATTEMPTED,
        SettableClock.START.plus(Duration.ofMinutes(20)),
        Facts.of(Fact.CHANNEL, "CALL"));

    assertThat(
            jdbc.sql("select kind from clock_alert where withdrawn_at is not null")
                .query(String.class)
                .list())
        .containsExactly("BREACH");
  }

  @Test
  void aRebuildRaisesNothingTwice() {
    office.mql(office.lead());
    clock.advance(Duration.ofMinutes(130));
    sweep.once();
    sweep.once();
    jdbc.sql("delete from clock").update();
    rebuilding.allAfter(0, "REBUILD");
    sweep.once();

    assertThat(kinds()).containsExactly("WARNING", "BREACH");
  }

  @Test
  void manyInstancesRaiseEachAlertOnce() throws Exception {
    var leads = IntStream.range(0, 60).mapToObj(i -> office.lead()).toList();
    leads.forEach(office::mql);
    clock.advance(Duration.ofHours(4));
    var instances = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> instance =
          () -> {
            var taken = 0;
            for (int i = 0; i < 4; i++) {
              taken += sweep.once();
            }
            return taken;
          };
      for (var result : instances.invokeAll(List.of(instance, instance, instance, instance))) {
        result.get();
      }
    } finally {
      instances.shutdownNow();
    }

    assertThat(kinds()).hasSize(120).filteredOn("BREACH"::equals).hasSize(60);
  }

  private List<String> kinds() {
    return jdbc.sql("select kind from clock_alert order by id").query(String.class).list();
  }
}
