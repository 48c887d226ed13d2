package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.handoff.routing.Condition;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.notification.GivenNotice;
import io.leadpact.notification.GivenNotices;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadpactTest
class RoutingWorkTest {

  @Autowired ApplicationContext app;
  @Autowired Assignments assignments;
  @Autowired FollowUpWork work;
  @Autowired SettableClock clock;
  @Autowired GivenNotices given;
  private RoutedOffice desk;

  @BeforeEach
  void open() {
    desk = RoutedOffice.open(app);
  }

  @Test
  void aLeadThatReachesTheStageOfTheAgreementGoesToWhoeverIsNext() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann, desk.bob);
    var one = desk.handedOver();
    var two = desk.handedOver();

    assertThat(desk.holder(one)).isEqualTo(desk.ann);
    assertThat(desk.holder(two)).isEqualTo(desk.bob);
    var decision = desk.decisions(one).get(0);
    assertThat(decision.cause()).isEqualTo(AssignmentCause.HANDED_OVER);
    assertThat(decision.seq()).isEqualTo(3);
    assertThat(decision.weighed()).hasSize(2);
  }

  @Test
  void aLeadThatSomebodyTookMeanwhileStaysTheirs() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var lead = desk.office.lead();
    desk.office.mql(lead);
    desk.office.then(
        lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, desk.bob));
    work.catchUp();

    assertThat(desk.holder(lead)).isEqualTo(desk.bob);
    assertThat(desk.decisions(lead)).isEmpty();
  }

  @Test
  void aLeadThatEndedMeanwhileGoesToNobody() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var lead = desk.office.lead();
    desk.office.mql(lead);
    desk.office.then(lead, EventType.REJECTED, Facts.of(Fact.REASON, "not target"));
    work.catchUp();

    assertThat(desk.holder(lead)).isNull();
  }

  @Test
  void aNewRequestGoesToTheDesk() {
    desk.define(
        "sdr",
        new Plan(
            List.of(Occasion.ARRIVED), List.of(), Method.QUEUE, List.of(), List.of(), false, null));
    var lead = desk.office.lead();
    work.catchUp();

    assertThat(desk.team(lead)).isEqualTo("sdr");
    assertThat(desk.outcomes(lead)).containsExactly("QUEUED");
  }

  @Test
  void ofTwoTeamsTheOneGetsItThatSaysMoreOfTheLead() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    desk.define(
        "sdr",
        new Plan(
            List.of(Occasion.HANDED_OVER),
            List.of(new Condition(io.leadpact.handoff.routing.Trait.CHANNEL, List.of("WEB"))),
            Method.QUEUE,
            List.of(),
            List.of(),
            false,
            null));

    assertThat(desk.team(desk.handedOver())).isEqualTo("sdr");
  }

  @Test
  void aLeadThatCameBackTooOftenIsRoutedNoMore() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var lead = desk.handedOver();
    for (int times = 0; times < 4; times++) {
      assertThat(desk.holder(lead)).isEqualTo(desk.ann);
      clock.advance(Duration.ofMinutes(1));
      desk.office.then(lead, EventType.RETURNED, Facts.of(Fact.REASON, "later"));
      clock.advance(Duration.ofMinutes(1));
      desk.office.mql(lead);
      work.catchUp();
    }

    assertThat(desk.holder(lead)).isNull();
    assertThat(desk.outcomes(lead))
        .containsExactly("STOPPED", "ASSIGNED", "ASSIGNED", "ASSIGNED", "ASSIGNED");
  }

  @Test
  void whoeverGaveItToTheDeskBeforeItsRuleWasKnownDidNotHandItOver() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    desk.define(
        "sdr",
        new Plan(
            List.of(Occasion.ARRIVED), List.of(), Method.QUEUE, List.of(), List.of(), false, null));
    var cameAt = clock.instant();
    var lead = desk.office.lead();
    clock.advance(Duration.ofSeconds(5));
    work.catchUp();
    assertThat(desk.team(lead)).isEqualTo("sdr");

    desk.office.then(
        lead, EventType.STAGE_REACHED, cameAt.plusSeconds(1), Facts.of(Fact.STAGE, "MQL"));
    work.catchUp();
    assertThat(desk.holder(lead)).isEqualTo(desk.ann);
  }

  @Test
  void whatComesBackOnADayIsGivenToNobodyMeanwhile() {
    desk.define(
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
    assertThat(desk.team(returned(later))).isNull();
    assertThat(desk.team(returned(Facts.of(Fact.REASON, "no need")))).isEqualTo("sdr");
  }

  private LeadId returned(Facts facts) {
    var lead = desk.office.lead();
    desk.office.then(
        lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, desk.ann));
    clock.advance(Duration.ofMinutes(1));
    desk.office.then(lead, EventType.RETURNED, facts);
    work.catchUp();
    return lead;
  }

  @Test
  void askedForItGoesToSomebodyElse() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann, desk.bob);
    var lead = desk.handedOver();
    As.run(As.administrator(), () -> assignments.route(lead));

    assertThat(desk.holder(lead)).isEqualTo(desk.bob);
  }

  @Test
  void historyThatIsHandedInGoesItsWayUnrouted() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var then = clock.instant().minus(Duration.ofDays(30));
    var lead = desk.office.lead(then);
    desk.office.then(
        lead, EventType.STAGE_REACHED, then.plusSeconds(60), Facts.of(Fact.STAGE, "MQL"));
    work.catchUp();

    assertThat(desk.holder(lead)).isNull();
  }

  @Test
  void theReceiverIsToldAndWhoHadItBefore() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann, desk.bob);
    var lead = desk.handedOver();
    As.run(As.administrator(), () -> assignments.route(lead));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> given.unread(desk.ann) == 2 && given.unread(desk.bob) == 1);

    assertThat(given.of(desk.ann)).extracting(GivenNotice::kind).containsExactly("TAKEN", "GIVEN");
    assertThat(given.of(desk.bob).get(0).other()).isEqualTo(desk.ann);
  }
}
