package io.leadpact.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.clock.Recorder;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Period;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.report.Funnel;
import io.leadpact.testing.As;
import io.leadpact.testing.KitCompany;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What guide C says of its desk and its nine statuses, sentence by sentence, in its own kit. */
@LeadpactTest
class GuideCPipelineTest {

  /** A Wednesday morning. */
  private static final Instant NINE = Instant.parse("2026-03-18T09:00:00Z");

  private static final Map<String, String> BANT =
      Map.of("BUDGET", "9000", "AUTHORITY", "DECIDES", "NEED", "a shop", "TIME", "2026-04-01");

  @Autowired ApplicationContext app;
  @Autowired Promises promises;
  @Autowired Stages stages;
  @Autowired Leads leads;
  @Autowired Journals journals;
  @Autowired Clocks clocks;
  @Autowired Recorder recorder;
  @Autowired SettableClock clock;
  @Autowired PipelineMoves moves;
  @Autowired BantReplies bant;
  @Autowired Questionnaires questionnaires;
  @Autowired QuestionnaireStarters starters;
  @Autowired QuestionnaireAnswers answers;
  @Autowired Briefs briefs;
  @Autowired TriageOnLead triage;
  @Autowired BantOnLead onLead;
  @Autowired Funnel funnel;

  private LeadId request;

  @BeforeEach
  void begin() {
    KitCompany.found(app, "c", Map.of());
    clock.set(NINE);
    request = recorder.recordAll(List.of(Office.arrival(NINE))).get(0).lead();
  }

  private Structure structure() {
    return promises.versions().get(0).wording().orElseThrow().structure();
  }

  private LeadState state() {
    return As.call(As.administrator(), () -> leads.view(request)).state();
  }

  private void then(EventType type, Facts facts) {
    var event = new NewEvent(type, clock.instant(), "user:1", "leadpact", null, facts);
    As.run(As.administrator(), () -> recorder.record(request, event, null));
  }

