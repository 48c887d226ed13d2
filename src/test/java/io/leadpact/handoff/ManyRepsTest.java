package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.Recorder;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** All reps of a team at once: each takes what is next, calls, and reaches for what others hold. */
@LeadpactTest
class ManyRepsTest {

  private static final int REPS = 12;
  private static final int LEADS = 60;

  @Autowired ApplicationContext app;
  @Autowired Taking taking;
  @Autowired Recorder recorder;
  @Autowired Leads leads;
  @Autowired Journals journals;
  @Autowired SettableClock clock;
  private final List<LeadId> waiting = new ArrayList<>();

  @BeforeEach
  void aTeamWithLeadsThatNobodyHasTaken() {
    var office = Office.open(app);
    for (int i = 0; i < LEADS; i++) {
      var lead = office.lead();
      office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));
      waiting.add(lead);
    }
  }

  private static SignedIn rep(int number) {
    return new SignedIn(
        "user:" + number,
        number + "@example.com",
        "Rep " + number,
        Set.of(Role.SDR),
        Set.of(Permission.WORK_LEADS, Permission.SEE_LEADS),
        "en",
        null,
        "sdr");
  }

  /**
   * What a rep was told.
   *
   * @param calls the note of each call that was acknowledged, by its lead
   * @param refusals who was named for each lead that somebody else had
   */
  private record Day(SignedIn rep, Map<LeadId, String> calls, Map<LeadId, String> refusals) {}

  private Day work(SignedIn rep) {
    var day = new Day(rep, new HashMap<>(), new HashMap<>());
    for (int turn = 0; ; turn++) {
      reachFor(waiting.get((turn * 7 + rep.actor().hashCode() % 5 + 5) % LEADS), day);
      var next = taking.next(rep);
      if (next.isEmpty()) {
        return day;
      }
      call(next.get(), day);
    }
  }

  private void reachFor(LeadId lead, Day day) {
    try {
      call(taking.take(lead, day.rep()), day);
    } catch (Conflict taken) {
      if (taken.code().equals("queue.taken")) {
        day.refusals().put(lead, String.valueOf(taken.arguments().get(0)));
      }
    }
  }

  private void call(Taking.Taken taken, Day day) {
    var note = day.rep().actor() + " called " + taken.lead().value();
    var facts =
        Facts.of(Fact.CHANNEL, "CALL").with(Fact.OUTCOME, "NO_ANSWER").with(Fact.NOTE, note);
    var actor = day.rep().actor();
    var attempt =
        new NewEvent(EventType.ATTEMPTED, clock.instant(), actor, "leadpact", null, facts);
    recorder.record(taken.lead(), attempt, taken.seq());
    assertThat(day.calls().put(taken.lead(), note)).isNull();
  }

  private List<Day> allAtOnce() throws Exception {
    var pool = Executors.newFixedThreadPool(REPS);
    var start = new CountDownLatch(1);
    try {
      var days = new ArrayList<Future<Day>>();
      for (int i = 0; i < REPS; i++) {
        var rep = rep(20 + i);
        Callable<Day> work = () -> work(rep);
        days.add(
            pool.submit(
                () -> {
                  start.await();
                  return As.call(rep, work);
                }));
      }
      start.countDown();
      var worked = new ArrayList<Day>();
      for (var day : days) {
        worked.add(day.get());
      }
      return worked;
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Happening> of(LeadId lead, EventType type) {
    return journals.of(lead).happenings().stream().filter(one -> one.type() == type).toList();
  }

  private String holder(LeadId lead) {
    return String.valueOf(As.call(As.administrator(), () -> leads.view(lead)).state().person());
  }

  @Test
  void eachLeadGoesToOneOfThemAndEachCallStandsOnce() throws Exception {
    var days = allAtOnce();

    var holders = new HashMap<LeadId, String>();
    var notes = new HashMap<LeadId, String>();
    for (var day : days) {
      day.calls().keySet().forEach(lead -> assertThat(holders).doesNotContainKey(lead));
      day.calls().keySet().forEach(lead -> holders.put(lead, day.rep().actor()));
      notes.putAll(day.calls());
    }
    assertThat(holders.keySet()).containsExactlyInAnyOrderElementsOf(waiting);
    for (var lead : waiting) {
      assertThat(holder(lead)).isEqualTo(holders.get(lead));
      assertThat(of(lead, EventType.ATTEMPTED))
          .extracting(call -> call.facts().get(Fact.NOTE).orElse(""))
          .containsExactly(notes.get(lead));
      assertThat(of(lead, EventType.GIVEN_TO)).hasSize(2);
    }
  }

  @Test
  void whoReachesForALeadOfAnotherIsToldWhoseItIs() throws Exception {
    var days = allAtOnce();

    assertThat(days).anySatisfy(day -> assertThat(day.refusals()).isNotEmpty());
    for (var day : days) {
      day.refusals().forEach((lead, named) -> assertThat(named).isEqualTo(holder(lead)));
      assertThat(day.refusals().values()).doesNotContain(day.rep().actor());
    }
  }
}
