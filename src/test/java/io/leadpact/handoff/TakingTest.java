package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class TakingTest {

  @Autowired ApplicationContext app;
  @Autowired Taking taking;
  @Autowired Leads leads;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(app);
  }

  private static SignedIn sdr(int number) {
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

  private LeadId waiting() {
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));
    return lead;
  }

  private String holder(LeadId lead) {
    return Optional.ofNullable(As.call(As.administrator(), () -> leads.view(lead)).state().person())
        .orElse("");
  }

  @Test
  void theNextLeadOfTheTeamIsTheirs() {
    var first = waiting();
    waiting();

    var taken = As.call(sdr(7), () -> taking.next(sdr(7))).orElseThrow();

    assertThat(taken.lead()).isEqualTo(first);
    assertThat(holder(first)).isEqualTo("user:7");
  }

  @Test
  void nobodyTakesALeadOfAnotherTeam() {
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));

    assertThat(As.call(sdr(7), () -> taking.next(sdr(7)))).isEmpty();
    assertThatThrownBy(() -> As.call(sdr(7), () -> taking.take(lead, sdr(7))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whoIsInNoTeamTakesNothing() {
    var lead = office.lead();

    assertThatThrownBy(
            () -> As.call(As.administrator(), () -> taking.take(lead, As.administrator())))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void ofTwoWhoTakeTheSameLeadOneIsToldByWhomItWasTaken() throws Exception {
    var lead = waiting();

    var answers =
        atOnce(
            List.of(
                () -> As.call(sdr(7), () -> taking.take(lead, sdr(7))),
                () -> As.call(sdr(8), () -> taking.take(lead, sdr(8)))));

    var faster = holder(lead);
    assertThat(faster).isIn("user:7", "user:8");
    assertThat(answers.stream().filter(Taking.Taken.class::isInstance)).hasSize(1);
    assertThat(answers.stream().filter(Conflict.class::isInstance).map(Conflict.class::cast))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo("queue.taken");
              assertThat(told.arguments()).containsExactly(faster);
            });
  }

  @Test
  void tenWhoReachForTheNextAtOnceGetTenLeads() throws Exception {
    for (int i = 0; i < 10; i++) {
      waiting();
    }
    var reps = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 10; i++) {
      var rep = sdr(20 + i);
      reps.add(() -> As.call(rep, () -> taking.next(rep)).orElseThrow().lead());
    }

    assertThat(new HashSet<>(atOnce(reps))).hasSize(10).allMatch(LeadId.class::isInstance);
  }

  /** What each of them got, or how it was refused. */
  private static List<Object> atOnce(List<Callable<Object>> works) throws Exception {
    var pool = Executors.newFixedThreadPool(works.size());
    var start = new CountDownLatch(1);
    try {
      var futures = new ArrayList<Future<Object>>();
      for (var work : works) {
        futures.add(
            pool.submit(
                () -> {
                  start.await();
                  try {
                    return work.call();
                  } catch (RuleViolation refusal) {
                    return refusal;
                  }
                }));
      }
      start.countDown();
      var answers = new ArrayList<Object>();
      for (var future : futures) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
