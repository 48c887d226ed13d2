package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.AgreementVersion.Wording;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.clock.FollowUpWork;
import io.leadpact.context.ActivitiesRecorded;
import io.leadpact.context.ActivityKind;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.qualification.LeadsScored;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class HandoverTest {

  @Autowired ApplicationContext app;
  @Autowired Handovers handovers;
  @Autowired FollowUpWork work;
  @Autowired Leads leads;
  @Autowired SettableClock clock;
  @Autowired PlatformTransactionManager transactions;

  private Office open(Qualified who) {
    var usual = Structure.usual(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"));
    var structure =
        new Structure(
            usual.desk(),
            usual.stages(),
            usual.handover(),
            who,
            usual.bantAt(),
            usual.channelGroups(),
            usual.attemptChannels(),
            usual.correction(),
            usual.levels(),
            usual.meetings(),
            usual.term());
    return Office.open(
        app,
        new AgreementVersion(
            new PromiseSet(1, Optional.empty(), List.of(Office.firstContact()), List.of()),
            0,
            clock.instant(),
            "user:1",
            Optional.of(new Wording(List.of(), structure, Optional.empty()))));
  }

  private void define(@Nullable Integer score, ActivityKind... actions) {
    As.run(
        As.administrator(),
        () -> handovers.define(new HandoverTriggers(0, List.of(actions), score), null));
  }

  private void did(LeadId lead, ActivityKind kind) {
    publish(new ActivitiesRecorded(Map.of(lead.value(), Set.of(kind)), clock.instant()));
  }

  private void publish(Object event) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> app.publishEvent(event));
    work.catchUp();
  }

  private String stage(LeadId lead) {
    return As.call(As.administrator(), () -> leads.view(lead).state().stage());
  }

  @Test
  void aLeadThatAsksForADemoIsHandedOver() {
    var office = open(Qualified.BY_RULE);
    define(null, ActivityKind.DEMO_REQUESTED);
    var asks = office.lead();
    var reads = office.lead();
    did(asks, ActivityKind.DEMO_REQUESTED);
    did(reads, ActivityKind.CONSULTATION_REQUESTED);

    assertThat(stage(asks)).isEqualTo("MQL");
    assertThat(stage(reads)).isEqualTo("LEAD");
  }

  @Test
  void aPersonDecidesWhereTheAgreementSaysSo() {
    var office = open(Qualified.BY_PERSON);
    define(null, ActivityKind.DEMO_REQUESTED);
    var asks = office.lead();
    did(asks, ActivityKind.DEMO_REQUESTED);

    assertThat(stage(asks)).isEqualTo("LEAD");
    assertThat(handovers.allowed()).isFalse();
  }

  @Test
  void aLeadWhoseScoreReachesTheLineIsHandedOverOnceAndAgainWhenItAsks() {
    var office = open(Qualified.BY_RULE);
    define(60, ActivityKind.DEMO_REQUESTED);
    var lead = office.lead();
    publish(new LeadsScored(Map.of(lead.value(), 59)));
    assertThat(stage(lead)).isEqualTo("LEAD");
    publish(new LeadsScored(Map.of(lead.value(), 60)));
    assertThat(stage(lead)).isEqualTo("MQL");

    clock.advance(Duration.ofMinutes(1));
    office.then(lead, EventType.RETURNED, Facts.of(Fact.REASON, "no need"));
    clock.advance(Duration.ofMinutes(1));
    int before = seq(lead);
    publish(new LeadsScored(Map.of(lead.value(), 70)));
    assertThat(seq(lead)).isEqualTo(before);

    did(lead, ActivityKind.DEMO_REQUESTED);
    assertThat(seq(lead)).isEqualTo(before + 1);
  }

  private int seq(LeadId lead) {
    return As.call(As.administrator(), () -> leads.view(lead).state().lastSeq());
  }

  @Test
  void whatAsksForNobodyIsNoTriggerAndTheSecondOfTwoEditorsIsTold() {
    open(Qualified.BY_RULE);
    assertThatThrownBy(() -> define(null, ActivityKind.PAGE_VIEW))
        .isInstanceOf(RuleViolation.class);
    define(10);
    As.run(
        As.administrator(),
        () ->
            assertThatThrownBy(
                    () -> handovers.define(new HandoverTriggers(0, List.of(), 20), "handover.0"))
                .isInstanceOf(Conflict.class));
    As.run(As.administrator(), () -> handovers.undo(1));
    assertThat(As.call(As.administrator(), () -> handovers.triggers()).score()).isNull();
  }
}
