package io.leadpact.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class DuplicatePagesTest {

  @Autowired ApplicationContext beans;
  @Autowired MockMvcTester mvc;
  @Autowired SettableClock clock;

  private Desk desk;
  private long first;
  private long second;

  @BeforeEach
  void twoLeads() {
    desk = new Desk(beans);
    first = desk.lead("Ann <b>Lee", "ann.lee@gmail.com", null);
    clock.advance(Duration.ofHours(1));
    second = desk.lead("Ann Lee", "annlee@gmail.com", "030 20931234");
    desk.reaches(second, "MQL");
    desk.catchUp();
  }

  private String path() {
    return ComparePages.path(second, first);
  }

  private MvcTestResult get(String uri, SignedIn who) {
    return mvc.get().uri(uri).with(user(who)).exchange();
  }

  private String page(String uri) throws UnsupportedEncodingException {
    var answer = get(uri, As.administrator());
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult post(String uri, String... fields) {
    var request = mvc.post().uri(uri).with(user(As.administrator())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void theListShowsBothAndWhy() throws UnsupportedEncodingException {
    assertThat(page("/duplicates"))
        .contains("Ann &lt;b&gt;Lee", "Ann Lee", "same mailbox", "very likely", path());
    assertThat(page("/duplicates?reason=PHONE")).contains("No pair fits this choice.");
    assertThat(page("/duplicates?lead=" + first)).contains(path(), "name=\"other\"");
  }

  /** Once beside the two, and once where a phone unfolds them. */
  @Test
  void whatBothShareIsSaidOnceAndTheRestOfEachAlone() throws UnsupportedEncodingException {
    desk.lead("Bo Berg", "bo.berg@gmail.com", null);
    desk.lead("bo berg", "BO.berg@gmail.com", "030 20931299");
    desk.catchUp();

    assertThat(page("/duplicates").split("(?i)bo\\.berg@gmail\\.com", -1)).hasSize(1 + 2);
    assertThat(page("/duplicates").split("annlee@gmail\\.com", -1)).hasSize(1 + 2);
    assertThat(page("/duplicates").split("ann\\.lee@gmail\\.com", -1)).hasSize(1 + 2);
    assertThat(page("/duplicates").split("03020931299", -1)).hasSize(1 + 2);
  }

  @Test
  void anAddressThatIsNoChoiceIsRefused() {
    assertThat(get("/duplicates?state=HERE", As.administrator())).hasStatus4xxClientError();
  }

  @Test
  void theOlderLeadStaysUnlessTheAddressSaysOtherwise() throws UnsupportedEncodingException {
    assertThat(page(path())).contains("Merge lead %d into lead %d".formatted(second, first));
    assertThat(page(path() + "?keep=" + second))
        .contains("Merge lead %d into lead %d".formatted(first, second));
    assertThat(page(path() + "?keep=12345678"))
        .contains("Merge lead %d into lead %d".formatted(second, first));
  }

  @Test
  void whatMergingMeansIsSaidBefore() throws UnsupportedEncodingException {
    desk.given(first, "sales", "user:5");
    desk.given(second, "sales", "user:6");
    assertThat(page(path()))
        .contains("running clocks are cancelled", "user:5 goes on with it", "MQL");
  }

  @Test
  void mergingLeadsToTheOneThatStaysAndCanBeUndone() throws UnsupportedEncodingException {
    var merged =
        post(
            path() + "/merge",
            "keep",
            "" + first,
            "pick-name",
            "" + second,
            "pick-phone",
            "" + second,
            "pick-email",
            "" + first);
    assertThat(merged).hasStatus(303).hasRedirectedUrl("/leads/" + first);
    assertThat(desk.view(first).details().person().name()).isEqualTo("Ann Lee");
    assertThat(desk.view(first).details().person().phone()).isEqualTo("03020931234");
    assertThat(desk.view(first).details().person().email()).isEqualTo("ann.lee@gmail.com");
    assertThat(page("/leads/" + first)).contains("is part of this lead", "/unmerge");
    assertThat(page("/leads/" + second)).contains("Part of", "/unmerge").doesNotContain("act-CALL");

    assertThat(post("/leads/" + second + "/unmerge")).hasRedirectedUrl("/leads/" + second);
    assertThat(page("/leads/" + second)).contains("act-CALL").doesNotContain("/unmerge");
    assertThat(desk.view(first).details().person().phone()).isNull();
  }

  @Test
  void whoComesSecondIsToldAndSeesBoth() throws UnsupportedEncodingException {
    desk.merge(second, first);
    var late = post(path() + "/merge", "keep", "" + first);

    assertThat(late).hasStatus(409);
    assertThat(late.getResponse().getContentAsString()).contains("Somebody was faster");
  }

  @Test
  void aWonLeadIsProposedToStayAndTheOtherWayIsRefused() throws UnsupportedEncodingException {
    desk.won(second);
    assertThat(page(path())).contains("Merge lead %d into lead %d".formatted(first, second));
    assertThat(page(path() + "?keep=" + first))
        .contains("The lead that was won has to stay")
        .doesNotContain("Merge lead");
    assertThat(post(path() + "/merge", "keep", "" + first)).hasStatus(422);

    desk.won(first);
    assertThat(page(path())).contains("Both leads were won");
  }

  @Test
  void notTheSameIsRememberedAndTakenBack() throws UnsupportedEncodingException {
    assertThat(post(path() + "/dismiss")).hasRedirectedUrl("/duplicates");
    assertThat(page("/duplicates")).contains("No two leads look like one person");
    assertThat(page("/duplicates?state=DISMISSED")).contains(path(), "not the same, said");
    assertThat(page(path())).contains("May be the same after all");

    assertThat(post(path() + "/reconsider")).hasStatus3xxRedirection();
    desk.catchUp();
    assertThat(page("/duplicates")).contains(path());
  }

  @Test
  void theLeadsPageProposesToCompare() throws UnsupportedEncodingException {
    assertThat(page("/leads/" + second)).contains("Very likely the same person as", path());

    var third = desk.lead("Ann Lee", "ann.lee@gmail.com", null);
    desk.catchUp();
    assertThat(page("/leads/" + third)).contains("/duplicates?lead=" + third);
  }

  @Test
  void aReaderSeesAndDecidesNothing() throws UnsupportedEncodingException {
    var seen = get(path(), As.reader());
    assertThat(seen).hasStatusOk();
    assertThat(seen.getResponse().getContentAsString()).doesNotContain("Merge lead");
    assertThat(
            mvc.post()
                .uri(path() + "/merge")
                .with(user(As.reader()))
                .with(csrf())
                .param("keep", "" + first))
        .hasStatus(403);
  }

  @Test
  void aLeadThatIsNotThereIsNotFound() {
    assertThat(get("/duplicates/%d/%d".formatted(first, second + 999), As.administrator()))
        .hasStatus(404);
    assertThat(get("/duplicates/%d/%d".formatted(first, first), As.administrator())).hasStatus(422);
  }
}
