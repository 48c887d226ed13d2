package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.context.FormFields.Asked;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
@RecordApplicationEvents
class HostedFormTest {

  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
  private static final String VISITOR = "6f2b1c1e-0000-4000-8000-000000000001";
  private static int senders;

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired WebForms forms;
  @Autowired Leads leads;
  @Autowired LeadContexts contexts;
  @Autowired Activities activities;
  @Autowired ApplicationEvents told;
  @Autowired Visitors visitors;
  @Autowired TransactionTemplate transaction;
  @Autowired SettableClock clock;

  private Office office;
  private String key;
  private String sender;

  @BeforeEach
  void aForm() {
    office = Office.open(application);
    key = As.call(As.administrator(), () -> forms.add(draft("Sent by <b>", null, true))).key();
    sender = "198.51.100." + ++senders;
  }

  private static WebForm.Draft draft(String consent, String redirect, boolean open) {
    return new WebForm.Draft(
        "Demo",
        "See it <i>yourself</i>",
        null,
        null,
        new FormFields(
            List.of(
                new Asked(FormField.NAME, null, false),
                new Asked(FormField.EMAIL, "Work e-mail", true),
                new Asked(FormField.PHONE, null, false),
                new Asked(FormField.EMPLOYEES, null, false),
                new Asked(FormField.INTENT, null, false))),
        consent,
        ActivityKind.DEMO_REQUESTED,
        "web",
        null,
        null,
        null,
        redirect,
        "https://www.acme.example",
        open);
  }

  private MvcTestResult show(String query) {
    return web.get().uri("/f/" + key + query).exchange();
  }

  private String seal() {
    return seal(show(""));
  }

