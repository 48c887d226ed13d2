package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadView;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class LeadListPagesTest {

  private static final Pattern ROW = Pattern.compile("class=\"row\" href=\"/leads/(\\d+)\"");
  private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  @Autowired MockMvcTester web;
  @Autowired Recorder recorder;
  @Autowired LeadList list;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext application;

  private void leads(int count) {
    recorder.recordAll(IntStream.range(0, count).mapToObj(i -> arrival(i, "Lead " + i)).toList());
  }

  private static LeadChange arrival(int number, String name) {
    var details =
        new LeadDetails(
            new Origin("crm", "x" + number, "web", null, null, null),
            new Person(name, "p" + number + "@example.com", null, null),
            Organisation.UNKNOWN,
            null);
    var at = SettableClock.START.minus(Duration.ofMinutes(number));
    return LeadChange.arrival(details, at, "system");
  }

  private MvcTestResult get(String path, SignedIn who) {
    return web.get().uri(URI.create(path)).with(user(who)).exchange();
  }

  private String page(String path) {
    var result = get(path, As.administrator());
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static long rows(String page) {
    return ROW.matcher(page).results().count();
  }

  @ParameterizedTest
  @CsvSource({"en,3 leads", "ru,3 лида", "pl,3 leady", "pt-BR,3 leads"})
  void thePageSpeaksEveryLanguage(String language, String found) {
    leads(3);
    var result = web.get().uri("/leads").with(user(speaking(language))).exchange();
    assertThat(result).hasStatusOk();
    assertThat(body(result))
        .contains(found, "<html lang=\"" + language + "\"", "Lead 2")
        .doesNotContain("??", "style=", "onclick");
  }

  private static SignedIn speaking(String language) {
    var who = As.administrator();
    return new SignedIn(
        who.actor(), who.email(), who.name(), who.roles(), who.permissions(), language, null, null);
  }

  @Test
  void olderLeadsThroughTheWholeList() {
    leads(120);
    var first = page("/leads");
    assertThat(rows(first)).isEqualTo(50);
    var second = page(older(first));
    var third = page(older(second));
    assertThat(rows(second)).isEqualTo(50);
    assertThat(rows(third)).isEqualTo(20);
    assertThat(OLDER.matcher(third).find()).isFalse();
    assertThat(third).contains("rel=\"prev\"");
  }

  private static String older(String page) {
    var link = OLDER.matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  @Test
  void anEmptyListSaysWhatComesNext() {
    assertThat(page("/leads")).contains("No leads yet", "/leads/new");
    leads(1);
    assertThat(page("/leads?q=nobody")).contains("No lead fits", "value=\"nobody\"");
  }

  @Test
  void whatAFormLeavesBlankDoesNotStandInTheAddress() {
    assertThat(get("/leads?q=&stage=MQL&stage=SQL&team=&sort=newest", As.administrator()))
        .hasRedirectedUrl("/leads?stage=MQL&stage=SQL");
    assertThat(get("/leads?q=&stage=", As.administrator())).hasRedirectedUrl("/leads?view=all");
    assertThat(get("/leads?q=&sort=name", As.administrator())).hasRedirectedUrl("/leads?sort=name");
  }

  @Test
  void wordsInTheAddressAreOnlyWords() {
    var page = page("/leads?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(page).doesNotContain("<script>alert");
    assertThat(get("/leads?q=a%26stage%3DMQL&sort=", As.administrator()))
        .hasRedirectedUrl("/leads?q=a%26stage%3DMQL");
  }

  @Test
  void whatIsDueNextIsCountedDown() {
    var office = Office.open(application);
    var lead = office.lead();
    office.mql(lead);
    clock.advance(Duration.ofMinutes(30));
    assertThat(page("/leads").replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " "))
        .contains("1 h 30 min left");
    clock.advance(Duration.ofHours(3));
    assertThat(page("/leads")).contains("clock is-missed");
    office.attempt(lead);
    assertThat(page("/leads")).doesNotContain("data-clock");
  }

  @Test
  void anOldBookmarkBeginsAtTheBeginning() {
    leads(2);
    assertThat(rows(page("/leads?cursor=nonsense"))).isEqualTo(2);
  }

  @Test
  void whatIsWrongInTheAddressIsSaidBesideItsPartAndTheRestWorks() {
    leads(3);
    var page = page("/leads?clock=slow&from=March&valueTo=much&q=Lead%201&sort=colour");
    assertThat(rows(page)).isEqualTo(1);
    assertThat(page)
        .contains("id=\"error-clock\"", "id=\"error-from\"", "id=\"error-valueTo\"", "slow");
    assertThat(page).doesNotContain("id=\"error-q\"");
  }

  @Test
  void aColumnSaysHowTheListStandsAndTurnsItRound() {
    leads(2);
    var byName = page("/leads?sort=name");
    assertThat(byName).contains("aria-sort=\"ascending\"", "/leads?sort=name-back");
    var newest = page("/leads?stage=LEAD");
    assertThat(newest).contains("aria-sort=\"descending\"", "/leads?stage=LEAD&amp;sort=oldest");
    assertThat(page("/leads?sort=due")).contains("only leads on which something is due");
  }

  @Test
  void theFileHoldsAllLeadsAndNoFormulas() {
    leads(1_100);
    recorder.recordAll(List.of(arrival(5_000, "=HYPERLINK(\"http://evil\")")));
    var result = get("/leads.csv?sort=oldest", As.administrator());
    assertThat(result).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
    var lines = body(result).split("\r\n");
    assertThat(lines).hasSize(1_102);
    assertThat(lines[0]).contains("Number,Name", "Stage", "Promise");
    assertThat(lines[1]).contains("'=HYPERLINK").doesNotContain(",\"=");
    assertThat(lines[1_101]).contains("Lead 0");
    assertThat(body(get("/leads.csv?q=x7", As.administrator())).split("\r\n")).hasSize(112);
  }

  @Test
  void aLeadIsTypedIn() {
    var result =
        web.post()
            .uri("/leads/new")
            .with(user(As.rep("user:12")))
            .with(csrf())
            .param("name", "Ana Silva")
            .param("email", " ANA@example.com")
            .param("cameIn", "2026-03-02T08:30")
            .exchange();
    var lead = only();
    assertThat(result).hasRedirectedUrl("/leads/" + lead.id().value());
    assertThat(lead.details().person().email()).isEqualTo("ana@example.com");
    assertThat(lead.details().origin().source()).isEqualTo("leadpact");
    assertThat(lead.state().createdAt()).isEqualTo("2026-03-02T08:30:00Z");
  }

  private LeadView only() {
    var page =
        As.call(As.reader(), () -> list.page(LeadFilter.NONE, LeadOrder.NEWEST, null, 2)).leads();
    assertThat(page).hasSize(1);
    return page.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "email,nonsense,no e-mail address",
    "phone,call me,no phone number",
    "employees,many,cannot be read",
    "cameIn,2026-03-05T08:30,",
    "name,only a name,"
  })
  void whatIsWrongIsSaidBesideTheFieldAndStays(String field, String typed, String said) {
    var result =
        web.post()
            .uri("/leads/new")
            .with(user(As.administrator()))
            .with(csrf())
            .param("company", "Typed & kept")
            .param(field, typed)
            .exchange();
    assertThat(result).hasStatus(422);
    assertThat(body(result))
        .contains("Typed &amp; kept", typed, "class=\"error\"")
        .contains(said == null ? "" : said)
        .doesNotContain("??");
  }

  @Test
  void whoMayNotAddLeadsHasNoFormForIt() {
    assertThat(get("/leads/new", As.reader())).hasStatus(403);
    assertThat(body(get("/leads", As.reader()))).doesNotContain("/leads/new");
    assertThat(get("/leads", As.user("user:5"))).hasStatus(403);
    assertThat(web.get().uri("/leads")).hasStatus3xxRedirection();
  }
}
