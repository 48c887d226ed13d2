package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.CalendarTerms;
import io.leadpact.calendar.Calendars;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class RebuildsTest {

  @Autowired ApplicationContext app;
  @Autowired Rebuilds rebuilds;
  @Autowired Recomputation recomputation;
  @Autowired Corrections corrections;
  @Autowired Calendars calendars;
  @Autowired Clocks clocks;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  Office office;
  LeadId answered;
  LeadId waiting;

  @BeforeEach
  void twoLeads() {
    office = Office.open(app);
    answered = office.lead();
    waiting = office.lead();
    office.mql(answered);
    office.mql(waiting);
    clock.advance(Duration.ofMinutes(130));
    office.attempt(answered);
    clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void aRebuildFindsNothingDifferent() {
    assertThat(rebuild())
        .extracting(Rebuilds.Rebuild::state, Rebuilds.Rebuild::leads, Rebuilds.Rebuild::differences)
        .containsExactly("DONE", 2L, 0L);
  }

  @Test
  void aRebuildBringsBackWhatWasLost() {
    jdbc.sql("delete from clock").update();
    jdbc.sql("update lead_state set stage = 'SQL' where lead_id = :id")
        .param("id", waiting.value())
        .update();

    assertThat(rebuild().differences()).isEqualTo(2);
    assertThat(state(answered)).isEqualTo(State.BREACHED);
    assertThat(rebuild().differences()).isZero();
  }

  @Test
  void aRebuildPutsRightWhatListsAreNarrowedBy() {
    jdbc.sql("update lead_state set channel = 'fair', value = 7 where lead_id = :id")
        .param("id", waiting.value())
        .update();

    assertThat(rebuild().differences()).isEqualTo(1);
    assertThat(rebuild().differences()).isZero();
  }

  @Test
  void onlyWhoRunsTheCompanyRebuilds() {
    assertThatThrownBy(() -> As.run(As.rep("user:5"), rebuilds::ask))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anEditedCalendarMovesOpenClocksAndLeavesClosedOnes() {
    office.hours("10:00-17:00");
    recomputation.byCalendar("office", false);

    assertThat(state(answered)).isEqualTo(State.BREACHED);
    assertThat(due(waiting)).isEqualTo(SettableClock.START.plus(Duration.ofHours(3)));
    assertThat(rebuild().differences()).isZero();
  }

  @Test
  void aCorrectionOfThePastIsShownBeforeItIsDone() {
    var draft = openingAt10();
    var from = LocalDate.of(2026, 3, 2);
    var preview = As.call(As.administrator(), () -> corrections.preview(draft, from));

    assertThat(preview)
        .extracting(Corrections.Preview::judged, Corrections.Preview::moved)
        .containsExactly(1L, 1L);
    assertThat(state(answered)).isEqualTo(State.BREACHED);
  }

  @Test
  void aCorrectionOfThePastJudgesClosedClocksAnewAndSaysSo() {
    As.run(
        As.administrator(),
        () -> calendars.correctPast(openingAt10(), LocalDate.of(2026, 3, 2), null));
    recomputation.byCalendar("office", true);

    assertThat(state(answered)).isEqualTo(State.MET);
    assertThat(
            jdbc.sql("select count(*) from clock_change where cause = 'CALENDAR'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(rebuild().differences()).isZero();
  }

  @Test
  void aNewVersionOfThePromisesLeavesRunningClocksAlone() {
    office.promise(Office.deskFirstTouch());
    recomputation.since(clock.instant());

    assertThat(due(waiting)).isEqualTo(SettableClock.START.plus(Duration.ofHours(2)));
    assertThat(rebuild().differences()).isZero();
  }

  private static CalendarDraft openingAt10() {
    var week = "mon=%1$s;tue=%1$s;wed=%1$s;thu=%1$s;fri=%1$s".formatted("10:00-17:00");
    return new CalendarDraft(
        "office", Optional.empty(), CalendarTerms.read("UTC", week, "", null, null));
  }

  private Rebuilds.Rebuild rebuild() {
    return As.call(
        As.administrator(),
        () -> {
          var id = rebuilds.ask();
          rebuilds.run(id);
          return rebuilds.find(id);
        });
  }

  private State state(LeadId lead) {
    return As.call(As.administrator(), () -> clocks.ofLead(lead)).get(0).state();
  }

  private java.time.Instant due(LeadId lead) {
    return As.call(As.administrator(), () -> clocks.ofLead(lead)).get(0).dueAt();
  }
}