  private void reach(String stage) {
    then(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, stage));
  }

  private ClockView clockOf(String promise) {
    return As.call(As.administrator(), () -> clocks.ofLead(request)).stream()
        .filter(one -> one.promise().equals(promise))
        .findFirst()
        .orElseThrow();
  }

  private void asked() {
    As.run(
        As.administrator(),
        () -> {
          questionnaires.add(starters.form(QuestionnaireKind.DESK).draft());
          answers.save(
              request,
              "request",
              Map.of(
                  "project", "New website",
                  "region", "Norte",
                  "audience", "families",
                  "task", "sell more",
                  "budget", "9 000",
                  "decides", "Decides",
                  "by", "2026-04-01",
                  "help", "yes"),
              0);
        });
  }

  @Test
  void theDeskBelongsToMarketing() {
    assertThat(structure().desk()).isEqualTo(Party.MARKETING);
  }

  @Test
  void everyRequestPassesTheDeskWhateverChannelItCameBy() {
    var view = As.call(As.administrator(), () -> triage.of(request.value()));
    assertThat(view).isNotNull();
    assertThat(view.handover()).isEqualTo("MQL");
    assertThat(view.before()).isEqualTo("TRIAGED");
  }

  @Test
  void theDeskContactsARequestWithinThirtyMinutesAndThatCountsForMarketing() {
    var promise = clockOf("desk_first_touch");
    assertThat(promise.party()).isEqualTo(Party.MARKETING);
    assertThat(promise.dueAt()).isEqualTo(NINE.plus(Duration.ofMinutes(30)));
    clock.advance(Duration.ofMinutes(30));
    then(EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, "CALL"));
    assertThat(clockOf("desk_first_touch").late()).isFalse();
    assertThat(clockOf("desk_first_touch").open()).isFalse();
  }

  @Test
  void thereAreNineStatusesAndSomeCountAsMqlSqlAndSal() {
    assertThat(stages.active())
        .extracting(Stage::key)
        .containsExactly(
            "LEAD", "TRIAGED", "MQL", "RECEIVED", "SQL", "SAL", "OPPORTUNITY", "CONTRACT", "WON");
    assertThat(stages.find("MQL").map(Stage::milestone)).contains("MQL");
    assertThat(stages.find("SQL").map(Stage::milestone)).contains("SQL");
    assertThat(stages.find("SAL").map(Stage::milestone)).contains("SAL");
  }

  @Test
  void eachStatusSaysWhoSetsIt() {
    assertThat(structure().stages())
        .containsEntry("TRIAGED", Owner.MARKETING)
        .containsEntry("MQL", Owner.MARKETING)
        .containsEntry("RECEIVED", Owner.SALES)
        .containsEntry("SQL", Owner.SALES)
        .containsEntry("SAL", Owner.SALES)
        .containsEntry("OPPORTUNITY", Owner.SALES)
        .containsEntry("CONTRACT", Owner.SALES);
  }

  @Test
  void anMqlIsMadeByAPersonAndWaitsForAssignment() {
    assertThat(structure().qualified()).isEqualTo(Structure.Qualified.BY_PERSON);
    asked();
    As.run(As.administrator(), () -> moves.queue(request, "Ready", null));
    assertThat(state().stage()).isEqualTo("MQL");
    assertThat(state().reached()).containsKeys("TRIAGED", "MQL");
    assertThat(state().person()).isNull();
    var last = journals.of(request).entries();
    assertThat(last.get(last.size() - 1).actor()).isEqualTo("user:1");
  }

  @Test
  void theQuestionnaireIsFilledBeforeARequestIsTriagedAndTellsTheCriteria() {
    asked();
    As.run(As.administrator(), () -> moves.received(request, null));
    assertThat(state().stage()).isEqualTo("TRIAGED");
    assertThat(As.call(As.administrator(), () -> bant.judgement(request)).holds()).isTrue();
  }

  @Test
  void bantIsAskedOfEveryRequestAtTriage() {
    assertThat(structure().bantAt()).contains("TRIAGED");
    var view = As.call(As.administrator(), () -> onLead.of(request.value()));
    assertThat(view.due()).isTrue();
    assertThat(view.target()).isNull();
  }

  @Test
  void whatIsNotOursIsFilteredOutWithAReason() {
    then(EventType.REJECTED, Facts.of(Fact.REASON, "NOT_A_FIT"));
    assertThat(state().outcome()).isEqualTo("REJECTED");
    assertThat(As.call(As.administrator(), () -> triage.of(request.value()))).isNull();
    assertThat(clockOf("triage").open()).isFalse();
  }

  @Test
  void aStatusMayBeSkipped() {
    reach("MQL");
    reach("OPPORTUNITY");
    assertThat(state().stage()).isEqualTo("OPPORTUNITY");
    assertThat(state().reached()).doesNotContainKeys("TRIAGED", "SQL", "SAL");
  }

  @Test
  void theWaitFromAssignmentToTakingUpIsMeasured() {
    reach("MQL");
    clock.advance(Duration.ofMinutes(90));
    reach("RECEIVED");
    var taken = clockOf("taking_up");
    assertThat(taken.party()).isEqualTo(Party.SALES);
    assertThat(taken.spentMs()).isEqualTo(Duration.ofMinutes(90).toMillis());
    assertThat(taken.late()).isFalse();
  }

  @Test
  void anSqlIsOfferedOnceSalesHaveTheRequestAndOnlyWhereAgreeingTakesLong() {
    As.run(As.administrator(), () -> bant.save(request, BANT, Map.of()));
    assertThat(As.call(As.administrator(), () -> onLead.of(request.value())).target()).isNull();
    reach("MQL");
    reach("RECEIVED");
    assertThat(As.call(As.administrator(), () -> onLead.of(request.value())).target())
        .isEqualTo("SQL");
    reach("SAL");
    assertThat(As.call(As.administrator(), () -> onLead.of(request.value())).target()).isNull();
    assertThat(state().reached()).doesNotContainKey("SQL");
  }

  @Test
  void aRequestThatFailsACriterionGoesOnWithAReasonAlone() {
    reach("MQL");
    assertThatThrownBy(() -> As.run(As.administrator(), () -> moves.qualify(request, "", null)))
        .isInstanceOf(RuleViolation.class);
    As.run(As.administrator(), () -> moves.qualify(request, "Framework contract", null));
    assertThat(state().stage()).isEqualTo("SQL");
  }

  @Test
  void theBriefSentFilledAndAgreedMakesTheSal() {
    reach("MQL");
    As.run(
        As.administrator(),
        () -> {
          questionnaires.add(starters.form(QuestionnaireKind.BRIEF).draft());
          briefs.send(request, "pre-sale-brief");
          answers.save(
              request,
              "pre-sale-brief",
              Map.of(
                  "goal", "sell",
                  "success", "orders",
                  "audience", "families",
                  "parts", "Design\nContent",
                  "start", "2026-05-01",
                  "people", "the owner"),
              0);
          briefs.agree(request, "pre-sale-brief");
        });
    assertThat(state().stage()).isEqualTo("SAL");
    assertThat(state().reached()).doesNotContainKey("SQL");
  }

  @Test
  void whereNoSqlIsMadeTheRatioOfSalToSqlDoesNotApply() {
    reach("MQL");
    reach("SAL");
    var month = new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 3));
    var step =
        As.call(As.administrator(), () -> funnel.steps(funnel.cohorts(month, null), month, null))
            .stream()
            .filter(one -> one.stage().equals("SAL"))
            .findFirst()
            .orElseThrow();
    assertThat(step.reached()).isEqualTo(1);
    assertThat(step.conversion()).isEmpty();
  }

  @Test
  void whereACompanyHasNoSalOfItsOwnAnAgreedBriefLeavesTheStageAsItIs() {
    As.run(
        As.administrator(),
        () -> stages.define(List.of("LEAD", "TRIAGED", "MQL", "RECEIVED", "SQL", "WON")));
    reach("SQL");
    As.run(
        As.administrator(),
        () -> {
          questionnaires.add(starters.form(QuestionnaireKind.BRIEF).draft());
          briefs.send(request, "pre-sale-brief");
          answers.save(
              request,
              "pre-sale-brief",
              Map.of(
                  "goal",
                  "a",
                  "success",
                  "b",
                  "audience",
                  "c",
                  "parts",
                  "Design",
                  "start",
                  "2026-05-01",
                  "people",
                  "d"),
              0);
          briefs.agree(request, "pre-sale-brief");
        });
    assertThat(state().stage()).isEqualTo("SQL");
  }

  @Test
  void conversionToProposalIsMarketingsAndToDealSales() {
    var aims = promises.versions().get(0).set().aims();
    assertThat(aims)
        .filteredOn(aim -> aim.key().equals("lead_to_proposal"))
        .extracting(Aim::owner)
        .containsExactly(Owner.MARKETING);
    assertThat(aims)
        .filteredOn(aim -> aim.key().equals("lead_to_deal"))
        .extracting(Aim::owner)
        .containsExactly(Owner.SALES);
  }

  @Test
  void theWholeWayGoesFromNewToConverted() {
    asked();
    As.run(As.administrator(), () -> moves.queue(request, null, null));
    for (var stage : List.of("RECEIVED", "SQL", "SAL", "OPPORTUNITY", "CONTRACT")) {
      clock.advance(Duration.ofMinutes(10));
      reach(stage);
      assertThat(state().stage()).isEqualTo(stage);
    }
    then(EventType.WON, Facts.of(Fact.VALUE, "100"));
    assertThat(state().stage()).isEqualTo("WON");
  }
}
