package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The desk answers within half an hour; it is Monday, and the office is open from 9 to 17 UTC. */
@LeadpactTest
class QueueTest {

  private static final SignedIn REP =
      new SignedIn(
          "user:7",
          "7@example.com",
          "Rep",
          Set.of(Role.SDR),
          Set.of(Permission.WORK_LEADS, Permission.SEE_LEADS),
          "en",
          null,
          "sdr");

  @Autowired ApplicationContext app;
  @Autowired Queue queue;
  @Autowired SettableClock clock;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(app);
  }

  private LeadId given(String person) {
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr").with(Fact.PERSON, person));
    return lead;
  }

  private LeadId mine() {
    return given("user:7");
  }

  private QueuePage page(@Nullable String of, @Nullable String cursor, int limit) {
    return As.call(REP, () -> queue.page(QueueScope.read(of, REP), ZoneOffset.UTC, cursor, limit));
  }

  private static List<LeadId> leads(QueuePage page) {
    return page.lines().stream().map(line -> new LeadId(line.lead())).toList();
  }

  @Test
  void whatIsLateComesFirstThenWhatIsDueNextThenWhatHasNoClock() {
    var late = mine();
    clock.advance(Duration.ofMinutes(25));
    var soon = mine();
    clock.advance(Duration.ofMinutes(10));
    var done = mine();
    office.attempt(done);

    var page = page(null, null, 50);

    assertThat(leads(page)).containsExactly(late, soon, done);
    assertThat(page.lines().stream().map(QueueLine::group))
        .containsExactly(QueueGroup.LATE, QueueGroup.HOUR, QueueGroup.QUIET);
  }

  @Test
  void whatIsDueTomorrowIsNotDueToday() {
    clock.advance(Duration.ofHours(7));
    var lead = mine();
    office.then(lead, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"));
    office.then(lead, EventType.NOTE, Facts.of(Fact.NOTE, "asks for a call"));

    assertThat(page(null, null, 50).lines())
        .extracting(QueueLine::group)
        .containsExactly(QueueGroup.HOUR);
    clock.advance(Duration.ofHours(2));
    assertThat(page(null, null, 50).lines())
        .extracting(QueueLine::group)
        .containsExactly(QueueGroup.LATE);
  }

  @Test
  void aClockWhoseCalendarIsClosedStandsStill() {
    clock.advance(Duration.ofHours(9));
    mine();

    assertThat(page(null, null, 50).lines())
        .extracting(QueueLine::group)
        .containsExactly(QueueGroup.STILL);
  }

  @Test
  void aLeadStandsInTheQueueOnceHoweverManyClocksRunOnIt() {
    var lead = mine();
    office.mql(lead);

    assertThat(leads(page(null, null, 50))).containsExactly(lead);
  }

  @Test
  void closedLeadsAndThoseOfOthersAreNotInIt() {
    var won = mine();
    office.then(won, EventType.WON, Facts.none());
    given("user:8");

    assertThat(leads(page(null, null, 50))).isEmpty();
    assertThat(leads(page("team", null, 50))).hasSize(1);
    assertThat(leads(page("all", null, 50))).hasSize(1);
    assertThat(leads(page("user:8", null, 50))).hasSize(1);
  }

  @Test
  void theStretchesOfAQueueAreTheWholeQueue() {
    var all = new ArrayList<LeadId>();
    for (int i = 0; i < 7; i++) {
      all.add(mine());
      clock.advance(Duration.ofMinutes(i % 2));
    }
    all.subList(0, 3).forEach(office::attempt);

    var found = new ArrayList<LeadId>();
    String cursor = null;
    do {
      var page = page(null, cursor, 2);
      found.addAll(leads(page));
      cursor = page.next();
    } while (cursor != null);

    assertThat(found).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
  }

  @Test
  void whatNobodyOfTheTeamHasTakenWaitsInTheOrderInWhichItIsDue() {
    var first = office.lead();
    office.then(first, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));
    clock.advance(Duration.ofMinutes(1));
    var second = office.lead();
    office.then(second, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr"));
    mine();

    var waiting = As.call(REP, () -> queue.toTake("sdr", ZoneOffset.UTC, 5));

    assertThat(waiting).extracting(QueueLine::lead).containsExactly(first.value(), second.value());
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertThatThrownBy(() -> page(null, "bmV3ZXN0", 5)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> page("nobody", null, 5)).isInstanceOf(RuleViolation.class);
  }
}
