package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Steps that are sent by mail, to a server that may be down. */
@LeadpactTest
class NurtureMailTest {

  private static final SignedIn ADMIN = As.administrator();
  private static final TinyMailServer SERVER = open();
  private static final Pattern LINK = Pattern.compile("/unsubscribe/([0-9a-f]{48})");

  @Autowired ApplicationContext application;
  @Autowired Nurture nurture;
  @Autowired TrackBook tracks;
  @Autowired Tasks tasks;
  @Autowired MailBox box;
  @Autowired FollowUpWork work;
  @Autowired MailWork sending;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private Office office;
  private LeadId lead;

  private static TinyMailServer open() {
    try {
      return new TinyMailServer();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.host", () -> "localhost");
    properties.add("spring.mail.port", SERVER::port);
    properties.add("leadpact.mail.from", () -> "marketing@example.com");
    properties.add("leadpact.mail.url", () -> "https://pact.example.com/");
  }

  @BeforeEach
  void aLeadOnATrackOfTwoMails() {
    SERVER.forget();
    office = Office.open(application);
    lead = office.lead();
    var mail =
        new TrackStep(
            1, true, TrackStep.Kind.MAIL, "News for {name}", "Hello {name},\nжми сюда", null, null);
    As.run(
        ADMIN,
        () ->
            tracks.change(
                "AWARENESS", track -> track.with(List.of(mail, mail)), null, false, ADMIN));
    As.run(ADMIN, () -> nurture.put(lead, "AWARENESS", ADMIN));
  }

  private void pass(Duration time) {
    clock.advance(time);
    work.catchUp();
    send();
  }

  private void send() {
    while (sending.once()) {
      // The next one.
    }
  }

  private List<Mail> troubles() {
    return box.troubled(10);
  }

  private String token() {
    return jdbc.sql("select token from mail order by id limit 1").query(String.class).single();
  }

  @Test
  void theMailGoesOutOnceWithALinkThatEndsThem() {
    pass(Duration.ofDays(1));
    pass(Duration.ofMinutes(5));
    assertThat(SERVER.mails())
        .singleElement()
        .asString()
        .contains(
            "From: marketing@example.com",
            "Subject: News for Person",
            "List-Unsubscribe: <https://pact.example.com/unsubscribe/");
    assertThat(As.call(ADMIN, () -> tasks.of(lead))).isEmpty();
    assertThat(troubles()).isEmpty();
  }

  @Test
  void whoUnsubscribesGetsNothingMoreForEver() {
    pass(Duration.ofDays(1));
    var page = web.get().uri("/unsubscribe/" + token()).exchange();
    assertThat(page).hasStatus(200);
    assertThat(web.post().uri("/unsubscribe/" + token()).exchange()).hasStatus(200);
    pass(Duration.ofDays(5));
    assertThat(SERVER.mails()).hasSize(1);
    assertThat(As.call(ADMIN, () -> nurture.of(lead).orElseThrow().run().ended()))
        .isEqualTo(NurtureStop.UNSUBSCRIBED);
    As.run(ADMIN, () -> nurture.put(lead, "AWARENESS", ADMIN));
    pass(Duration.ofDays(5));
    assertThat(SERVER.mails()).hasSize(1);
    assertThat(jdbc.sql("select count(*) from mail_unwanted").query(Integer.class).single())
        .isOne();
  }

  @Test
  void aLinkThatWasNeverSentIsNone() {
    assertThat(web.get().uri("/unsubscribe/" + "0".repeat(48)).exchange()).hasStatus(404);
  }

  @Test
  void whatTheServerRefusesIsTriedAgainAndSeen() {
    SERVER.refuse(true);
    pass(Duration.ofDays(1));
    assertThat(troubles()).singleElement().satisfies(mail -> assertThat(mail.error()).isNotBlank());
    var page =
        web.get()
            .uri("/tracks")
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.user(ADMIN))
            .exchange();
    assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("Mails that could not be sent", "tried 1 time");
    SERVER.refuse(false);
    pass(Duration.ofMinutes(3));
    assertThat(SERVER.mails()).hasSize(1);
    assertThat(troubles()).isEmpty();
    assertThat(LINK.matcher(SERVER.mails().get(0)).find()).isTrue();
  }

  @Test
  void whileTheServerDoesNotAnswerTheOthersWaitWithoutATry() {
    var another = office.lead();
    As.run(ADMIN, () -> nurture.put(another, "AWARENESS", ADMIN));
    SERVER.hangUp(true);
    pass(Duration.ofDays(1));
    pass(Duration.ofMinutes(1));
    assertThat(
            jdbc.sql("select tries from mail where state = 'WAITING' order by tries")
                .query(Integer.class)
                .list())
        .containsExactly(0, 1);
    SERVER.hangUp(false);
    pass(Duration.ofMinutes(3));
    assertThat(SERVER.mails()).hasSize(2);
    assertThat(troubles()).isEmpty();
  }

  @Test
  void itIsGivenUpAfterSomeTriesAndTriedOnceMoreByHand() {
    SERVER.refuse(true);
    pass(Duration.ofDays(1));
    for (int i = 0; i < MailWork.MOST_TRIES; i++) {
      pass(Duration.ofHours(20));
    }
    assertThat(troubles())
        .anySatisfy(mail -> assertThat(mail.state()).isEqualTo(Mail.State.GIVEN_UP));
    SERVER.refuse(false);
    var given =
        troubles().stream()
            .filter(one -> one.state() == Mail.State.GIVEN_UP)
            .findFirst()
            .orElseThrow();
    As.run(ADMIN, () -> application.getBean(MailRetry.class).again(given.id()));
    send();
    assertThat(SERVER.mails()).isNotEmpty();
  }
}
