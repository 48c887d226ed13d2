package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.leadpact.clock.AlertRaised;
import io.leadpact.clock.AlertRaised.Kind;
import io.leadpact.clock.Sweep;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.kernel.Party;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class NoticesTest {

  private static final int MANY = 100;

  @Autowired ApplicationContext app;
  @Autowired Notices notices;
  @Autowired MockMvcTester web;
  @Autowired Users users;
  @Autowired Sweep sweep;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  Office office;
  String rep;
  String colleague;
  String head;

  @BeforeEach
  void aLeadPastItsWarning() {
    office = Office.open(app);
    rep = user("rep@example.com", Role.SALES_REP, "sales");
    colleague = user("colleague@example.com", Role.SALES_REP, "sales");
    head = user("head@example.com", Role.HEAD_OF_SALES, null);
    var lead = office.lead();
    office.then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, rep));
    office.mql(lead);
    clock.advance(Duration.ofHours(2));
    for (var kind : Kind.values()) {
      jdbc.sql(
              """
              insert into clock_alert (lead_id, promise, start_seq, kind, due_at, party, raised_at)
              select lead_id, promise, start_seq, :kind, due_at, party, due_at from clock
              """)
          .param("kind", kind.name())
          .update();
    }
  }

  @Test
  void theSweeperAnnouncesAndTheListenerHears() {
    jdbc.sql("delete from clock_alert").update();
    sweep.once();
    sweep.once();

    await().untilAsserted(() -> assertThat(told()).containsExactlyInAnyOrder(rep, rep, head));
  }

  @Test
  void whenManyClocksAreDueAtOneMomentNobodyMissesANotice() {
    jdbc.sql("delete from clock_alert").update();
    for (int i = 1; i < MANY; i++) {
      office.mql(office.lead());
    }
    clock.advance(Duration.ofHours(2));
    for (int round = 0; round < 5; round++) {
      sweep.once();
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(told().stream().filter(head::equals)).hasSize(MANY));
    assertThat(
            jdbc.sql("select count(*) from event_publication where completion_date is null")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aWarningGoesToWhoHoldsTheLead() {
    notices.tell(alert(Kind.WARNING, rep));

    assertThat(told()).containsExactly(rep);
  }

  @Test
  void aWarningOfALeadThatNobodyHoldsGoesToTheTeam() {
    notices.tell(alert(Kind.WARNING, null));

    assertThat(told()).containsExactlyInAnyOrder(rep, colleague);
  }

  @Test
  void aBreachGoesToTheHeadToo() {
    notices.tell(alert(Kind.BREACH, rep));

    assertThat(told()).containsExactlyInAnyOrder(rep, head);
  }

  @Test
  void anAnnouncementThatIsHeardTwiceTellsOnce() {
    notices.tell(alert(Kind.BREACH, rep));
    notices.tell(alert(Kind.BREACH, rep));

    assertThat(told()).hasSize(2);
  }

  @Test
  void whatIsReadIsNotNewAnyMore() {
    notices.tell(alert(Kind.WARNING, rep));
    assertThat(notices.unread(rep)).isEqualTo(1);
    As.run(As.rep(rep), () -> notices.readUpTo(rep, notices.of(rep, Long.MAX_VALUE).get(0).id()));

    assertThat(notices.unread(rep)).isZero();
    assertThat(As.call(As.rep(rep), () -> notices.of(rep, Long.MAX_VALUE))).hasSize(1);
  }

  @Test
  void theBellShowsTheNewestAndPutsThemAsideInPlace() {
    notices.tell(alert(Kind.BREACH, rep));
    var reader = As.rep(rep);
    var newest = notices(reader).get(0);
    assertThat(
            web.get().uri("/alerts/newest").with(SecurityMockMvcRequestPostProcessors.user(reader)))
        .hasStatusOk()
        .bodyText()
        .contains("is-new", "/leads/" + newest.lead());
    assertThat(
            web.post()
                .uri("/alerts/read")
                .param("upTo", String.valueOf(newest.id()))
                .header("HX-Request", "true")
                .with(SecurityMockMvcRequestPostProcessors.user(reader))
                .with(csrf()))
        .hasStatusOk()
        .bodyText()
        .contains("hx-swap-oob", "/leads/" + newest.lead())
        .doesNotContain("is-new");
    assertThat(notices.unread(rep)).isZero();
  }

  private List<Notice> notices(SignedIn reader) {
    return As.call(reader, () -> notices.newest(reader.actor()));
  }

  private String user(String email, Role role, String team) {
    return users.create(email, new UserDetail(email, Set.of(role), team, null, null)).actor();
  }

  private AlertRaised alert(Kind kind, String person) {
    var row =
        jdbc.sql("select id, lead_id from clock_alert where kind = :kind")
            .param("kind", kind.name())
            .query()
            .singleRow();
    return new AlertRaised(
        ((Number) row.get("id")).longValue(),
        ((Number) row.get("lead_id")).longValue(),
        "first_contact",
        kind,
        Party.SALES,
        "sales",
        person,
        clock.instant());
  }

  private List<String> told() {
    return jdbc.sql("select person from notice").query(String.class).list();
  }
}
