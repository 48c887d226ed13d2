package io.leadpact.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.duplicate.Merges.Order;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.JournalEntry;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class MergesTest {

  @Autowired ApplicationContext beans;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private Desk desk;
  private long first;
  private long second;

  @BeforeEach
  void twoLeads() {
    desk = new Desk(beans);
    first = desk.lead("Ann Lee", "ann@acme.com", null);
    clock.advance(Duration.ofHours(1));
    second =
        desk.lead(
            "A. Lee",
            "ann.lee@gmail.com",
            "030 20931234",
            new Organisation("Acme", "IT", 80, null, null),
            "77");
    desk.given(first, "sdr", null);
    desk.reaches(second, "MQL");
    desk.given(second, "sdr", null);
    clock.advance(Duration.ofMinutes(5));
  }

  private List<ClockView> clocks(long lead) {
    return As.call(As.administrator(), () -> beans.getBean(Clocks.class).ofLead(new LeadId(lead)));
  }

  /** Every column of them, as they are stored. */
  private List<java.util.Map<String, Object>> stored(long lead) {
    return jdbc.sql("select * from clock where lead_id = :lead order by promise, cycle")
        .param("lead", lead)
        .query()
        .listOfRows();
  }

  private List<JournalEntry> entries(long lead) {
    return beans.getBean(Journals.class).of(new LeadId(lead)).entries();
  }

  private LeadState state(long lead) {
    return desk.view(lead).state();
  }

  @Test
  void bothJournalsStayAndSayWhatHappened() {
    var before = Stream.of(first, second).map(this::entries).toList();
    desk.merge(second, first);

    assertThat(entries(first)).startsWith(before.get(0).toArray(JournalEntry[]::new)).hasSize(3);
    assertThat(entries(second)).startsWith(before.get(1).toArray(JournalEntry[]::new)).hasSize(4);
    var from = entries(first).get(2);
    assertThat(from.type()).isEqualTo(EventType.MERGED_FROM);
    assertThat(from.facts()).isEqualTo(Facts.of(Fact.LEAD, Long.toString(second)));
    assertThat(from.actor()).isEqualTo("user:1");
    var into = entries(second).get(3);
    assertThat(into.type()).isEqualTo(EventType.MERGED_INTO);
    assertThat(into.facts()).isEqualTo(Facts.of(Fact.LEAD, Long.toString(first)));
    assertThat(state(second).outcome()).isEqualTo("MERGED");
    assertThat(state(second).mergedInto()).isEqualTo(first);
    assertThat(state(first).outcome()).isNull();
  }

  @Test
  void runningClocksOfTheMergedLeadAreCancelledAndThoseOfTheOtherRunOn() {
    var running = stored(first);
    assertThat(clocks(first)).isNotEmpty().allMatch(one -> one.state() == State.RUNNING);
    assertThat(clocks(second)).hasSizeGreaterThan(1).allMatch(one -> one.state() == State.RUNNING);

    desk.merge(second, first);

    assertThat(stored(first)).isEqualTo(running);
    assertThat(clocks(second)).allMatch(one -> one.state() == State.CANCELLED);
  }

  @Test
  void aClockThatWasAnsweredStaysAnswered() {
    desk.happens(second, EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, "CALL"));
    var met = stored(second).stream().filter(one -> "MET".equals(one.get("state"))).toList();
    assertThat(met).isNotEmpty();

    desk.merge(second, first);

    assertThat(stored(second)).containsAll(met);
  }

  @Test
  void theOneThatStaysGetsWhatItLacks() {
    var merged = desk.merge(second, first).details();

    assertThat(merged.person().name()).isEqualTo("Ann Lee");
    assertThat(merged.person().email()).isEqualTo("ann@acme.com");
    assertThat(merged.person().phone()).isEqualTo("03020931234");
    assertThat(merged.organisation().employees()).isEqualTo(80);
    assertThat(merged.origin().externalId()).isNull();
    assertThat(desk.view(second).details().person().email()).isEqualTo("ann.lee@gmail.com");
  }

  @Test
  void fieldsAreChosen() {
    var order = new Order(first, second, List.of("email", "industry"), null, null);
    var merged = desk.merge(As.administrator(), order).details();

    assertThat(merged.person().email()).isEqualTo("ann.lee@gmail.com");
    assertThat(merged.organisation().industry()).isEqualTo("IT");
    assertThat(merged.organisation().company()).isNull();
    assertThat(merged.person().phone()).isNull();
    var unknown = new Order(first, second, List.of("source"), null, null);
    assertThatThrownBy(() -> desk.merge(As.administrator(), unknown))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void undoingGivesBackTheSameClocksStateAndDetails() {
    var clocksBefore = List.of(stored(first), stored(second));
    var statesBefore = List.of(state(first), state(second));
    var detailsBefore = List.of(desk.view(first).details(), desk.view(second).details());
    desk.merge(second, first);
    clock.advance(Duration.ofMinutes(3));

    assertThat(desk.unmerge(second).kept()).isEmpty();

    assertThat(List.of(stored(first), stored(second))).isEqualTo(clocksBefore);
    assertThat(List.of(desk.view(first).details(), desk.view(second).details()))
        .isEqualTo(detailsBefore);
    assertThat(state(first))
        .usingRecursiveComparison()
        .ignoringFields("lastSeq", "lastAt")
        .isEqualTo(statesBefore.get(0));
    assertThat(state(second))
        .usingRecursiveComparison()
        .ignoringFields("lastSeq", "lastAt")
        .isEqualTo(statesBefore.get(1));
    assertThat(entries(second))
        .extracting(JournalEntry::type)
        .endsWith(EventType.MERGED_INTO, EventType.CORRECTED);
  }

  @Test
  void undoingKeepsWhatSomebodyEditedSinceAndSaysSo() {
    desk.merge(second, first);
    var known = desk.view(first).details();
    var person = known.person();
    desk.edit(
        first,
        new LeadDetails(
            known.origin(),
            new LeadDetails.Person(person.name(), person.email(), "030 999 88 77", person.title()),
            known.organisation(),
            null));

    assertThat(desk.unmerge(second).kept()).containsExactly("phone");
    assertThat(desk.view(first).details().person().phone()).isEqualTo("0309998877");
    assertThat(desk.view(first).details().organisation()).isEqualTo(Organisation.UNKNOWN);
  }

  @Test
  void mergedUndoneAndMergedAgain() {
    desk.merge(second, first);
    desk.unmerge(second);
    desk.merge(first, second);

    assertThat(state(first).mergedInto()).isEqualTo(second);
    assertThat(state(second).mergedInto()).isNull();
    assertThat(clocks(first)).allMatch(one -> one.state() == State.CANCELLED);
    assertThat(clocks(second)).allMatch(one -> one.state() == State.RUNNING);
  }

  @Test
  void aChainIsUndoneLinkByLink() {
    var third = desk.lead("Ann Lee", "third@acme.com", null);
    desk.merge(second, first);
    desk.merge(first, third);
    assertThat(state(second).mergedInto()).isEqualTo(first);
    assertThat(state(first).mergedInto()).isEqualTo(third);

    desk.unmerge(second);
    assertThat(state(second).mergedInto()).isNull();
    assertThat(state(first).mergedInto()).isEqualTo(third);
    desk.unmerge(first);
    assertThat(state(first).mergedInto()).isNull();
  }

  @Test
  void aLoopIsRefused() {
    desk.merge(second, first);
    assertThatThrownBy(() -> desk.merge(first, second)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> desk.merge(first, first)).isInstanceOf(RuleViolation.class);
  }

  @Test
  void twoDealsAreNeverMadeOne() {
    desk.won(first);
    desk.won(second);
    assertThatThrownBy(() -> desk.merge(second, first))
        .isInstanceOfSatisfying(
            RuleViolation.class, no -> assertThat(no.code()).isEqualTo("duplicate.two-deals"));
  }

  @Test
  void aWonLeadIsTheOneThatStays() {
    desk.won(second);
    assertThatThrownBy(() -> desk.merge(second, first))
        .isInstanceOfSatisfying(
            RuleViolation.class, no -> assertThat(no.code()).isEqualTo("duplicate.deal"));

    desk.merge(first, second);
    assertThat(state(second).outcome()).isEqualTo("WON");
  }

  @Test
  void ofTwoWhoMergeAtOnceOneIsTold() throws Exception {
    var third = desk.lead("Ann Lee", "third@acme.com", null);
    var both = Executors.newFixedThreadPool(2);
    Callable<Object> one = () -> attempt(second, first);
    Callable<Object> other = () -> attempt(second, third);
    var results = both.invokeAll(List.of(one, other));
    both.shutdown();

    assertThat(List.of(results.get(0).get(), results.get(1).get()))
        .containsOnlyOnce("duplicate.merged")
        .containsOnlyOnce("done");
    assertThat(entries(second))
        .filteredOn(entry -> entry.type() == EventType.MERGED_INTO)
        .hasSize(1);
  }

  @Test
  void ofTwoWhoMergeTheSameTheOtherWayRoundOneIsTold() throws Exception {
    var both = Executors.newFixedThreadPool(2);
    Callable<Object> one = () -> attempt(second, first);
    Callable<Object> other = () -> attempt(first, second);
    var results = both.invokeAll(List.of(one, other));
    both.shutdown();

    assertThat(List.of(results.get(0).get(), results.get(1).get()))
        .containsOnlyOnce("duplicate.merged")
        .containsOnlyOnce("done");
  }

  private Object attempt(long merged, long into) {
    try {
      desk.merge(merged, into);
      return "done";
    } catch (Conflict conflict) {
      return conflict.code();
    }
  }

  @Test
  void whatWasEditedSinceItWasComparedIsLookedAtAgain() {
    var version = desk.view(first).version();
    desk.merge(second, first);
    desk.unmerge(second);
    var order = new Order(first, second, null, version, null);
    assertThatThrownBy(() -> desk.merge(As.administrator(), order))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.code()).isEqualTo("lead.stale"));
  }

  @Test
  void aRepMergesOnlyWhatIsTheirsToWork() {
    desk.given(second, "sales", "user:5");
    SignedIn stranger = As.rep("user:6");
    assertThatThrownBy(() -> desk.merge(stranger, new Order(first, second, null, null, null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> desk.merge(As.reader(), new Order(first, second, null, null, null)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aLeadThatIsNotThereOrNotMergedIsSaid() {
    assertThatThrownBy(() -> desk.merge(second + 1_000, first)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.unmerge(second)).isInstanceOf(Conflict.class);
  }

  @Test
  void nothingMoreHappensToAMergedLead() {
    desk.merge(second, first);
    desk.reaches(second, "SQL");
    desk.won(second);

    assertThat(state(second).reached()).doesNotContainKeys("SQL", "WON");
    assertThat(clocks(second)).allMatch(one -> one.state() == State.CANCELLED);
  }

  @Test
  void aMergeThatCameInByAnImportIsUndoneToo() {
    desk.happens(first, EventType.MERGED_FROM, Facts.of(Fact.LEAD, Long.toString(second)));
    desk.happens(second, EventType.MERGED_INTO, Facts.of(Fact.LEAD, Long.toString(first)));

    assertThat(desk.unmerge(second).kept()).isEqualTo(Set.of());
    assertThat(state(second).mergedInto()).isNull();
  }
}
