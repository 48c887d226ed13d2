package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class BulkWorkTest {

  private static final BulkOrder TO_SDR =
      new BulkOrder(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));
  private static final BulkOrder TO_SQL =
      new BulkOrder(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "SQL"));

  @Autowired ApplicationContext application;
  @Autowired BulkWork bulk;
  @Autowired Recorder recorder;
  @Autowired Leads leads;
  @Autowired JdbcClient jdbc;

  private Office office;

  @BeforeEach
  void setUp() {
    office = Office.open(application);
  }

  private List<LeadId> some(int count) {
    var arrivals =
        IntStream.range(0, count).mapToObj(i -> Office.arrival(SettableClock.START)).toList();
    return recorder.recordAll(arrivals).stream().map(Recorded::lead).toList();
  }

  private BulkResult carryOut(List<LeadId> which, BulkOrder order, SignedIn who) {
    return As.call(who, () -> bulk.carryOut(UUID.randomUUID(), which, order, who));
  }

  private BulkResult carryOut(List<LeadId> which, BulkOrder order) {
    return carryOut(which, order, As.administrator());
  }

  private BulkResult undo(BulkResult result) {
    return As.call(As.administrator(), () -> bulk.undo(result.id(), As.administrator()));
  }

  private LeadState state(LeadId lead) {
    return As.call(As.reader(), () -> leads.view(lead).state());
  }

  private List<String> why(BulkResult result) {
    return result.refused().stream().map(BulkResult.Refused::code).toList();
  }

  @Test
  void fiveHundredLeadsAreGivenAtOnceAndTakenBackAsOne() {
    var many = some(500);
    var result = carryOut(many, TO_SDR);
    assertThat(result.done()).isEqualTo(500);
    assertThat(result.refused()).isEmpty();
    assertThat(result.doneAt()).isNotNull();
    assertThat(many).allSatisfy(lead -> assertThat(state(lead).team()).isEqualTo("sdr"));
    assertThat(openClocks()).isEqualTo(500);

    var undone = undo(result);
    assertThat(undone.undoneAt()).isNotNull();
    assertThat(undone.refused()).isEmpty();
    assertThat(many).allSatisfy(lead -> assertThat(state(lead).team()).isNull());
    assertThat(openClocks()).isZero();
  }

  private long openClocks() {
    return jdbc.sql("select count(*) from clock where state in ('RUNNING', 'PAUSED')")
        .query(Long.class)
        .single();
  }

  @Test
  void whatCannotBeDoneIsToldOfEachLeadAndHoldsUpNoOther() {
    var fresh = office.lead();
    var there = office.lead();
    var lost = office.lead();
    office.then(there, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "SQL"));
    office.then(lost, EventType.LOST, Facts.none());
    var gone = new LeadId(999_999);
    var result = carryOut(List.of(fresh, there, lost, gone), TO_SQL);
    assertThat(result.asked()).isEqualTo(4);
    assertThat(result.done()).isEqualTo(1);
    assertThat(why(result)).containsExactly("bulk.closed", "bulk.gone", "bulk.there");
    assertThat(result.looked()).isEqualTo(4);
    assertThat(result.refused().get(0).lead()).isEqualTo(lost.value());
    assertThat(result.refused().get(0).name()).startsWith("Person");
    assertThat(result.refused().get(1).name()).isNull();
  }

  @Test
  void anUnknownStageIsRefusedOfEachByTheRulesOfTheJournal() {
    var order = new BulkOrder(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "NONSENSE"));
    var result = carryOut(some(2), order);
    assertThat(result.done()).isZero();
    assertThat(why(result)).containsExactly("event.stage.unknown", "event.stage.unknown");
    assertThat(result.refused().get(0).arguments()).containsExactly("NONSENSE");
  }

  @Test
  void aRepWorksOnlyLeadsOfTheirOwn() {
    var mine = office.lead();
    var nobodys = office.lead();
    var others = office.lead();
    office.then(mine, EventType.GIVEN_TO, Facts.of(Fact.PERSON, "user:12"));
    office.then(others, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"));
    var note = new BulkOrder(EventType.NOTE, Facts.of(Fact.NOTE, "Call in May"));
    var result = carryOut(List.of(mine, nobodys, others), note, As.rep("user:12"));
    assertThat(result.done()).isEqualTo(2);
    assertThat(why(result)).containsExactly("bulk.others");
    assertThat(result.refused().get(0).lead()).isEqualTo(others.value());
  }

  @Test
  void givingAwayIsTakenBackByWhoeverDidIt() {
    var mine = office.lead();
    office.then(mine, EventType.GIVEN_TO, Facts.of(Fact.PERSON, "user:12"));
    var rep = As.rep("user:12");
    var result =
        carryOut(
            List.of(mine), new BulkOrder(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales")), rep);
    assertThat(state(mine).person()).isNull();
    As.run(rep, () -> bulk.undo(result.id(), rep));
    assertThat(state(mine).person()).isEqualTo("user:12");
  }

  @Test
  void anotherPersonNeitherSeesNorUndoesIt() {
    var result = carryOut(some(1), TO_SDR);
    var rep = As.rep("user:12");
    assertThatThrownBy(() -> As.call(rep, () -> bulk.undo(result.id(), rep)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> As.call(rep, () -> bulk.find(result.id(), rep)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> As.call(rep, () -> bulk.find(UUID.randomUUID(), rep)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoMayNotWorkLeadsDoesNothing() {
    var reader = As.reader();
    var which = some(1);
    assertThatThrownBy(() -> carryOut(which, TO_SDR, reader))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(state(which.get(0)).team()).isNull();
  }

  @Test
  void theSameOrderSentTwiceIsCarriedOutOnce() {
    var which = some(3);
    var id = UUID.randomUUID();
    var admin = As.administrator();
    var note = new BulkOrder(EventType.NOTE, Facts.of(Fact.NOTE, "Once"));
    As.run(admin, () -> bulk.carryOut(id, which, note, admin));
    var again = As.<BulkResult>call(admin, () -> bulk.carryOut(id, which, note, admin));
    assertThat(again.done()).isEqualTo(3);
    assertThat(state(which.get(0)).lastSeq()).isEqualTo(2);
  }

  @Test
  void anUndoLeavesAloneWhatWasWorkedOnSinceAndSaysSo() {
    var which = some(3);
    var result = carryOut(which, TO_SDR);
    office.attempt(which.get(1));
    var undone = undo(result);
    assertThat(undone.refused())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.lead()).isEqualTo(which.get(1).value());
              assertThat(one.code()).isEqualTo("bulk.overtaken");
              assertThat(one.undo()).isTrue();
            });
    assertThat(state(which.get(0)).team()).isNull();
    assertThat(state(which.get(1)).team()).isEqualTo("sdr");
  }

  @Test
  void anUndoTwiceChangesNothingMore() {
    var which = some(2);
    var result = carryOut(which, TO_SDR);
    undo(result);
    var seq = state(which.get(0)).lastSeq();
    undo(result);
    assertThat(state(which.get(0)).lastSeq()).isEqualTo(seq);
  }

  @Test
  void noneAndMoreThanAThousandAreRefusedAsAWhole() {
    var many = new ArrayList<LeadId>();
    LongStream.rangeClosed(1, BulkWork.MOST + 1).forEach(i -> many.add(new LeadId(i)));
    assertThatThrownBy(() -> carryOut(many, TO_SDR))
        .isInstanceOfSatisfying(
            RuleViolation.class, r -> assertThat(r.code()).isEqualTo("bulk.many"));
    assertThatThrownBy(() -> carryOut(List.of(), TO_SDR))
        .isInstanceOfSatisfying(
            RuleViolation.class, r -> assertThat(r.code()).isEqualTo("bulk.none"));
  }

  @Test
  void aLeadTickedTwiceIsWorkedOnce() {
    var lead = office.lead();
    assertThat(carryOut(List.of(lead, lead), TO_SDR).asked()).isEqualTo(1);
  }

  @Test
  void rejectedAndGivenBackAreDeedsForManyToo() {
    var lead = office.lead();
    var nobodys = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));
    var back = carryOut(List.of(lead, nobodys), new BulkOrder(EventType.RETURNED, Facts.none()));
    assertThat(back.done()).isEqualTo(1);
    assertThat(why(back)).containsExactly("bulk.nobodys");
    carryOut(
        List.of(lead), new BulkOrder(EventType.REJECTED, Facts.of(Fact.REASON, "No such firm")));
    assertThat(state(lead).outcome()).isEqualTo("REJECTED");
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"GIVEN_TO", "STAGE_REACHED", "NOTE", "REJECTED"})
  void anOrderThatSaysTooLittleIsNone(EventType type) {
    assertThatThrownBy(() -> new BulkOrder(type, Facts.none()))
        .isInstanceOfSatisfying(
            RuleViolation.class, r -> assertThat(r.code()).isEqualTo("bulk.missing"));
  }

  @Test
  void whatIsDoneToOneLeadOnlyIsNoOrderForMany() {
    assertThatThrownBy(() -> new BulkOrder(EventType.WON, Facts.none()))
        .isInstanceOfSatisfying(
            RuleViolation.class, r -> assertThat(r.code()).isEqualTo("bulk.type"));
  }
}
