package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.terms.Counted;
import io.leadpact.agreement.terms.Output;
import io.leadpact.agreement.terms.Owed;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Standing;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An office in UTC that owes two webinars a month; it is Friday 20 March 2026. */
@LeadpactTest
class DeliveryLogTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final String PAGE = "/agreement/deliveries";
  private static final String API = "/api/v1/agreement/deliveries";

  @Autowired DeliveryLog log;
  @Autowired Aims aims;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext context;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void open() {
    var webinars =
        new Output(
            Owed.of("webinars", Owner.MARKETING, Rhythm.MONTH), new Counted.Logged("webinar"), 2);
    Office.open(
        context,
        new AgreementVersion(
            new PromiseSet(
                1, Optional.empty(), List.of(Office.firstContact()), List.of(), List.of(webinars)),
            0,
            clock.instant(),
            "user:1"));
    clock.set(Instant.parse("2026-03-20T17:00:00Z"));
  }

  private LoggedDelivery add(String day) {
    return As.call(As.administrator(), () -> log.add(said(day, "SLA live"), As.administrator()));
  }

  private static LoggedDelivery.Said said(String day, String title) {
    return new LoggedDelivery.Said(
        "webinar", LocalDate.parse(day), title, "https://example.com/sla", null);
  }

  private Standing march() {
    return As.call(As.reader(), () -> aims.figures(MARCH, MARCH)).get(0).periods().get(0);
  }

  @Test
  void whatIsLoggedCountsOnItsDay() {
    assertThat(march().judgement()).isEqualTo(Judgement.AT_RISK);
    add("2026-02-28");
    add("2026-03-01");
    assertThat(march().measured().orElseThrow().intValue()).isEqualTo(1);
    // Fifteen of 22 business days are over: 1.4 of two webinars were owed by now.
    assertThat(march().judgement()).isEqualTo(Judgement.MET);
    clock.set(Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(march().judgement()).isEqualTo(Judgement.MISSED);
    add("2026-03-31");
    assertThat(march().judgement()).isEqualTo(Judgement.MET);
  }

  @Test
  void whatIsRemovedNoLongerCountsUntilItIsPutBack() {
    var one = add("2026-03-02");
    As.run(As.administrator(), () -> log.remove(one.id()));
    assertThat(march().measured().orElseThrow().intValue()).isZero();
    assertThatThrownBy(() -> As.run(As.administrator(), () -> log.remove(one.id())))
        .isInstanceOf(NotFound.class);
    As.run(As.administrator(), () -> log.restore(one.id()));
    assertThat(march().measured().orElseThrow().intValue()).isEqualTo(1);
  }

  @Test
  void whoCorrectsWhatAnotherChangedIsTold() {
    var one = add("2026-03-02");
    var me = As.administrator();
    As.run(me, () -> log.correct(one.id(), one.version(), said("2026-03-03", "Other"), me));
    assertThatThrownBy(
            () ->
                As.run(me, () -> log.correct(one.id(), one.version(), said("2026-03-04", "X"), me)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void tomorrowNothingWasDeliveredYet() {
    assertThatThrownBy(() -> add("2026-03-21"))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo("day"));
  }

  @Test
  void marketingManagersLogAndRepsOnlyRead() {
    var manager = As.user("user:5", Role.MARKETING_MANAGER);
    As.run(manager, () -> log.add(said("2026-03-02", "By marketing"), manager));
    var rep = As.rep("user:7");
    assertThatThrownBy(() -> As.run(rep, () -> log.add(said("2026-03-02", "By a rep"), rep)))
        .isInstanceOf(AccessDeniedException.class);
    var page = web.get().uri(PAGE).with(user(rep)).exchange();
    assertThat(page).hasStatusOk().bodyText().contains("By marketing").doesNotContain("id=\"log\"");
  }

  @Test
  void aFormThatIsRefusedSaysWhyBesideItsField() {
    var answer =
        web.post()
            .uri(PAGE)
            .with(user(As.administrator()))
            .with(csrf())
            .param("kind", "webinar")
            .param("day", "2026-03-02")
            .param("title", "")
            .param("link", "javascript:alert(1)")
            .exchange();
    assertThat(answer).hasStatus(422).bodyText().contains("title-error");
  }

  @Test
  void aPageLogsCorrectsAndRemovesWithAWayBack() {
    assertThat(
            web.post()
                .uri(PAGE)
                .with(user(As.administrator()))
                .with(csrf())
                .param("kind", "webinar")
                .param("day", "2026-03-02")
                .param("title", "SLA live")
                .param("link", "")
                .exchange())
        .hasStatus3xxRedirection();
    long id =
        As.call(As.reader(), () -> log.find(MARCH, MARCH.plusDays(30), null, 0, 9)).get(0).id();
    assertThat(web.get().uri(PAGE + "/" + id).with(user(As.administrator())).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("SLA live", "2026-03-02");
    assertThat(
            web.post()
                .uri(PAGE + "/" + id + "/removal")
                .with(user(As.administrator()))
                .with(csrf())
                .exchange())
        .hasStatus3xxRedirection()
        .flash()
        .containsEntry("undo", PAGE + "/" + id + "/restore");
  }

  @Test
  void programsLogAndReadPageByPage() {
    var bearer = As.bearer(jdbc);
    for (int i = 1; i <= 3; i++) {
      assertThat(
              web.post()
                  .uri(API)
                  .header("Authorization", bearer)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(
                      "{\"kind\":\"webinar\",\"day\":\"2026-03-0%d\",\"title\":\"No %d\"}"
                          .formatted(i, i))
                  .exchange())
          .hasStatus(201);
    }
    var first = web.get().uri(API + "?limit=2").header("Authorization", bearer).exchange();
    assertThat(first).bodyJson().extractingPath("$.items[0].title").isEqualTo("No 3");
    assertThat(first).bodyJson().extractingPath("$.next").isNotNull();
    assertThat(
            web.post()
                .uri(API)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"Webinar!\",\"title\":\"x\"}")
                .exchange())
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("kind");
  }

  @Test
  void programsReadHowEveryTermIsKept() {
    add("2026-03-02");
    var answer =
        web.get()
            .uri("/api/v1/agreement/compliance?from=2026-02&to=2026-03")
            .header("Authorization", As.bearer(jdbc, "figures:read"))
            .exchange();
    assertThat(answer).hasStatusOk();
    var json = assertThat(answer).bodyJson();
    json.extractingPath("$.terms[0].key").isEqualTo("webinars");
    json.extractingPath("$.terms[0].ref").isEqualTo("A1");
    json.extractingPath("$.terms[0].kind").isEqualTo("OUTPUT");
    json.extractingPath("$.terms[0].measure").isEqualTo("LOGGED");
    json.extractingPath("$.terms[0].periods[1].period").isEqualTo("2026-03");
    json.extractingPath("$.terms[0].periods[1].measured").isEqualTo(1);
    json.extractingPath("$.terms[0].periods[1].target").isEqualTo(2);
    json.extractingPath("$.terms[0].periods[1].state").isEqualTo("MET");
    json.extractingPath("$.terms[0].periods[0].state").isEqualTo("MISSED");
    json.extractingPath("$.terms[1].kind").isEqualTo("PROMISE");
  }

  @Test
  void aPeriodIsExplainedAndStandsInTheMapAndOnTheFirstPage() {
    add("2026-03-02");
    for (var path : List.of("/compliance", "/compliance/aims/webinars/2026-03", "/", "/measures")) {
      var answer = web.get().uri(path).with(user(As.administrator())).exchange();
      assertThat(answer).as(path).hasStatusOk();
    }
    assertThat(web.get().uri("/compliance").with(user(As.reader())).exchange())
        .bodyText()
        .contains("/compliance/aims/webinars/2026-03");
    assertThat(web.get().uri("/").with(user(As.reader())).exchange())
        .bodyText()
        .contains("/compliance/aims/webinars/2026-03");
    for (var path :
        List.of(
            "/compliance/aims/nothing/2026-03",
            "/compliance/aims/webinars/2026-Q1",
            "/compliance/aims/webinars/never")) {
      assertThat(web.get().uri(path).with(user(As.reader())).exchange()).hasStatus(404);
    }
  }
}
