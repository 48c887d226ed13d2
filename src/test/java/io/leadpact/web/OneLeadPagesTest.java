package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Teams;
import io.leadpact.qualification.BantCriteria;
import io.leadpact.qualification.bant.Criterion;
import io.leadpact.qualification.bant.Measure;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class OneLeadPagesTest {

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  @Autowired SettableClock clock;
  @Autowired BantCriteria criteria;
  private long lead;

  @BeforeEach
  void aLeadThatWaitsForItsFirstCall() {
    var desk = new Desk(web, jdbc, teams).setUp();
    lead = desk.lead("Anna Nowak", "2026-03-02T08:10:00Z");
    desk.event(
        lead, "{\"type\":\"STAGE_REACHED\",\"stage\":\"SQL\",\"at\":\"2026-03-02T08:30:00Z\"}");
  }

  @Test
  void thePageShowsClocksAndJournal() {
    assertThat(body(show()))
        .contains("Anna Nowak", "Reached SQL", "10:00", "30<i>", "data-live=\"lead:" + lead + "\"");
  }

  @Test
  void anAttemptMeetsTheClockAndCanBeUndone() {
    var posted = post("/attempts", Map.of("channel", "CALL", "outcome", "REACHED"));
    assertThat(posted).hasStatus(303).hasRedirectedUrl("/leads/" + lead);
    assertThat(body(show())).contains("status is-met", "Reached</");
    assertThat(post("/entries/3/undo", Map.of())).hasStatus(303);
    assertThat(body(show())).contains("<del>", "taken back by").doesNotContain("status is-met");
  }

  @Test
  void aRejectionNeedsAReasonAndKeepsWhatWasTyped() {
    var refused = post("/feedback", Map.of("verdict", "REJECTED", "note", "No phone number"));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused))
        .contains("A rejection needs a reason", "No phone number", "aria-invalid=\"true\"");
  }

  @Test
  void aRejectedSqlNamesTheCriterionThatItFails() {
    var refused = post("/feedback", Map.of("verdict", "REJECTED", "reason", "NOT_A_FIT"));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("say which criterion it fails");
    assertThat(
            post(
                "/feedback",
                Map.of("verdict", "REJECTED", "reason", "NOT_A_FIT", "criterion", "NEED")))
        .hasStatus(303);
    assertThat(body(show())).contains("Rejected by sales</b>, not our customer, fails: Need");
  }

  @Test
  void aReasonThatSpeaksOfACriterionNamesItByItself() {
    var posted =
        post("/feedback", Map.of("verdict", "REJECTED", "reason", "NO_BUDGET", "valuable", "true"));
    assertThat(posted).hasStatus(303);
    assertThat(body(show())).contains("was valuable, no budget, fails: Budget");
  }

  @Test
  void theCriteriaToChooseFromAreThoseOnWhichBothSidesAgreed() {
    var own =
        List.of(
            new Criterion("NEED", Measure.STATED, Optional.empty(), Optional.empty()),
            new Criterion("FLEET", Measure.YES, Optional.of("Has a fleet"), Optional.empty()));
    As.run(As.administrator(), () -> criteria.replace(own, null));
    assertThat(body(show())).contains("value=\"FLEET\"").doesNotContain("value=\"AUTHORITY\"");
    post("/feedback", Map.of("verdict", "REJECTED", "reason", "NOT_A_FIT", "criterion", "FLEET"));
    assertThat(body(show())).contains("fails: Has a fleet");
  }

  @Test
  void nextQuarterMeansItsFirstOpeningDay() {
    assertThat(post("/return", Map.of("reason", "NEXT_QUARTER"))).hasStatus(303);
    assertThat(body(show())).contains("Returned</b>, next quarter, comes back 1 Apr");
  }

  @Test
  void aLeadComesBackOnADayToComeOnly() {
    var refused = post("/return", Map.of("reason", "NO_NEED", "until", "2026-03-02"));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("Choose a day to come", "value=\"2026-03-02\"");
  }

  @Test
  void aLostDealHasAReasonAndAReasonThatSaysLittleACommentToo() {
    assertThat(post("/stage", Map.of("to", "LOST"))).hasStatus(422);
    assertThat(body(post("/stage", Map.of("to", "LOST", "reason", "OTHER"))))
        .contains("add a comment");
    assertThat(post("/stage", Map.of("to", "LOST", "reason", "PRICE"))).hasStatus(303);
    assertThat(body(show())).contains("Lost</b>, too expensive");
  }

  @Test
  void aWonLeadIsNeitherAcceptedNorRejectedNorGivenBack() {
    assertThat(body(show())).contains("act-ACCEPTED", "act-REJECTED", "act-return");
    post("/stage", Map.of("to", "WON"));
    assertThat(body(show())).doesNotContain("act-ACCEPTED", "act-REJECTED", "act-return");
  }

  @Test
  void aStageIsMovedAndTheLeadIsWon() {
    assertThat(post("/stage", Map.of("to", "OPPORTUNITY"))).hasStatus(303);
    assertThat(post("/stage", Map.of("to", "WON", "value", "18000"))).hasStatus(303);
    assertThat(body(show())).contains("Reached Opportunity", "Won, €18,000");
  }

  @Test
  void aTimeBeforeTheLeadIsRefusedBesideItsField() {
    var refused =
        post(
            "/attempts",
            Map.of(
                "way", "CALL", "channel", "CALL", "outcome", "REACHED", "at", "2026-03-01T10:00"));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("id=\"attempt-at-CALL-error\"", "2026-03-01T10:00");
  }

  @Test
  void aCorrectionLeavesTheOldTimeReadable() {
    assertThat(
            post(
                "/attempts",
                Map.of("channel", "CALL", "outcome", "NO_ANSWER", "at", "2026-03-02T09:45")))
        .hasStatus(303);
    assertThat(post("/corrections", Map.of("seq", "3", "time", "2026-03-02T09:50"))).hasStatus(303);
    assertThat(body(show()))
        .contains("<del>Mon 2 Mar, 09:45</del>", "corrected to Mon 2 Mar, 09:50");
  }

  @Test
  void whoeverComesSecondIsTold() {
    var first = Map.of("channel", "CALL", "outcome", "REACHED", "seen", "2");
    assertThat(post("/attempts", first)).hasStatus(303);
    var second =
        post(
            "/attempts",
            Map.of(
                "way",
                "EMAIL",
                "channel",
                "EMAIL",
                "outcome",
                "NO_ANSWER",
                "note",
                "Sent twice",
                "seen",
                "2"));
    assertThat(second).hasStatus(409);
    assertThat(body(second))
        .contains("Meanwhile somebody else wrote", "<b>Call</b>, reached", "Sent twice")
        .contains("name=\"seen\" value=\"3\"");
  }

  @Test
  void anUndoneCorrectionLeavesTheEntryAsItWasBefore() {
    post("/attempts", Map.of("channel", "CALL", "outcome", "NO_ANSWER", "at", "2026-03-02T09:45"));
    post("/corrections", Map.of("seq", "3", "time", "2026-03-02T09:50"));
    assertThat(post("/entries/4/undo", Map.of())).hasStatus(303);
    assertThat(body(show())).contains(">09:45</time>").doesNotContain(">09:50</time>");
    assertThat(post("/corrections", Map.of("seq", "3", "takenBack", "true"))).hasStatus(303);
    assertThat(body(show())).contains("is-void");
    assertThat(post("/entries/6/undo", Map.of())).hasStatus(303);
    assertThat(body(show())).doesNotContain("is-void").contains(">09:45</time>");
  }

  @Test
  void theLeadIsGivenBackToMarketingWithAReason() {
    assertThat(post("/return", Map.of("track", "DECISION"))).hasStatus(422);
    assertThat(post("/return", Map.of("reason", "NO_NEED", "track", "DECISION"))).hasStatus(303);
    assertThat(body(show())).contains("Returned</b>, no need, decision", "nobody yet");
  }

  @Test
  void aClockThatACorrectionJudgedAnewSaysSo() {
    post("/attempts", Map.of("channel", "CALL", "outcome", "REACHED", "at", "2026-03-02T09:45"));
    clock.set(Instant.parse("2026-03-02T13:00:00Z"));
    post("/corrections", Map.of("seq", "3", "time", "2026-03-02T11:45"));
    assertThat(body(show()))
        .contains("judged anew</b>, met → missed; an entry was corrected")
        .contains("Judged anew Mon 2 Mar, 14:00: met → missed")
        .contains("was due and not answered");
  }

  @Test
  void theJournalShowsOnlyWhatIsAskedFor() {
    post("/attempts", Map.of("channel", "CALL", "outcome", "REACHED"));
    post("/notes", Map.of("note", "Asks for a sample"));
    assertThat(body(get("?show=attempts", As.administrator())))
        .contains("id=\"entry-3\"")
        .doesNotContain("id=\"entry-2\"", "id=\"entry-4\"");
    assertThat(body(get("?show=notes", As.administrator())))
        .contains("id=\"entry-4\"")
        .doesNotContain("id=\"entry-3\"");
    assertThat(body(get("?show=nonsense", As.administrator())))
        .contains("id=\"entry-3\"", "id=\"entry-4\"");
  }

  @Test
  void everyStripSaysItsMessageInWords() {
    assertThat(body(show()))
        .contains("aria-label=\"First contact with an SQL: running. Started Mon 2 Mar, 09:30;")
        .contains("Due Mon 2 Mar, 10:30.");
  }

  @Test
  void theTimelineIsLookedAtByTheDayAndTrueToTime() {
    assertThat(body(get("?day=2026-03-02", As.administrator())))
        .contains("id=\"scale-day\"", "Mon", "class=\"run-b\"");
    assertThat(body(get("?day=2026-03-09", As.administrator()))).doesNotContain("class=\"run-b\"");
    assertThat(get("?day=yesterday&scale=odd", As.administrator())).hasStatus(200);
    assertThat(body(get("?scale=even&show=notes", As.administrator())))
        .contains("href=\"/leads/" + lead + "?scale=even&amp;show=attempts\"");
  }

  @Test
  void hostileWordsStayWords() {
    post("/notes", Map.of("note", "<img src=x onerror=alert(1)> \u202eמה"));
    post("/pause", Map.of("reason", "OTHER", "note", "\"><script>alert(2)</script>"));
    assertThat(body(show())).doesNotContain("<img src=x", "<script>alert");
  }

  @Test
  void aLongNoteIsFolded() {
    post("/notes", Map.of("note", "word ".repeat(200)));
    assertThat(body(show())).contains("read on");
  }

  @Test
  void whatIsMissingOfTheContextIsNamed() {
    assertThat(body(show()))
        .contains(
            "5 of 8 known", "edit#campaign\">Campaign<", "edit#leadMagnet\">", "edit#phone\">");
  }

  @Test
  void clocksArePausedAndResumed() {
    assertThat(post("/pause", Map.of("reason", "THEY_ANSWER"))).hasStatus(303);
    assertThat(body(show())).contains("stand still");
    clock.advance(Duration.ofMinutes(1));
    assertThat(post("/resume", Map.of())).hasStatus(303);
    assertThat(body(show())).doesNotContain("stand still");
  }

  @Test
  void theLeadIsGivenToATeam() {
    assertThat(post("/hand-over", Map.of("team", "sdr"))).hasStatus(303);
    assertThat(body(show())).contains("Given to SDR");
  }

  @Test
  void aNoteIsKept() {
    assertThat(post("/notes", Map.of("note", "Back <b>after</b> 14:00"))).hasStatus(303);
    assertThat(body(show())).contains("Back &lt;b&gt;after&lt;/b&gt; 14:00");
  }

  @Test
  void aReaderSeesNoForms() {
    assertThat(body(get("", As.reader()))).contains("Anna Nowak").doesNotContain("id=\"act-CALL\"");
  }

  @Test
  void anUnknownLeadIsSaidSo() {
    var result = web.get().uri("/leads/999999").with(user(As.administrator())).exchange();
    assertThat(result).hasStatus(404);
    assertThat(body(result)).contains("no longer does");
  }

  @Test
  void detailsAreEditedAndTheSecondEditorSeesTheFirst() {
    assertThat(
            post(
                "/edit", Map.of("name", "Anna Kowalska", "email", "a@example.com", "version", "0")))
        .hasStatus(303);
    var second =
        post("/edit", Map.of("name", "Anna Wiśniewska", "email", "a@example.com", "version", "0"));
    assertThat(second).hasStatus(409);
    assertThat(body(second)).contains("Anna Wiśniewska", "Now: Anna Kowalska");
  }

  @Test
  void whoeverComesSecondIsShownOnlyWhatAnotherWrote() {
    post("/edit", Map.of("name", "Anna Kowalska", "email", "a@example.com", "version", "0"));
    var second =
        body(
            post(
                "/edit",
                Map.of(
                    "name", "Anna",
                    "email", "anna@example.com",
                    "seen-name", "Anna",
                    "seen-email", "a@example.com",
                    "version", "0")));
    assertThat(second).contains("Now: Anna Kowalska").doesNotContain("Now: a@example.com");
  }

  @Test
  void aRefusedEditDoesNotHideWhatAnotherWroteMeanwhile() {
    post("/edit", Map.of("name", "Anna Kowalska", "email", "a@example.com", "version", "0"));
    var refused = post("/edit", Map.of("email", "a@example.com", "value", "-1", "version", "0"));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("name=\"version\" value=\"0\"");
  }

  private MvcTestResult show() {
    return get("", As.administrator());
  }

  @Test
  void aDayThatNoCalendarKnowsIsNone() {
    for (var day : new String[] {"+999999999-12-31", "9999-12-31", "1900-01-01", "today"}) {
      assertThat(get("?day=" + day, As.administrator())).as(day).hasStatusOk();
    }
  }

  private MvcTestResult get(String path, SignedIn who) {
    return web.get().uri("/leads/" + lead + path).with(user(who)).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> form) {
    var request =
        web.post().uri("/leads/" + lead + path).with(user(As.administrator())).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
