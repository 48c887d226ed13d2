package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.notification.GivenNotices;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class RoutingCapacityTest {

  @Autowired ApplicationContext app;
  @Autowired FollowUpWork work;
  @Autowired Recorder recorder;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired GivenNotices given;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Taking taking;
  private RoutedOffice desk;

  @BeforeEach
  void open() {
    desk = RoutedOffice.open(app);
  }

  @Test
  void aFullTeamKeepsItUntilSomebodyHasRoom() {
    desk.sales(Method.ROUND_ROBIN, 1, desk.ann);
    var first = desk.handedOver();
    var second = desk.handedOver();
    assertThat(desk.team(second)).isEqualTo("sales");
    assertThat(desk.holder(second)).isNull();
    assertThat(desk.outcomes(second)).containsExactly("NO_ROOM");

    desk.office.then(first, EventType.LOST, Facts.of(Fact.REASON, "price"));
    work.catchUp();
    assertThat(desk.holder(second)).isEqualTo(desk.ann);
    assertThat(desk.outcomes(second)).containsExactly("ASSIGNED", "NO_ROOM");
    assertThat(desk.waiting()).isZero();
  }

  @Test
  void twoRoutersAtOnceNeverFillAnybodyBeyondCapacity() throws Exception {
    desk.sales(Method.ROUND_ROBIN, 7, desk.ann, desk.bob);
    var some = IntStream.range(0, 60).mapToObj(i -> desk.office.lead()).toList();
    some.forEach(desk.office::mql);
    var pool = Executors.newFixedThreadPool(4);
    try {
      var tasks = new ArrayList<Callable<Object>>();
      for (int i = 0; i < 4; i++) {
        tasks.add(
            () -> {
              work.catchUp();
              return 0;
            });
      }
      for (var done : pool.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }

    assertThat(desk.held(desk.ann)).isEqualTo(7);
    assertThat(desk.held(desk.bob)).isEqualTo(7);
    assertThat(desk.waiting()).isEqualTo(46);
  }

  @Test
  void aThousandLeadsAreSharedOutByTheirWeights() {
    var members =
        List.of(
            new Member(desk.ann, 3, null, List.of(), List.of()),
            new Member(desk.bob, 1, null, List.of(), List.of()));
    desk.define(
        "sales",
        new Plan(
            List.of(Occasion.HANDED_OVER),
            List.of(),
            Method.WEIGHTED,
            members,
            List.of(),
            false,
            null));
    var now = clock.instant();
    var mql =
        new NewEvent(
            EventType.STAGE_REACHED, now, "system", "test", null, Facts.of(Fact.STAGE, "MQL"));
    var changes = new ArrayList<LeadChange>();
    for (int i = 0; i < 1_000; i++) {
      changes.add(new LeadChange(null, Office.arrival(now).arrival(), List.of(mql), null));
    }
    recorder.recordAll(changes);
    work.catchUp();

    assertThat(desk.held(desk.ann)).isEqualTo(750);
    assertThat(count("select count(*) from assignment")).isEqualTo(1_000);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> given.unread(desk.ann) > 0 && given.unread(desk.bob) > 0);
    assertThat(given.of(desk.ann)).allMatch(one -> one.lead() == null && one.leads() > 100);
  }

  @Test
  void whoWaitsForTheTeamGoesByThePlanThatWasMadeMeanwhile() throws Exception {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var lead = desk.office.lead();
    desk.office.mql(lead);
    var router = Executors.newSingleThreadExecutor();
    try {
      var routed =
          new TransactionTemplate(transactions)
              .execute(
                  status -> {
                    desk.sales(Method.ROUND_ROBIN, null, desk.bob);
                    var waits = router.submit(() -> work.catchUp());
                    await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);
                    return waits;
                  });
      routed.get();
    } finally {
      router.shutdown();
    }

    assertThat(desk.holder(lead)).isEqualTo(desk.bob);
    assertThat(desk.decisions(lead).get(0).plan()).isEqualTo(2);
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
            "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  @Test
  void whoCanHoldMoreThanAThousandTakesNoMoreThanThat() {
    desk.sales(Method.QUEUE, 1_001, desk.ann);
    var now = clock.instant();
    var facts = Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, desk.ann);
    var given = new NewEvent(EventType.GIVEN_TO, now, "system", "test", null, facts);
    recorder.recordAll(
        IntStream.range(0, 1_001)
            .mapToObj(
                i -> new LeadChange(null, Office.arrival(now).arrival(), List.of(given), null))
            .toList());
    desk.office.then(desk.office.lead(), EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    var ann =
        new SignedIn(
            desk.ann,
            "ann@example.com",
            "ann",
            Set.of(Role.SALES_REP),
            Set.of(Permission.WORK_LEADS, Permission.SEE_LEADS),
            "en",
            null,
            "sales");

    assertThatThrownBy(() -> As.call(ann, () -> taking.next(ann)))
        .isInstanceOfSatisfying(
            RuleViolation.class, full -> assertThat(full.code()).isEqualTo("queue.full"));
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
