package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two instances on one database: the application, and a channel with open lines of its own. */
@LeadpactTest
class LiveTest {

  @Autowired ApplicationContext app;
  @Autowired JdbcConnectionDetails database;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired Notices notices;
  @Autowired LiveStreams here;
  @Autowired MockMvcTester web;

  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private LiveChannel channel;

  /** The other instance: what it hears is put into a queue instead of onto open lines. */
  @BeforeEach
  void anotherInstance() throws InterruptedException {
    var ready = new CountDownLatch(1);
    var streams =
        new LiveStreams(jdbc, Runnable::run, clock) {
          @Override
          public void publish(LiveChange change) {
            heard.add(change.text());
            ready.countDown();
          }
        };
    channel = new LiveChannel(database, streams);
    channel.start();
    while (!ready.await(50, TimeUnit.MILLISECONDS)) {
      jdbc.sql("select pg_notify('leadpact_live', 'alerts')").query(rs -> {});
    }
  }

  @AfterEach
  void stop() {
    channel.stop();
  }

  private void hears(String expected) throws InterruptedException {
    var before = new ArrayList<String>();
    for (var next = poll(); next != null; next = poll()) {
      if (next.equals(expected)) {
        return;
      }
      before.add(next);
    }
    assertThat(before).as("heard within five seconds").contains(expected);
  }

  private String poll() throws InterruptedException {
    return heard.poll(5, TimeUnit.SECONDS);
  }

  @Test
  void whatIsRecordedOnOneInstanceIsHeardOnTheOther() throws InterruptedException {
    var office = Office.open(app);
    var lead = office.lead();
    hears("lead:" + lead.value());
    heard.clear();

    office.attempt(lead);
    hears("lead:" + lead.value());
  }

  @Test
  void whatIsRolledBackIsNotTold() throws InterruptedException {
    var office = Office.open(app);
    var lead = office.lead();
    hears("lead:" + lead.value());
    heard.clear();
    var tomorrow = clock.instant().plusSeconds(86_400);
    assertThatThrownBy(() -> office.then(lead, EventType.NOTE, tomorrow, Facts.none()))
        .isInstanceOf(RuleViolation.class);

    var next = office.lead();
    hears("lead:" + next.value());
    assertThat(heard).doesNotContain("lead:" + lead.value());
  }

  @Test
  void manyLeadsAtOnceAreToldAsOne() throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      app.getBean(LiveOutbox.class).add(LiveChange.ofLead(1_000 + i));
    }
    hears("leads");
    assertThat(heard).hasSizeLessThan(60);
  }

  @Test
  void alertsThatArePutAsideAreTold() throws InterruptedException {
    As.run(As.rep("user:5"), () -> notices.readUpTo("user:5", 1));
    hears("alerts");
  }

  @Test
  void aConnectionThatIsCutIsMadeAgainAndEverythingIsLookedAtAnew() throws InterruptedException {
    heard.clear();
    jdbc.sql(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'leadpact_live' and datname = current_database()")
        .query(Integer.class)
        .single();
    hears("leads");
    Office.open(app);
    jdbc.sql("select pg_notify('leadpact_live', 'lead:77')").query(rs -> {});
    hears("lead:77");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "lead:", "lead:x", "lead:12; drop", "LEADS", "lead:12345678901234567890"})
  void whatIsNoneOfOursIsPassedOver(String text) {
    assertThat(LiveChange.read(text)).isEmpty();
  }

  @Test
  void aLineEndsWithItsSession() {
    var open = here.count();
    As.call(As.rep("user:5"), () -> here.open("user:5", "no-such-session"));
    assertThat(here.count()).isEqualTo(open + 1);

    here.lookAfter();
    assertThat(here.count()).isEqualTo(open);
  }

  @Test
  void onePersonHasOnlySoManyLines() {
    var open = here.count();
    for (int i = 0; i < LiveStreams.MOST_OF_ONE + 3; i++) {
      As.call(As.rep("user:5"), () -> here.open("user:5", "s"));
    }
    As.call(As.rep("user:6"), () -> here.open("user:6", "s"));

    assertThat(here.count()).isEqualTo(open + LiveStreams.MOST_OF_ONE + 1);
    here.closeAll();
  }

  @Test
  void whoMayNotSeeLeadsHearsNothing() {
    assertThatThrownBy(() -> As.call(As.user("user:7"), () -> here.open("user:7", "s")))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(web.get().uri("/live").exchange()).hasStatus(302);
  }

  @Test
  void proxiesPassTheLineOnAtOnce() {
    var answer = web.get().uri("/live").with(user(As.rep("user:5"))).asyncExchange();
    assertThat(answer)
        .hasHeader("X-Accel-Buffering", "no")
        .hasHeader("Cache-Control", "no-store")
        .satisfies(a -> assertThat(a.getResponse().getStatus()).isEqualTo(200));
    here.closeAll();
  }
}
