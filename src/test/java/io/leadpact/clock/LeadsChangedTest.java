package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
@RecordApplicationEvents
class LeadsChangedTest {

  @Autowired ApplicationContext app;
  @Autowired Recorder recorder;
  @Autowired Oblivion oblivion;
  @Autowired TransactionTemplate transaction;
  @Autowired SettableClock clock;
  @Autowired ApplicationEvents events;
  Office office;

  @BeforeEach
  void open() {
    office = Office.open(app);
  }

  private LeadsChanged last() {
    return events.stream(LeadsChanged.class).reduce((first, second) -> second).orElseThrow();
  }

  @Test
  void allLeadsOfATransactionAreToldAtOnce() {
    var now = clock.instant();
    recorder.recordAll(List.of(Office.arrival(now), Office.arrival(now)));

    assertThat(events.stream(LeadsChanged.class)).hasSize(1);
    assertThat(last().leads())
        .hasSize(2)
        .allSatisfy(
            lead -> {
              assertThat(lead.before()).isNull();
              assertThat(lead.arrival().get(Fact.CHANNEL)).contains("web");
            });
    assertThat(last().funnel()).startsWith("LEAD", "MQL").endsWith("WON");
  }

  @Test
  void aClockIsToldWithBothSides() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofMinutes(1));
    office.attempt(lead);

    var told = last().clocks().get(0);
    assertThat(Objects.requireNonNull(told.before()).state()).isEqualTo(State.RUNNING);
    assertThat(Objects.requireNonNull(told.after()).state()).isEqualTo(State.MET);
    assertThat(told.cause()).isNull();
  }

  @Test
  void whatALateEntryJudgesAnewSaysSo() {
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofHours(3));
    office.then(lead, EventType.NOTE, Facts.of(Fact.NOTE, "later"));
    var early = clock.instant().minus(Duration.ofHours(2));
    office.then(lead, EventType.ATTEMPTED, early, Facts.of(Fact.CHANNEL, "CALL"));

    assertThat(last().clocks()).singleElement().extracting("cause").isEqualTo("LATE_ENTRY");
  }

  @Test
  void leadsThatAreTakenBackHaveNoAfter() {
    var lead = office.lead();
    office.mql(lead);
    transaction.executeWithoutResult(
        status -> oblivion.forget(List.of(lead.value()), "user:1", "test"));

    assertThat(last().leads()).singleElement().extracting("after").isNull();
    assertThat(last().clocks()).singleElement().extracting("cause").isEqualTo("TAKEN_BACK");
  }
}
