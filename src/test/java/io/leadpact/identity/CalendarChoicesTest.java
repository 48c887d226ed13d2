package io.leadpact.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class CalendarChoicesTest {

  @Autowired CalendarChoices choices;
  @Autowired Companies companies;
  @Autowired Teams teams;
  @Autowired Users users;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private void company(String calendar) {
    As.run(
        As.administrator(), () -> companies.define("Acme", ZoneOffset.UTC, "EUR", calendar, false));
  }

  private void team(String calendar) {
    As.run(
        As.administrator(),
        () -> teams.define("sdr", "SDR", Party.SALES, Optional.ofNullable(calendar)));
  }

  private void journalBegins() {
    jdbc.sql("insert into lead (id, source, external_id) values (1, 'test', '1')").update();
    jdbc.sql(
            """
            insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source)
            values (1, 1, 'CREATED', '2026-03-02T09:00:00Z', now(), 'system', 'test')
            """)
        .update();
  }

  private static CalendarChoice always(String subject, String calendar) {
    return new CalendarChoice(subject, Optional.of(calendar), Optional.empty());
  }

  @Test
  void whileThereIsNoJournalTheLastChoiceHoldsSinceAlways() {
    company("default");
    company("other");
    team("late");
    team(null);
    team("early");
    assertThat(choices.all())
        .containsExactly(always("company", "other"), always("team:sdr", "early"));
  }

  @Test
  void afterwardsAChoiceHoldsFromNowOnAndTheEarlierOneIsKept() {
    company("default");
    team("early");
    journalBegins();
    clock.advance(Duration.ofHours(1));
    team("late");
    clock.advance(Duration.ofHours(1));
    team(null);
    var start = SettableClock.START;
    assertThat(choices.all())
        .containsExactly(
            always("company", "default"),
            always("team:sdr", "early"),
            new CalendarChoice(
                "team:sdr", Optional.of("late"), Optional.of(start.plus(Duration.ofHours(1)))),
            new CalendarChoice(
                "team:sdr", Optional.empty(), Optional.of(start.plus(Duration.ofHours(2)))));
  }

  @Test
  void aCompanyAlwaysHadACalendar() {
    journalBegins();
    company("default");
    assertThat(choices.all()).containsExactly(always("company", "default"));
  }

  @Test
  void choosingTheSameAgainIsNoChange() {
    company("default");
    journalBegins();
    var before = revision();
    company("default");
    assertThat(choices.all()).hasSize(1);
    assertThat(revision()).isEqualTo(before);
  }

  @Test
  void aChoiceIsAChangeOfTheRules() {
    var before = revision();
    company("default");
    assertThat(revision()).isGreaterThan(before);
  }

  @Test
  void aUserMayKeepACalendarOfTheirOwn() {
    var detail = new UserDetail("Jana", Set.of(Role.SALES_REP), null, "part-time", null);
    var jana = users.create("jana@example.com", detail);
    assertThat(choices.all()).containsExactly(always(jana.actor(), "part-time"));
  }

  private long revision() {
    return jdbc.sql("select revision from rules_revision").query(Long.class).single();
  }
}
