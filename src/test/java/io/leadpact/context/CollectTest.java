package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.LeadId;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class CollectTest {

  private static final String OURS = "https://www.acme.example";
  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Sites sites;
  @Autowired Visitors visitors;
  @Autowired Activities activities;
  @Autowired TransactionTemplate transaction;
  @Autowired SettableClock clock;

  private String site;
  private String sender;
  private String visitor;
  private int looks;

  @BeforeEach
  void aSite() {
    Office.open(application);
    var draft = new Site.Draft("Shop", OURS, "/pricing*", true);
    site = As.call(As.administrator(), () -> sites.add(draft)).key();
    // Each test is another address and visitor, since an instance remembers those that came before.
    visitor = "visitor-" + site;
    sender = "203.0.113." + (1 + Math.floorMod(site.hashCode(), 250));
  }

  private MvcTestResult send(String key, String origin, String body, String... headers) {
    var request =
        web.post()
            .uri("/collect/" + key)
            .header("Origin", origin)
            .contentType(MediaType.TEXT_PLAIN)
            .content(body)
            .with(
                one -> {
                  one.setRemoteAddr(sender);
                  return one;
                });
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.exchange();
  }

  private static String look(String visitor, String id, String path, int seconds) {
    return "{\"v\":\"%s\",\"i\":\"%s\",\"p\":\"%s%s\",\"t\":\"A page\",\"s\":%d}"
        .formatted(visitor, id, OURS, path, seconds);
  }

  private String another(int number) {
    return visitor + "-" + number;
  }

  private String id() {
    return "0000000000000000-" + looks++;
  }

  private void become(LeadId lead) {
    transaction.executeWithoutResult(status -> visitors.become(visitor, lead));
  }

  private LeadId lead() {
    return application
        .getBean(io.leadpact.clock.Recorder.class)
        .recordAll(java.util.List.of(Office.arrival(clock.instant())))
        .get(0)
        .lead();
  }

  private long heard() {
    return jdbc.sql("select count(*) from activity").query(Long.class).single();
  }

  @Test
  void aPageOfOursIsHeardAndToldThatItsOriginMaySend() {
    var answer = send(site, OURS, look(visitor, id(), "/pricing?utm_source=x", 0));
    assertThat(answer).hasStatus(204).hasHeader("Access-Control-Allow-Origin", OURS);
    assertThat(answer.getResponse().getHeader("Access-Control-Allow-Credentials")).isNull();
    assertThat(answer.getResponse().getCookies()).isEmpty();
    assertThat(jdbc.sql("select page || ' ' || pricing from activity").query(String.class).single())
        .isEqualTo(OURS + "/pricing true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://www.acme.example.evil.example",
        "http://www.acme.example",
        "null"
      })
  void aPageOfAnotherSiteIsAnsweredButNotHeard(String origin) {
    var answer = send(site, origin, look(visitor, id(), "/", 0));
    assertThat(answer).hasStatus(204);
    assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin")).isNull();
    assertThat(heard()).isZero();
  }

  @Test
  void aSiteThatIsNotThereIsAnsweredLikeAForeignPage() {
    assertThat(send("nosuchsitenosuch", OURS, look(visitor, id(), "/", 0))).hasStatus(204);
    As.run(As.administrator(), () -> sites.remove(site));
    assertThat(send(site, OURS, look(visitor, id(), "/", 0))).hasStatus(204);
    assertThat(heard()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DNT", "Sec-GPC"})
  void whoAsksNotToBeFollowedIsNot(String header) {
    assertThat(send(site, OURS, look(visitor, id(), "/", 0), header, "1")).hasStatus(204);
    assertThat(heard()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"v\":\"short\",\"i\":\"0000000000000000\",\"p\":\"https://www.acme.example/\"}",
        "{\"v\":\"0000000000000000\",\"i\":\"0000000000000000\",\"p\":\"https://evil.example/\"}",
        "{\"v\":\"0000000000000000\",\"i\":\"0000000000000000\",\"p\":\"https://www.acme.example/\",\"s\":\"x\"}"
      })
  void whatCannotBeReadIsRefusedWithoutAWord(String body) throws Exception {
    var answer = send(site, OURS, body);
    assertThat(answer).hasStatus(400);
    assertThat(answer.getResponse().getContentAsString()).isEmpty();
    assertThat(heard()).isZero();
  }

  @Test
  void aLookThatIsToldAgainOnlyLastsLonger() {
    var look = id();
    send(site, OURS, look(visitor, look, "/", 0));
    send(site, OURS, look(visitor, look, "/", 90));
    send(site, OURS, look(visitor, look, "/", 30));
    send(site, OURS, look(another(9), look, "/", 900));
    assertThat(jdbc.sql("select seconds from activity").query(Integer.class).list())
        .containsExactly(90);
  }

  @Test
  void whatAVisitorDidBeforeAndAfterIsWhatTheLeadDid() {
    send(site, OURS, look(visitor, id(), "/", 60));
    send(site, OURS, look(visitor, id(), "/pricing", 70));
    var lead = lead();
    assertThat(activities.summary(lead).isEmpty()).isTrue();
    become(lead);
    assertThat(activities.summary(lead).secondsOnSite()).isEqualTo(130);
    send(site, OURS, look(visitor, id(), "/team", 10));
    send(site, OURS, look(another(2), id(), "/team", 10));
    var summary = activities.summary(lead);
    assertThat(summary.pages()).isEqualTo(3);
    assertThat(summary.pricingViews()).isEqualTo(1);
  }

  @Test
  void aVisitorWhoTellsAnotherNameKeepsWhatWasDoneBefore() {
    send(site, OURS, look(visitor, id(), "/", 60));
    var first = lead();
    become(first);
    var second = lead();
    become(second);
    send(site, OURS, look(visitor, id(), "/team", 10));
    assertThat(activities.summary(first).pages()).isEqualTo(1);
    assertThat(activities.summary(second).pages()).isEqualTo(1);
  }

  @Test
  void aFloodOfOneVisitorIsNotHeardWhileAnotherIs() {
    for (int i = 0; i < 70; i++) {
      assertThat(send(site, OURS, look(visitor, id(), "/", 0))).hasStatus(204);
    }
    assertThat(heard()).isEqualTo(Allowance.VIEWS_OF_VISITOR.times());
    send(site, OURS, look(another(3), id(), "/", 0));
    assertThat(heard()).isEqualTo(Allowance.VIEWS_OF_VISITOR.times() + 1);
  }

  @Test
  void strangersAreForgottenAndLeadsAreNot() {
    send(site, OURS, look(visitor, id(), "/", 60));
    become(lead());
    send(site, OURS, look(another(4), id(), "/", 60));
    clock.advance(Duration.ofDays(179));
    assertThat(visitors.forgetStrangers()).isZero();
    clock.advance(Duration.ofDays(2));
    assertThat(visitors.forgetStrangers()).isEqualTo(1);
    assertThat(heard()).isEqualTo(1);
  }

  @Test
  void theScriptIsThereForEverybodyAndSetsNothing() {
    var answer = web.get().uri("/t.js").exchange();
    assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "max-age=3600, public");
    assertThat(answer.getResponse().getContentType()).startsWith("text/javascript");
    assertThat(answer.getResponse().getCookies()).isEmpty();
  }
}
