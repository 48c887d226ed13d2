package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpact.agreement.ReviewDue;
import io.leadpact.identity.Role;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A review that nobody is reminded of at first, since the listener fails. */
@LeadpactTest
class UnheardTest {

  @Autowired ApplicationContext app;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @Autowired UnheardWork work;
  @Autowired Users users;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private boolean away;

  @BeforeEach
  void aReviewThatIsNotHeard() {
    Office.open(app);
    As.run(
        As.administrator(),
        () ->
            users.create(
                "diana@example.com",
                new UserDetail("Diana", Set.of(Role.DIRECTOR), null, null, null)));
    jdbc.sql("alter table reminder rename to reminder_away").update();
    away = true;
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> events.publishEvent(new ReviewDue(1, LocalDate.EPOCH, true, true)));
    await().untilAsserted(() -> assertThat(count("status = 'FAILED'")).isOne());
  }

  @AfterEach
  void mend() {
    if (away) {
      jdbc.sql("alter table reminder_away rename to reminder").update();
      away = false;
    }
  }

  private int count(String which) {
    return jdbc.sql("select count(*) from event_publication where " + which)
        .query(Integer.class)
        .single();
  }

  private int reminders() {
    return jdbc.sql("select count(*) from reminder").query(Integer.class).single();
  }

  @Test
  void itIsAnnouncedAgainWhileWeRunAndHeard() {
    mend();
    clock.advance(UnheardWork.FIRST_PAUSE.minusSeconds(1));
    work.once();
    assertThat(count("status = 'FAILED'")).isOne();

    clock.advance(Duration.ofSeconds(1));
    work.once();
    await().untilAsserted(() -> assertThat(count("completion_date is null")).isZero());
    assertThat(reminders()).isOne();
  }

  @Test
  void aListenerThatFailsOnIsTriedLaterAndNeverGivenUp() {
    clock.advance(UnheardWork.FIRST_PAUSE);
    work.once();
    await()
        .untilAsserted(
            () -> assertThat(count("status = 'FAILED' and completion_attempts = 2")).isOne());
    mend();
    work.once();
    assertThat(count("status = 'FAILED'")).isOne();

    clock.advance(UnheardWork.LONGEST_PAUSE);
    work.once();
    await().untilAsserted(() -> assertThat(reminders()).isOne());
  }

  @Test
  void whatAListenerIsStillAtIsNotAnnouncedAgain() {
    mend();
    jdbc.sql("update event_publication set status = 'PROCESSING' where status = 'FAILED'").update();
    clock.advance(Duration.ofDays(1));
    work.once();

    assertThat(count("status = 'PROCESSING' and completion_attempts = 1")).isOne();
  }

  @Test
  void whileAnotherInstanceIsAtItNothingIsAnnounced() {
    mend();
    clock.advance(Duration.ofDays(1));
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("select pg_advisory_xact_lock(20261126)").query().singleRow();
              var other = new Thread(work::once);
              other.start();
              await().until(() -> !other.isAlive());
            });

    assertThat(count("status = 'FAILED' and completion_attempts = 1")).isOne();
  }

  @Test
  void thePausesGrowUpToAnHour() {
    assertThat(UnheardWork.pause(0)).isEqualTo(UnheardWork.FIRST_PAUSE);
    assertThat(UnheardWork.pause(1)).isEqualTo(UnheardWork.FIRST_PAUSE);
    assertThat(UnheardWork.pause(3)).isEqualTo(Duration.ofMinutes(4));
    assertThat(UnheardWork.pause(7)).isEqualTo(UnheardWork.LONGEST_PAUSE);
    assertThat(UnheardWork.pause(1_000)).isEqualTo(UnheardWork.LONGEST_PAUSE);
  }
}
