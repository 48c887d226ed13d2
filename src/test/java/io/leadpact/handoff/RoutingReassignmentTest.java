package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.FollowUps;
import io.leadpact.clock.Sweep;
import io.leadpact.handoff.routing.Method;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class RoutingReassignmentTest {

  @Autowired ApplicationContext app;
  @Autowired FollowUpWork work;
  @Autowired SettableClock clock;
  @Autowired Sweep sweep;
  @Autowired FollowUps followUps;
  @Autowired PlatformTransactionManager transactions;
  private RoutedOffice desk;

  @BeforeEach
  void open() {
    desk = RoutedOffice.open(app);
  }

  @Test
  void beforeABreachAnUntouchedLeadGoesToTheNextAndOnlyOnce() {
    reassigning(desk.ann, desk.bob);
    var lead = desk.handedOver();
    assertThat(desk.holder(lead)).isEqualTo(desk.ann);
    clock.advance(Duration.ofMinutes(110));
    sweep.once();
    work.catchUp();
    assertThat(desk.holder(lead)).isEqualTo(desk.ann);

    clock.advance(Duration.ofMinutes(5));
    work.catchUp();
    assertThat(desk.holder(lead)).isEqualTo(desk.bob);
    assertThat(desk.decisions(lead).get(0).cause()).isEqualTo(AssignmentCause.REASSIGNED);
    assertThat(desk.decisions(lead).get(0).previous()).isEqualTo(desk.ann);

    again(lead);
    assertThat(desk.holder(lead)).isEqualTo(desk.bob);
  }

  private void again(LeadId lead) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> followUps.note(RoutingAlerts.REASSIGN, List.of(lead.value())));
    work.catchUp();
  }

  @Test
  void aLeadThatItsHolderTouchedStays() {
    reassigning(desk.ann, desk.bob);
    var lead = desk.handedOver();
    clock.advance(Duration.ofMinutes(1));
    desk.office.then(lead, EventType.NOTE, Facts.of(Fact.NOTE, "waits for the budget"));
    clock.advance(Duration.ofMinutes(115));
    sweep.once();
    work.catchUp();

    assertThat(desk.holder(lead)).isEqualTo(desk.ann);
  }

  @Test
  void whereNobodyElseIsFreeItStays() {
    reassigning(desk.ann);
    var lead = desk.handedOver();
    clock.advance(Duration.ofMinutes(116));
    sweep.once();
    work.catchUp();

    assertThat(desk.holder(lead)).isEqualTo(desk.ann);
    assertThat(desk.decisions(lead)).hasSize(1);
  }

  private void reassigning(String... persons) {
    desk.plan(Method.ROUND_ROBIN, null, false, 5, persons);
  }
}
