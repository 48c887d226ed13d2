package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.FollowUps;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.clock.Sweep;
import io.leadpact.handoff.routing.Condition;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.identity.Role;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.UserId;
import io.leadpact.identity.Users;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.notification.GivenNotice;
import io.leadpact.notification.GivenNotices;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class RoutingWorkTest {

  @Autowired ApplicationContext app;
  @Autowired Routings routings;
  @Autowired Assignments assignments;
  @Autowired AbsenceStore absences;
  @Autowired FollowUpWork work;
  @Autowired Recorder recorder;
  @Autowired Users users;
  @Autowired Leads leads;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired Sweep sweep;
  @Autowired FollowUps followUps;
  @Autowired Departures departures;
  @Autowired GivenNotices given;
  @Autowired PlatformTransactionManager transactions;

  Office office;
  String ann = "";
  String bob = "";

  @BeforeEach
  void open() {
    office = Office.open(app);
    ann = rep("ann");
    bob = rep("bob");
  }

  private String rep(String name) {
    return As.call(
        As.administrator(),
        () ->
            users
                .create(
                    name + "@example.com",
                    new UserDetail(name, Set.of(Role.SALES_REP), "sales", null, null))
                .actor());
  }

  private void sales(Method method, @Nullable Integer capacity, String... persons) {
    plan(method, capacity, false, persons);
  }

  private void plan(
      Method method, @Nullable Integer capacity, boolean outsideHours, String... persons) {
    var members =
        Stream.of(persons)
            .map(person -> new Member(person, 1, capacity, List.of(), List.of()))
            .toList();
    define(
        "sales",
        new Plan(
            List.of(Occasion.HANDED_OVER),
            List.of(),
            method,
            members,
            List.of(),
            outsideHours,
            null));
  }

  private void define(String team, Plan plan) {
    As.run(As.administrator(), () -> routings.define(team, plan, null));
  }

  private LeadId handedOver() {
    var lead = office.lead();
    office.mql(lead);
    work.catchUp();
    return lead;
  }

  private @Nullable String holder(LeadId lead) {
    return As.call(As.administrator(), () -> leads.view(lead).state().person());
  }

  private @Nullable String team(LeadId lead) {
    return As.call(As.administrator(), () -> leads.view(lead).state().team());
  }

  private List<Assignment> decisions(LeadId lead) {
    return As.call(As.administrator(), () -> assignments.of(lead.value()));
  }

  private List<String> outcomes(LeadId lead) {
    return decisions(lead).stream().map(Assignment::outcome).toList();
  }

  @Test
  void aLeadThatReachesTheStageOfTheAgreementGoesToWhoeverIsNext() {
    sales(Method.ROUND_ROBIN, null, ann, bob);
    var one = handedOver();
    var two = handedOver();

    assertThat(holder(one)).isEqualTo(ann);
    assertThat(holder(two)).isEqualTo(bob);
    var decision = decisions(one).get(0);
    assertThat(decision.cause()).isEqualTo(AssignmentCause.HANDED_OVER);
    assertThat(decision.seq()).isEqualTo(3);
    assertThat(decision.weighed()).hasSize(2);
  }

  @Test
  void whereNothingIsSetUpNothingIsNoted() {
    office.mql(office.lead());

    assertThat(count("select count(*) from follow_up where kind like 'route%'")).isZero();
  }

  @Test
  void aNewLeadCausesNoWorkWhereOnlyTheStageMatters() {
    sales(Method.ROUND_ROBIN, null, ann);
    office.lead();

    assertThat(count("select count(*) from follow_up where kind like 'route%'")).isZero();
  }

  @Test
  void aLeadThatSomebodyTookMeanwhileStaysTheirs() {
    sales(Method.ROUND_ROBIN, null, ann);
    var lead = office.lead();
    office.mql(lead);
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, bob));
    work.catchUp();

    assertThat(holder(lead)).isEqualTo(bob);
    assertThat(decisions(lead)).isEmpty();
  }

  @Test
  void aLeadThatEndedMeanwhileGoesToNobody() {
    sales(Method.ROUND_ROBIN, null, ann);
    var lead = office.lead();
    office.mql(lead);
    office.then(lead, EventType.REJECTED, Facts.of(Fact.REASON, "not target"));
    work.catchUp();

    assertThat(holder(lead)).isNull();
  }

  @Test
  void aFullTeamKeepsItUntilSomebodyHasRoom() {
    sales(Method.ROUND_ROBIN, 1, ann);
    var first = handedOver();
    var second = handedOver();
    assertThat(team(second)).isEqualTo("sales");
    assertThat(holder(second)).isNull();
    assertThat(outcomes(second)).containsExactly("NO_ROOM");

    office.then(first, EventType.LOST, Facts.of(Fact.REASON, "price"));
    work.catchUp();
    assertThat(holder(second)).isEqualTo(ann);
    assertThat(outcomes(second)).containsExactly("ASSIGNED", "NO_ROOM");
    assertThat(count("select count(*) from routing_waiting")).isZero();
  }

  @Test
  void twoRoutersAtOnceNeverFillAnybodyBeyondCapacity() throws Exception {
    sales(Method.ROUND_ROBIN, 7, ann, bob);
    var some = IntStream.range(0, 60).mapToObj(i -> office.lead()).toList();
    some.forEach(office::mql);
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

    assertThat(count("select count(*) from lead_state where person = '%s'".formatted(ann)))
        .isEqualTo(7);
    assertThat(count("select count(*) from lead_state where person = '%s'".formatted(bob)))
        .isEqualTo(7);
    assertThat(count("select count(*) from routing_waiting")).isEqualTo(46);
  }

  @Test
  void atNightItLiesWithTheTeamAndSomebodyGetsItInTheMorning() {
    sales(Method.ROUND_ROBIN, null, ann);
    clock.advance(Duration.ofHours(12));
    var lead = handedOver();
    assertThat(team(lead)).isEqualTo("sales");
    assertThat(holder(lead)).isNull();
    assertThat(outcomes(lead)).containsExactly("WAITING");

    clock.set(SettableClock.START.plus(Duration.ofDays(1)).minusMillis(1));
    work.catchUp();
    assertThat(holder(lead)).isNull();

    clock.set(SettableClock.START.plus(Duration.ofDays(1)));
    work.catchUp();
    assertThat(holder(lead)).isEqualTo(ann);
  }

  @Test
  void atNightSomebodyGetsItWhereTheTeamSaysSo() {
    plan(Method.ROUND_ROBIN, null, true, ann);
    clock.advance(Duration.ofHours(12));

    assertThat(holder(handedOver())).isEqualTo(ann);
  }

  @Test
  void whoIsAwayGetsNothingUntilTheyAreBack() {
    sales(Method.ROUND_ROBIN, null, ann, bob);
    var monday = LocalDate.of(2026, 3, 2);
    absences.write(ann, monday, monday.plusDays(1), clock.instant(), ann);

    assertThat(holder(handedOver())).isEqualTo(bob);
    assertThat(holder(handedOver())).isEqualTo(bob);
    clock.advance(Duration.ofDays(2));
    assertThat(holder(handedOver())).isEqualTo(ann);
  }

  @Test
  void whoHasLeftGetsNothing() {
    sales(Method.ROUND_ROBIN, null, ann, bob);
    As.run(As.administrator(), () -> users.deactivate(UserId.of(ann).orElseThrow()));

    assertThat(holder(handedOver())).isEqualTo(bob);
    assertThat(holder(handedOver())).isEqualTo(bob);
  }

  @Test
  void aNewRequestGoesToTheDesk() {
    define(
        "sdr",
        new Plan(
            List.of(Occasion.ARRIVED), List.of(), Method.QUEUE, List.of(), List.of(), false, null));
    var lead = office.lead();
    work.catchUp();

    assertThat(team(lead)).isEqualTo("sdr");
    assertThat(outcomes(lead)).containsExactly("QUEUED");
  }

  @Test
  void ofTwoTeamsTheOneGetsItThatSaysMoreOfTheLead() {
    sales(Method.ROUND_ROBIN, null, ann);
    define(
        "sdr",
        new Plan(
            List.of(Occasion.HANDED_OVER),
            List.of(new Condition(io.leadpact.handoff.routing.Trait.CHANNEL, List.of("WEB"))),
            Method.QUEUE,
            List.of(),
            List.of(),
            false,
            null));

    assertThat(team(handedOver())).isEqualTo("sdr");
  }

  @Test
  void aLeadThatCameBackTooOftenIsRoutedNoMore() {
    sales(Method.ROUND_ROBIN, null, ann);
    var lead = handedOver();
    for (int times = 0; times < 4; times++) {
      assertThat(holder(lead)).isEqualTo(ann);
      clock.advance(Duration.ofMinutes(1));
      office.then(lead, EventType.RETURNED, Facts.of(Fact.REASON, "later"));
      clock.advance(Duration.ofMinutes(1));
      office.mql(lead);
      work.catchUp();
    }

    assertThat(holder(lead)).isNull();
    assertThat(outcomes(lead))
        .containsExactly("STOPPED", "ASSIGNED", "ASSIGNED", "ASSIGNED", "ASSIGNED");
  }

  @Test
  void whoeverGaveItToTheDeskBeforeItsRuleWasKnownDidNotHandItOver() {
    sales(Method.ROUND_ROBIN, null, ann);
    define(
        "sdr",
        new Plan(
            List.of(Occasion.ARRIVED), List.of(), Method.QUEUE, List.of(), List.of(), false, null));
    var cameAt = clock.instant();
    var lead = office.lead();
    clock.advance(Duration.ofSeconds(5));
    work.catchUp();
    assertThat(team(lead)).isEqualTo("sdr");

    office.then(lead, EventType.STAGE_REACHED, cameAt.plusSeconds(1), Facts.of(Fact.STAGE, "MQL"));
    work.catchUp();
    assertThat(holder(lead)).isEqualTo(ann);
  }

  @Test
  void whatComesBackOnADayIsGivenToNobodyMeanwhile() {
    define(
        "sdr",
        new Plan(
            List.of(Occasion.RETURNED),
            List.of(),
            Method.QUEUE,
            List.of(),
            List.of(),
            false,
            null));
    var later = Facts.of(Fact.REASON, "later").with(Fact.UNTIL, "2026-06-01");
    assertThat(team(returned(later))).isNull();
    assertThat(team(returned(Facts.of(Fact.REASON, "no need")))).isEqualTo("sdr");
  }

  private LeadId returned(Facts facts) {
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, ann));
    clock.advance(Duration.ofMinutes(1));
    office.then(lead, EventType.RETURNED, facts);
    work.catchUp();
    return lead;
  }

  @Test
  void askedForItGoesToSomebodyElse() {
    sales(Method.ROUND_ROBIN, null, ann, bob);
    var lead = handedOver();
    As.run(As.administrator(), () -> assignments.route(lead));

    assertThat(holder(lead)).isEqualTo(bob);
  }

  @Test
  void historyThatIsHandedInGoesItsWayUnrouted() {
    sales(Method.ROUND_ROBIN, null, ann);
    var then = clock.instant().minus(Duration.ofDays(30));
    var lead = office.lead(then);
    office.then(lead, EventType.STAGE_REACHED, then.plusSeconds(60), Facts.of(Fact.STAGE, "MQL"));
    work.catchUp();

    assertThat(holder(lead)).isNull();
  }

  @Test
  void beforeABreachAnUntouchedLeadGoesToTheNextAndOnlyOnce() {
    reassigning(ann, bob);
    var lead = handedOver();
    assertThat(holder(lead)).isEqualTo(ann);
    clock.advance(Duration.ofMinutes(110));
    sweep.once();
    work.catchUp();
    assertThat(holder(lead)).isEqualTo(ann);

    clock.advance(Duration.ofMinutes(5));
    work.catchUp();
    assertThat(holder(lead)).isEqualTo(bob);
    assertThat(decisions(lead).get(0).cause()).isEqualTo(AssignmentCause.REASSIGNED);
    assertThat(decisions(lead).get(0).previous()).isEqualTo(ann);

    again(lead);
    assertThat(holder(lead)).isEqualTo(bob);
  }

  private void again(LeadId lead) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> followUps.note(RoutingAlerts.REASSIGN, List.of(lead.value())));
    work.catchUp();
  }

  @Test
  void aLeadThatItsHolderTouchedStays() {
    reassigning(ann, bob);
    var lead = handedOver();
    clock.advance(Duration.ofMinutes(1));
    office.then(lead, EventType.NOTE, Facts.of(Fact.NOTE, "waits for the budget"));
    clock.advance(Duration.ofMinutes(115));
    sweep.once();
    work.catchUp();

    assertThat(holder(lead)).isEqualTo(ann);
  }

  @Test
  void whereNobodyElseIsFreeItStays() {
    reassigning(ann);
    var lead = handedOver();
    clock.advance(Duration.ofMinutes(116));
    sweep.once();
    work.catchUp();

    assertThat(holder(lead)).isEqualTo(ann);
    assertThat(decisions(lead)).hasSize(1);
  }

  private void reassigning(String... persons) {
    var members =
        Stream.of(persons)
            .map(person -> new Member(person, 1, null, List.of(), List.of()))
            .toList();
    define(
        "sales",
        new Plan(
            List.of(Occasion.HANDED_OVER),
            List.of(),
            Method.ROUND_ROBIN,
            members,
            List.of(),
            false,
            5));
  }

  @Test
  void theLeadsOfWhoLeavesGoToTheTeamWithinItsCapacity() {
    sales(Method.ROUND_ROBIN, 200, ann);
    var theirs = IntStream.range(0, 200).mapToObj(i -> office.lead()).toList();
    theirs.forEach(office::mql);
    work.catchUp();
    sales(Method.ROUND_ROBIN, 150, ann, bob);

    As.run(As.administrator(), () -> users.deactivate(UserId.of(ann).orElseThrow()));
    assertThat(departures.last(ann).orElseThrow().underWay()).isTrue();
    work.catchUp();

    assertThat(count("select count(*) from lead_state where person = '%s'".formatted(bob)))
        .isEqualTo(150);
    assertThat(count("select count(*) from routing_waiting")).isEqualTo(50);
    var departure = departures.last(ann).orElseThrow();
    assertThat(departure.leads()).isEqualTo(200);
    assertThat(departure.left()).isZero();
    assertThat(departure.doneAt()).isNotNull();
  }

  @Test
  void aChosenColleagueGetsAllOfThem() {
    sales(Method.ROUND_ROBIN, null, ann);
    var one = handedOver();
    var two = handedOver();
    As.run(As.administrator(), () -> departures.leave(ann, bob));
    As.run(As.administrator(), () -> users.deactivate(UserId.of(ann).orElseThrow()));
    work.catchUp();

    assertThat(holder(one)).isEqualTo(bob);
    assertThat(holder(two)).isEqualTo(bob);
    assertThat(decisions(one).get(0).method()).isEqualTo("CHOSEN");
    assertThat(decisions(one).get(0).cause()).isEqualTo(AssignmentCause.LEFT);
  }

  @Test
  void whoComesBackAtOnceKeepsTheirLeads() {
    sales(Method.ROUND_ROBIN, null, ann, bob);
    var lead = handedOver();
    var id = UserId.of(ann).orElseThrow();
    As.run(As.administrator(), () -> users.deactivate(id));
    As.run(As.administrator(), () -> users.reactivate(id));
    work.catchUp();

    assertThat(holder(lead)).isEqualTo(ann);
  }

  @Test
  void theReceiverIsToldAndWhoHadItBefore() {
    sales(Method.ROUND_ROBIN, null, ann, bob);
    var lead = handedOver();
    As.run(As.administrator(), () -> assignments.route(lead));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> given.unread(ann) == 2 && given.unread(bob) == 1);

    assertThat(given.of(ann)).extracting(GivenNotice::kind).containsExactly("TAKEN", "GIVEN");
    assertThat(given.of(bob).get(0).other()).isEqualTo(ann);
  }

  @Test
  void aThousandLeadsAreSharedOutByTheirWeights() {
    var members =
        List.of(
            new Member(ann, 3, null, List.of(), List.of()),
            new Member(bob, 1, null, List.of(), List.of()));
    define(
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

    assertThat(count("select count(*) from lead_state where person = '%s'".formatted(ann)))
        .isEqualTo(750);
    assertThat(count("select count(*) from assignment")).isEqualTo(1_000);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> given.unread(ann) > 0 && given.unread(bob) > 0);
    assertThat(given.of(ann)).allMatch(one -> one.lead() == null && one.leads() > 100);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
