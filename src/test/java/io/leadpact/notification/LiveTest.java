package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Three instances on one database: the application, and two channels with lines of their own. */
@LeadpactTest
class LiveTest {

  private static final LiveView ALL = LiveView.read("leads alerts", "", 0, null);
  private static final LiveChange LEADS_OF_SDR = LiveChange.ofTeam("sdr").orElseThrow();

  @Autowired ApplicationContext app;
  @Autowired JdbcConnectionDetails database;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired Notices notices;
  @Autowired LiveStreams here;
  @Autowired LiveMarks marks;
  @Autowired MockMvcTester web;

  private Instance second;
  private Instance third;

  @BeforeEach
  void otherInstances() throws InterruptedException {
    second = new Instance();
    third = new Instance();
  }

  @AfterEach
  void stop() {
    second.channel.stop();
    third.channel.stop();
  }

  /** What it hears is put into a queue instead of onto open lines. */
  private final class Instance {
    private final LinkedBlockingQueue<LiveWord> heard = new LinkedBlockingQueue<>();
    private final LiveChannel channel;

    Instance() throws InterruptedException {
      var ready = new CountDownLatch(1);
      var streams =
          new LiveStreams(jdbc, Runnable::run, clock) {
            @Override
            public void publish(List<LiveWord> words) {
              heard.addAll(words);
              ready.countDown();
            }
          };
      channel = new LiveChannel(database, streams);
      channel.start();
      assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();
      heard.clear();
    }

    /** All that is said until then. */
    private Set<String> hears(String expected) throws InterruptedException {
      var before = new TreeSet<String>();
      for (var next = poll(); next != null; next = poll()) {
        before.add(next.change().text());
        if (next.change().text().equals(expected)) {
          return before;
        }
      }
      assertThat(before).as("heard within five seconds").contains(expected);
      return before;
    }

    private @Nullable LiveWord poll() throws InterruptedException {
      return heard.poll(5, TimeUnit.SECONDS);
    }

    /** Until something that is said last of all. */
    private Set<String> hearsAll() throws InterruptedException {
      jdbc.sql("select pg_notify('leadpact_live', 'lead:999')").query(rs -> {});
      return hears("lead:999");
    }
  }

  /** Opened, and everybody has heard that everything is otherwise. */
  private Office office() throws InterruptedException {
    var office = Office.open(app);
    second.hears("leads");
    third.hears("leads");
    while (second.heard.poll(300, TimeUnit.MILLISECONDS) != null) {
      third.heard.clear();
    }
    return office;
  }

  private static Facts to(String team, String person) {
    return Facts.of(Fact.TEAM, team).with(Fact.PERSON, person);
  }

  @Test
  void whatIsRecordedOnOneInstanceIsHeardOnTheOther() throws InterruptedException {
    var office = office();
    var lead = office.lead();
    second.hears("lead:" + lead.value());
    third.hears("lead:" + lead.value());

    office.attempt(lead);
    second.hears("lead:" + lead.value());
    third.hears("lead:" + lead.value());
  }

  @Test
  void whoHeldALeadAndWhoGetsItHearOfItAndNobodyElse() throws InterruptedException {
    var office = office();
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, to("sdr", "user:7"));
    second.hears("of:user:7");
    third.hears("of:user:7");
    second.hearsAll();
    third.hearsAll();

