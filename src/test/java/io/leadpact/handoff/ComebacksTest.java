package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.clock.Clocks;
import io.leadpact.clock.FollowUpWork;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadpactTest
class ComebacksTest {

  private static final Facts UNTIL =
      Facts.of(Fact.UNTIL, "2026-04-01").with(Fact.REASON, "NEXT_QUARTER");
  private static final Instant OPENING = Instant.parse("2026-04-01T09:00:00Z");

  @Autowired ApplicationContext application;
  @Autowired Comebacks comebacks;
  @Autowired HandBacks handBacks;
  @Autowired FollowUpWork work;
  @Autowired Journals journals;
  @Autowired Clocks clocks;
  @Autowired SettableClock clock;

  private Office office;
  private LeadId lead;

  @BeforeEach
  void aLeadOfSales() {
    office = Office.open(application);
    lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofMinutes(1));
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
  }

  private void giveBack(Facts facts) {
    clock.advance(Duration.ofMinutes(1));
    office.then(lead, EventType.RETURNED, facts);
    work.catchUp();
  }

  private Comeback comeback() {
    return As.call(As.reader(), () -> comebacks.of(lead).orElseThrow());
  }

  private boolean waits() {
    return As.call(As.reader(), () -> comebacks.of(lead).isPresent());
  }

  private long reachedMql() {
    return journals.of(lead).happenings().stream()
        .filter(one -> one.type() == EventType.STAGE_REACHED && !one.voided())
        .count();
  }

  private void at(Instant instant) {
    clock.set(instant);
    work.catchUp();
  }

  @Test
  void itComesBackAtTheOpeningOfItsDayAndNotBefore() {
    giveBack(UNTIL);
    assertThat(comeback().dueAt()).isEqualTo(OPENING);
    at(OPENING.minusMillis(1));
    assertThat(reachedMql()).isOne();
    at(OPENING);
    assertThat(reachedMql()).isEqualTo(2);
    assertThat(waits()).isFalse();
  }

  @Test
  void itIsAFreshPromiseWithANewCycleOfEachClock() {
    office.attempt(lead);
    giveBack(UNTIL);
    at(OPENING);
    var contact =
        As.call(As.reader(), () -> clocks.ofLead(lead)).stream()
            .filter(one -> one.promise().equals("first_contact"))
            .toList();
    assertThat(contact).hasSize(2);
    assertThat(contact).anySatisfy(one -> assertThat(one.startedAt()).isEqualTo(OPENING));
  }

  @Test
  void aLeadThatHadEndedIsOpenedAgain() {
    giveBack(UNTIL);
    office.then(lead, EventType.REJECTED, Facts.of(Fact.REASON, "NEXT_QUARTER"));
    at(OPENING);
    var types = journals.of(lead).happenings().stream().map(one -> one.type()).toList();
    assertThat(types).endsWith(EventType.REJECTED, EventType.REOPENED, EventType.STAGE_REACHED);
  }

  @Test
  void severalInstancesBringItBackOnce() {
    giveBack(UNTIL);
    clock.set(OPENING);
    var all = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(work::catchUp));
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertThat(reachedMql()).isEqualTo(2);
  }

  @Test
  void aHandBackThatWasTakenBackBringsNobody() {
    clock.advance(Duration.ofMinutes(1));
    int seq = office.then(lead, EventType.RETURNED, UNTIL);
    work.catchUp();
    office.then(
        lead, EventType.CORRECTED, Facts.of(Fact.SEQ, String.valueOf(seq)).with(Fact.VOID, "true"));
    work.catchUp();
    assertThat(waits()).isFalse();
    at(OPENING);
    assertThat(reachedMql()).isOne();
  }

  @Test
  void aLeadThatSomebodyTookMeanwhileStaysWithThem() {
    giveBack(UNTIL);
    clock.advance(Duration.ofDays(1));
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    at(OPENING);
    assertThat(reachedMql()).isOne();
  }

  @Test
  void theDayIsMovedOrCalledOff() {
    giveBack(UNTIL);
    As.run(As.administrator(), () -> comebacks.move(lead, LocalDate.parse("2026-05-04")));
    at(OPENING);
    assertThat(reachedMql()).isOne();
    at(Instant.parse("2026-05-04T09:00:00Z"));
    assertThat(reachedMql()).isEqualTo(2);

    giveBack(Facts.of(Fact.UNTIL, "2026-07-01"));
    As.run(As.administrator(), () -> comebacks.cancel(lead, As.administrator()));
    at(Instant.parse("2026-07-01T09:00:00Z"));
    assertThat(reachedMql()).isEqualTo(2);
  }

  @Test
  void aDayThatIsOverIsRefused() {
    giveBack(UNTIL);
    assertThatThrownBy(
            () ->
                As.run(
                    As.administrator(), () -> comebacks.move(lead, LocalDate.parse("2026-03-02"))))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(
            () ->
                As.run(
                    As.administrator(), () -> comebacks.cancel(new LeadId(99), As.administrator())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void oneThatWentBackTooOftenWaitsForADecision() {
    As.run(As.administrator(), () -> handBacks.limit(1));
    office.then(lead, EventType.RETURNED, Facts.of(Fact.REASON, "NO_NEED"));
    clock.advance(Duration.ofMinutes(1));
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    giveBack(UNTIL);
    at(OPENING);
    assertThat(reachedMql()).isOne();
    assertThat(comeback().state()).isEqualTo(Comeback.State.STOPPED);
    assertThat(comeback().handBacks()).isEqualTo(2);

    As.run(As.administrator(), () -> comebacks.bringNow(lead, As.administrator()));
    assertThat(reachedMql()).isEqualTo(2);
    assertThat(waits()).isFalse();
  }

  @Test
  void historyBringsNobodyBack() {
    clock.set(Instant.parse("2026-05-04T10:00:00Z"));
    giveBack(UNTIL);
    assertThat(waits()).isFalse();
  }

  @Test
  void theListHasTheNextOneFirst() {
    giveBack(UNTIL);
    var first = lead;
    lead = office.lead();
    giveBack(Facts.of(Fact.UNTIL, "2026-03-20"));
    List<Comeback> page = As.call(As.reader(), () -> comebacks.page(Instant.EPOCH, 0, 10));
    assertThat(page).extracting(Comeback::lead).containsExactly(lead.value(), first.value());
  }
}
