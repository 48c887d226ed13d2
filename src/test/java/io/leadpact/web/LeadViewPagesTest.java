package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.lead.SavedLists;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class LeadViewPagesTest {

  private static final SignedIn ADMIN = As.administrator();
  private static final Pattern HEADS = Pattern.compile("<th scope=\"col\".*?</th>", Pattern.DOTALL);

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired SavedLists lists;

  @BeforeEach
  void setUp() {
    var office = Office.open(application);
    office.mql(office.lead());
    office.lead();
  }

  private MvcTestResult post(String path, String... fields) {
    var request = web.post().uri(path).with(user(ADMIN)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult get(String path, MvcTestResult before) {
    return web.get()
        .uri(URI.create(path))
        .cookie(before.getResponse().getCookies())
        .with(user(ADMIN))
        .exchange();
  }

  private String page(String path) {
    var result = web.get().uri(URI.create(path)).with(user(ADMIN)).exchange();
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private String followed(MvcTestResult answer) {
    return text(get(String.valueOf(answer.getResponse().getRedirectedUrl()), answer));
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private SavedLists.View kept() {
    return As.call(ADMIN, () -> lists.of(ADMIN).get(0));
  }

  private MvcTestResult keep(String name, String terms) {
    return post("/leads/views", "name", name, "terms", terms, "question", terms);
  }

  @Test
  void aListIsKeptAndStandsAmongTheOthersAsTheCurrentOne() {
    var answer = keep("MQLs & more", "stage=MQL&sort=due");
    assertThat(answer).hasStatus(303);
    assertThat(answer).hasRedirectedUrl("/leads?stage=MQL&sort=due&view=" + kept().id());
    assertThat(followed(answer)).contains("MQLs &amp; more", "List kept.", "aria-current=\"page\"");
  }

  @Test
  void aNameThatIsTakenIsSaidBesideTheFieldAndStays() {
    keep("Mine", "stage=MQL");
    var page = followed(keep("mine", "stage=SQL"));
    assertThat(page).contains("id=\"view-error\"", "value=\"mine\"", "You keep a list");
  }

  @Test
  void aFilterThatWasChangedIsKeptOnlyWhenAsked() {
    keep("Mine", "stage=MQL");
    var id = kept().id();
    var changed = page("/leads?stage=SQL&view=" + id);
    assertThat(changed).contains("(changed)", "Save with this filter");
    assertThat(kept().terms()).isEqualTo("stage=MQL");
    post("/leads/views/" + id, "name", "Mine", "terms", "stage=SQL", "version", "0");
    assertThat(kept().terms()).isEqualTo("stage=SQL");
    var late = post("/leads/views/" + id, "name", "Old", "terms", "", "version", "0");
    assertThat(followed(late)).contains("Somebody else changed this list meanwhile");
    assertThat(kept().name()).isEqualTo("Mine");
  }

  @Test
  void aDeletedListComesBackByItsUndo() {
    keep("Mine", "stage=MQL");
    var id = kept().id();
    var answer = post("/leads/views/" + id + "/delete", "version", "0");
    assertThat(followed(answer)).contains("List deleted.", "/leads/views/" + id + "/restore");
    post("/leads/views/" + id + "/restore");
    assertThat(kept().name()).isEqualTo("Mine");
  }

  @Test
  void leadsBeginWithTheListOfOnesChoiceAndAllOfThemStayInReach() {
    keep("Mine", "stage=MQL");
    post("/leads/views/start", "list", String.valueOf(kept().id()));
    var begin = web.get().uri("/leads").with(user(ADMIN)).exchange();
    assertThat(begin).hasRedirectedUrl("/leads?stage=MQL&view=" + kept().id());
    assertThat(page("/leads?view=all")).contains("2 leads");
    post("/leads/views/start");
    assertThat(web.get().uri("/leads").with(user(ADMIN)).exchange()).hasStatusOk();
  }

  @Test
  void columnsAreChosenInOrderAndTheFileHasTheSame() {
    post("/leads/views/columns", "column", "VALUE", "column", "EMAIL", "column", "NONSENSE");
    assertThat(heads(page("/leads"))).containsSubsequence("Value", "E-mail").doesNotContain("Due");
    assertThat(page("/leads.csv")).startsWith("\uFEFFNumber,Name,Value,E-mail\r\n");
    post("/leads/views/columns", "column", "VALUE", "column", "EMAIL", "up", "EMAIL");
    assertThat(heads(page("/leads"))).containsSubsequence("E-mail", "Value");
    post("/leads/views/columns", "usual", "true", "column", "EMAIL");
    assertThat(heads(page("/leads"))).containsSubsequence("Due next", "Stage", "Last activity");
  }

  private static String heads(String page) {
    return HEADS
        .matcher(page)
        .results()
        .map(m -> m.group().replaceAll("<[^>]*>", ""))
        .toList()
        .toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "404", "nonsense", "-1", "99999999999999999999"})
  void anUnknownListShowsTheFilterOfTheAddress(String view) {
    assertThat(page("/leads?stage=MQL&view=" + view)).contains("1 lead");
  }

  @Test
  void everyColumnHasACellForEveryLead() {
    var fields = new ArrayList<String>();
    for (var column : LeadColumn.values()) {
      fields.add("column");
      fields.add(column.name());
    }
    post("/leads/views/columns", fields.toArray(String[]::new));
    assertThat(page("/leads?sort=value"))
        .contains("c-source", "c-first_attempt")
        .doesNotContain("??");
    assertThat(page("/leads.csv").lines().findFirst().orElseThrow().split(","))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(LeadColumn.values().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/leads/views?",
        "stage=MQL%0d%0aX-Evil: 1",
        "//evil.example.com",
        "q={x}&stage=%zz"
      })
  void aForgedWayBackLeadsToTheListAlone(String question) {
    var answer = post("/leads/views/columns", "column", "VALUE", "question", question);
    assertThat(answer).hasStatus(303);
    assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/leads?");
    assertThat(answer.getResponse().getHeader("X-Evil")).isNull();
  }
}
