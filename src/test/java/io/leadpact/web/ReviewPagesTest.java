package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.agreement.Comment;
import io.leadpact.agreement.Comments;
import io.leadpact.agreement.Drafts;
import io.leadpact.identity.Role;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class ReviewPagesTest {

  @Autowired ApplicationContext app;
  @Autowired MockMvcTester web;
  @Autowired SettableClock clock;
  @Autowired Drafts drafts;
  @Autowired Comments comments;

  private String page;

  /** In March one of two leads was called in time; in April the only one was. */
  @BeforeEach
  void threeMonthsOfWork() {
    var office = Office.open(app);
    var due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(3);
    page = "/agreement/reviews/1/" + due;
    var late = office.lead();
    var soon = office.lead();
    office.mql(late);
    office.mql(soon);
    clock.advance(Duration.ofHours(1));
    call(office, soon);
    clock.advance(Duration.ofHours(3));
    call(office, late);
    clock.set(clock.instant().plus(Duration.ofDays(35)));
    var april = office.lead();
    office.mql(april);
    call(office, april);
    clock.set(due.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static void call(Office office, LeadId lead) {
    office.then(lead, EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, "CALL"));
  }

  private MvcTestResult get(String path, Role role) {
    return web.get().uri(path).with(user(As.user("user:7", role))).exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    var request =
        web.post().uri(path).with(user(As.user("user:7", Role.HEAD_OF_SALES))).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void theListSaysThatTheFirstReviewIsDue() {
    assertThat(get("/agreement/reviews", Role.HEAD_OF_SALES))
        .hasStatusOk()
        .bodyText()
        .contains("/agreement/reviews/1/2026-06-02", ">due<", "to come", "Full review");
  }

  @Test
  void thePageShowsHowATermFaredMonthByMonth() {
    assertThat(get(page, Role.HEAD_OF_SALES))
        .hasStatusOk()
        .bodyText()
        .contains("March 2026", "50", "April 2026", "100", "kept in 1 period, missed in 1 period");
  }

  @Test
  void aChangeWithoutAReasonIsRefusedAtItsFieldAndWhatWasTypedStays() {
    assertThat(
            post(
                page,
                "choice.first_contact",
                "CHANGE",
                "note.first_contact",
                "",
                "note.desk_first_touch",
                "Keep it"))
        .hasStatusOk()
        .bodyText()
        .contains("Say what is to change, and why.", "wrong-first_contact", "Keep it");
  }

  @Test
  void theNextDraftDropsAndRemarksWhatWasDecided() {
    post(
        page,
        "choice.first_contact",
        "CHANGE",
        "note.first_contact",
        "One hour is enough",
        "choice.desk_first_touch",
        "DROP",
        "note.desk_first_touch",
        "There is no desk any more");

    assertThat(post(page + "/draft")).hasRedirectedUrl("/agreement/draft");

    var draft = As.call(As.administrator(), drafts::open).orElseThrow();
    assertThat(draft.articles().promises())
        .extracting(promise -> promise.key())
        .containsExactly("first_contact");
    assertThat(As.call(As.administrator(), () -> comments.of(draft.id())))
        .extracting(Comment::text)
        .containsExactly("One hour is enough");
  }

  @Test
  void aClosedReviewShowsWhoClosedItAndMayBeOpenedAgain() {
    assertThat(post(page + "/close", "minutes", "All goals stand")).hasRedirectedUrl(page);
    assertThat(get(page, Role.HEAD_OF_MARKETING))
        .bodyText()
        .contains("All goals stand", "Open it again")
        .doesNotContain("Save decisions");

    assertThat(post(page + "/reopen")).hasRedirectedUrl(page);
    assertThat(get(page, Role.HEAD_OF_MARKETING)).bodyText().contains("Save decisions");
  }

  @Test
  void whoMayNotChangeTheAgreementOnlyReads() {
    assertThat(get(page, Role.EXECUTIVE))
        .hasStatusOk()
        .bodyText()
        .contains("March 2026")
        .doesNotContain("Save decisions", "Open the next draft");
  }

  @Test
  void todayRemindsTheHeadsOfIt() {
    assertThat(get("/", Role.HEAD_OF_SALES)).bodyText().contains(page);
    assertThat(get("/", Role.SALES_REP)).bodyText().doesNotContain(page);
  }

  @Test
  void aReviewThatTheVersionDoesNotHaveIsNotFound() {
    assertThat(get("/agreement/reviews/1/2026-06-03", Role.HEAD_OF_SALES)).hasStatus(404);
  }
}