  private static String seal(MvcTestResult page) {
    var found = SEAL.matcher(text(page));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String text(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MvcTestResult send(String seal, Map<String, String> typed) {
    var request =
        web.post()
            .uri("/f/" + key)
            .param("seal", seal)
            .with(
                one -> {
                  one.setRemoteAddr(sender);
                  return one;
                });
    typed.forEach(request::param);
    return request.exchange();
  }

  /** Filled in at leisure. */
  private MvcTestResult fill(String email, String... more) {
    var seal = seal();
    clock.advance(Duration.ofSeconds(20));
    var typed = new java.util.HashMap<>(Map.of("email", email, "agreed", "yes"));
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    return send(seal, typed);
  }

  private long count() {
    return jdbc.sql("select count(*) from lead").query(Long.class).single();
  }

  private LeadId only() {
    return new LeadId(jdbc.sql("select max(id) from lead").query(Long.class).single());
  }

  @Test
  void whoFillsItInIsALeadWithAllThatWasSaid() {
    var sent =
        fill(
            "Ana@Example.com",
            "name",
            "Ana",
            "employees",
            "1 200",
            "intent",
            "Forty trucks",
            "utm_source",
            "google",
            "utm_campaign",
            "autumn",
            "page",
            "https://www.acme.example/start",
            "referrer",
            "https://search.example/");
    assertThat(sent).hasStatus(303).hasRedirectedUrl("/f/" + key + "?thanks");
    var lead = As.call(As.administrator(), () -> leads.view(only()));
    assertThat(lead.details().person().email()).isEqualTo("ana@example.com");
    assertThat(lead.details().organisation().employees()).isEqualTo(1_200);
    assertThat(lead.details().origin().source()).isEqualTo("form");
    assertThat(lead.details().origin().channel()).isEqualTo("web");
    assertThat(lead.details().origin().campaign()).isEqualTo("autumn");
    assertThat(lead.details().origin().landingPage()).isEqualTo("https://www.acme.example/start");
    assertThat(contexts.of(only()).intent()).isEqualTo("Forty trucks");
    assertThat(contexts.of(only()).utm().source()).isEqualTo("google");
    assertThat(activities.summary(only()).requests()).isEqualTo(1);
    assertThat(
            jdbc.sql("select (said ->> 'email') || ', ' || consent from form_submission")
                .query(String.class)
                .single())
        .isEqualTo("Ana@Example.com, Sent by <b>");
    assertThat(show("?thanks")).hasStatusOk().bodyText().contains("Thank you");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndEverythingTypedStays() {
    var refused = fill("nobody", "name", "Ана \"<script>", "employees", "many");
    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("aria-describedby=\"email-error\"", "Ана &quot;&lt;script&gt;", "value=\"many\"")
        .contains("name=\"agreed\" value=\"yes\" required checked")
        .doesNotContain("<script>\"");
    assertThat(count()).isZero();
    var again = send(seal(refused), Map.of("email", "ana@example.com", "agreed", "yes"));
    assertThat(again).hasStatus(422);
    assertThat(text(again)).contains("sent very quickly");
  }

  @Test
  void whoDoesNotAgreeIsAskedTo() {
    var seal = seal();
    clock.advance(Duration.ofSeconds(20));
    var refused = send(seal, Map.of("email", "ana@example.com"));
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("agreed-error", "value=\"ana@example.com\"");
    assertThat(count()).isZero();
  }

  @Test
  void whatIsSentTooSoonOrWithoutASealOrIntoTheTrapIsNotTakenIn() {
    assertThat(send(seal(), Map.of("email", "a@example.com", "agreed", "yes"))).hasStatus(422);
    clock.advance(Duration.ofMinutes(1));
    assertThat(send("", Map.of("email", "a@example.com", "agreed", "yes"))).hasStatus(422);
    assertThat(fill("a@example.com", "website", "https://spam.example")).hasStatus(422);
    var old = seal();
    clock.advance(Duration.ofHours(25));
    assertThat(send(old, Map.of("email", "a@example.com", "agreed", "yes"))).hasStatus(422);
    assertThat(count()).isZero();
  }

  @Test
  void theSameSentTwiceByAnImpatientHandIsOneLead() {
    var seal = seal();
    clock.advance(Duration.ofSeconds(20));
    var typed = Map.of("email", "ana@example.com", "agreed", "yes");
    assertThat(send(seal, typed)).hasStatus(303);
    assertThat(send(seal, typed)).hasStatus(303);
    assertThat(count()).isEqualTo(1);
    assertThat(activities.summary(only()).requests()).isEqualTo(1);
  }

  @Test
  void whatIsCorrectedAndSentAgainIsKeptAsWell() {
    var seal = seal();
    clock.advance(Duration.ofSeconds(20));
    send(seal, Map.of("email", "ana@example.com", "agreed", "yes"));
    send(seal, Map.of("email", "ana@example.com", "agreed", "yes", "phone", "+48123456789"));
    assertThat(count()).isEqualTo(1);
    var lead = As.call(As.administrator(), () -> leads.view(only()));
    assertThat(lead.details().person().phone()).isEqualTo("+48123456789");
    assertThat(jdbc.sql("select count(*) from form_submission").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void whoIsWorkedAlreadyStaysOneLeadAndWhoseLeadEndedIsANewOne() {
    var known = office.lead();
    var email = As.call(As.administrator(), () -> leads.view(known)).details().person().email();
    assertThat(fill(email.toUpperCase(java.util.Locale.ROOT), "intent", "Two stores"))
        .hasStatus(303);
    assertThat(count()).isEqualTo(1);
    assertThat(activities.summary(known).requests()).isEqualTo(1);
    assertThat(contexts.of(known).intent()).isEqualTo("Two stores");
    office.then(known, EventType.LOST, Facts.none());
    assertThat(fill(email, "intent", "Again")).hasStatus(303);
    assertThat(count()).isEqualTo(2);
    assertThat(As.call(As.administrator(), () -> leads.view(only())).possibleDuplicateOf())
        .isEqualTo(known.value());
    assertThat(activities.summary(known).requests()).isEqualTo(1);
  }

  @Test
  void whoBecamePartOfAnotherIsThatOneHoweverManyMergesLieBetween() {
    var chain = List.of(office.lead(), office.lead(), office.lead());
    var email =
        As.call(As.administrator(), () -> leads.view(chain.get(0))).details().person().email();
    fill(email, "visitor", VISITOR);
    for (int i = 0; i < 2; i++) {
      var into = String.valueOf(chain.get(i + 1).value());
      office.then(chain.get(i), EventType.MERGED_INTO, Facts.of(Fact.LEAD, into));
    }
    assertThat(fill(email, "intent", "Two stores")).hasStatus(303);
    look("look-1");
    assertThat(count()).isEqualTo(3);
    var summary = activities.summary(chain.get(2));
    assertThat(summary.requests()).isEqualTo(2);
    assertThat(summary.pricingViews()).isEqualTo(1);
    assertThat(contexts.of(chain.get(2)).intent()).isEqualTo("Two stores");
    assertThat(told.stream(ActivitiesRecorded.class).reduce((one, later) -> later))
        .hasValueSatisfying(last -> assertThat(last.leads()).containsExactly(chain.get(2).value()));
  }

  private void look(String id) {
    var origins = Origins.read("https://example.com", "origins");
    var site =
        new Site.View("x", 1, "Example", origins, PagePatterns.read("/pricing", "pricing"), false);
    var page = "https://example.com/pricing";
    transaction.executeWithoutResult(
        status -> visitors.saw(site, new Look(VISITOR, id, page, null, 150, null), page));
  }

  @Test
  void whatTheVisitorLookedAtBeforeBecomesTheLeads() {
    look("look-1");
    fill("ana@example.com", "visitor", VISITOR);
    assertThat(activities.summary(only()).pricingViews()).isEqualTo(1);
    assertThat(activities.summary(only()).secondsOnSite()).isEqualTo(150);
  }

  @Test
  void aFloodFromOneAddressIsToldToWaitWhileOthersStillPass() {
    var flood = sender;
    var seal = seal();
    clock.advance(Duration.ofSeconds(20));
    for (int i = 0; i < Allowance.FORMS_OF_ADDRESS.times(); i++) {
      send(seal, Map.of("email", "spam" + i + "@example.com", "agreed", "yes"));
    }
    var refused = send(seal, Map.of("email", "real@example.com", "agreed", "yes", "name", "Ana"));
    assertThat(refused).hasStatus(429);
    assertThat(refused.getResponse().getHeader("Retry-After")).isNotNull();
    assertThat(text(refused)).contains("value=\"real@example.com\"", "value=\"Ana\"", "kept");
    sender = "198.51.100." + ++senders;
    assertThat(fill("real@example.com")).hasStatus(303);
    sender = flood;
    clock.advance(Duration.ofMinutes(11));
    assertThat(fill("late@example.com")).hasStatus(303);
  }

  @Test
  void aClosedFormIsNotSentAndOneThatIsGoneIsNotThere() {
    var closed = draft(null, null, false);
    As.run(As.administrator(), () -> forms.change(key, closed, null));
    assertThat(show("")).hasStatusOk().bodyText().contains("closed").doesNotContain("<form");
    assertThat(send("x", Map.of("email", "ana@example.com"))).hasStatusOk();
    As.run(As.administrator(), () -> forms.remove(key));
    assertThat(show("")).hasStatus(404);
    assertThat(send("x", Map.of("email", "ana@example.com"))).hasStatus(404);
    assertThat(count()).isZero();
  }

  @Test
  void onlyThePagesThatItNamesMayFrameIt() {
    var page = show("");
    var security = page.getResponse().getHeader("Content-Security-Policy");
    assertThat(security)
        .contains("frame-ancestors 'self' https://www.acme.example")
        .contains("form-action 'self'");
    assertThat(page.getResponse().getHeader("X-Frame-Options")).isNull();
    assertThat(page.getResponse().getCookies()).isEmpty();
    assertThat(web.get().uri("/f/aaaaaaaaaaaaaaaa").exchange().getResponse())
        .satisfies(
            gone ->
                assertThat(gone.getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'"));
  }

  @Test
  void whoSentItGoesOnWhereTheCompanyWants() {
    var onward = draft(null, "https://www.acme.example/thanks?a=1", true);
    As.run(As.administrator(), () -> forms.change(key, onward, null));
    assertThat(show("").getResponse().getHeader("Content-Security-Policy"))
        .contains("form-action 'self' https://www.acme.example;");
    assertThat(fill("ana@example.com"))
        .hasStatus(303)
        .hasRedirectedUrl("https://www.acme.example/thanks?a=1");
    assertThat(fill("bob@example.com", "embed", "1"))
        .hasRedirectedUrl("/f/" + key + "?thanks&embed=1");
  }

  @Test
  void itSpeaksTheLanguageOfItsReaderUnlessItHasItsOwn() {
    assertThat(text(show("?lang=ru"))).contains("Запросить демо", "lang=\"ru\"");
    assertThat(text(show("?lang=xx"))).contains("Ask for a demo");
    assertThat(text(show(""))).contains("See it &lt;i&gt;yourself&lt;/i&gt;", "Work e-mail");
  }
}