    office.then(lead, EventType.GIVEN_TO, to("sales", "user:8"));
    for (var instance : List.of(second, third)) {
      var heard = instance.hears("of:user:8");
      heard.addAll(instance.hearsAll());
      assertThat(heard)
          .contains("lead:" + lead.value(), "of:user:7", "of:user:8", "team:sdr", "team:sales")
          .doesNotContain("leads", "alerts", "free:sdr", "free:sales");
    }
  }

  @Test
  void whoeverAsksAfterACommitIsNotToldOfIt() throws InterruptedException {
    var office = office();
    var lead = office.lead();
    var before = marks.now();
    office.attempt(lead);
    var after = marks.now();
    var shown = "lead:" + lead.value();

    var word = second.poll();
    while (word != null && !word.toString().equals(shown + "@" + after)) {
      word = second.poll();
    }
    assertThat(word).isNotNull();
    assertThat(LiveView.read(shown, before.toString(), 0, null).isConcernedBy(word)).isTrue();
    assertThat(LiveView.read(shown, after.toString(), 0, null).isConcernedBy(word)).isFalse();
  }

  @Test
  void whatIsKnownOfALeadIsToldToWhoeverHoldsIt() throws InterruptedException {
    var office = office();
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, to("sdr", "user:7"));
    second.hears("of:user:7");
    second.hearsAll();
    appraise(lead);
    assertThat(second.hears("of:user:7")).contains("lead:" + lead.value());
  }

  private void appraise(LeadId lead) {
    var leads = app.getBean(Leads.class);
    As.run(
        As.administrator(),
        () -> {
          var view = leads.view(lead);
          var known = view.details();
          var edited =
              new LeadDetails(known.origin(), known.person(), known.organisation(), BigDecimal.TEN);
          leads.edit(lead, edited, view.version());
        });
  }

  @Test
  void whatIsRolledBackIsNotTold() throws InterruptedException {
    var office = office();
    var lead = office.lead();
    second.hears("lead:" + lead.value());
    second.hearsAll();
    var tomorrow = clock.instant().plusSeconds(86_400);
    assertThatThrownBy(() -> office.then(lead, EventType.NOTE, tomorrow, Facts.none()))
        .isInstanceOf(RuleViolation.class);

    var next = office.lead();
    assertThat(second.hears("lead:" + next.value())).doesNotContain("lead:" + lead.value());
  }

  @Test
  void manyLeadsAtOnceAreToldAsOne() throws InterruptedException {
    var changes = new ArrayList<>(List.of(LEADS_OF_SDR));
    for (int i = 0; i < 1_000; i++) {
      changes.add(LiveChange.ofLead(1_000 + i));
    }
    app.getBean(LiveOutbox.class).add(changes);

    assertThat(second.hears("lead:*")).contains("team:sdr").hasSizeLessThan(20);
  }

  @Test
  void alertsThatArePutAsideAreTold() throws InterruptedException {
    As.run(As.rep("user:5"), () -> notices.readUpTo("user:5", 1));
    assertThat(second.hears("alerts:user:5")).containsExactly("alerts:user:5");
  }

  @Test
  void aConnectionThatIsCutIsMadeAgainAndEverythingIsLookedAtAnew() throws InterruptedException {
    jdbc.sql(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'leadpact_live' and datname = current_database()")
        .query(Integer.class)
        .single();
    second.hears("alerts");
    third.hears("leads");
    Office.open(app);
    second.hearsAll();
  }

  @Test
  void aLineEndsWithItsSession() {
    var open = here.count();
    As.call(As.rep("user:5"), () -> here.open("user:5", "no-such-session", ALL));
    assertThat(here.count()).isEqualTo(open + 1);

    here.lookAfter();
    assertThat(here.count()).isEqualTo(open);
  }

  @Test
  void onePersonHasOnlySoManyLines() {
    var open = here.count();
    for (int i = 0; i < LiveStreams.MOST_OF_ONE + 3; i++) {
      As.call(As.rep("user:5"), () -> here.open("user:5", "s", ALL));
    }
    As.call(As.rep("user:6"), () -> here.open("user:6", "s", ALL));

    assertThat(here.count()).isEqualTo(open + LiveStreams.MOST_OF_ONE + 1);
    here.closeAll();
  }

  @Test
  void aPageThatGoesOnToSomethingElseHasOneLine() {
    var open = here.count();
    for (var shown : List.of("lead:1", "lead:2", "lead:3")) {
      As.call(
          As.rep("user:5"),
          () -> here.open("user:5", "s", LiveView.read(shown, "", 0, "the first window")));
    }
    As.call(
        As.rep("user:5"),
        () -> here.open("user:5", "s", LiveView.read("lead:3", "", 0, "the second window")));

    assertThat(here.count()).isEqualTo(open + 2);
    here.closeAll();
  }

  @Test
  void whoMayNotSeeLeadsHearsNothing() {
    assertThatThrownBy(() -> As.call(As.user("user:7"), () -> here.open("user:7", "s", ALL)))
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
