package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.Teams;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class NewLeadPagesTest {

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Teams teams;
  private long known;

  @BeforeEach
  void somebodyIsKnown() {
    known = new Desk(web, jdbc, teams).setUp().lead("Anna Nowak", "2026-03-02T08:10:00Z");
  }

  @Test
  void whoIsReachedInTheSameWayIsShownBeforeAnythingIsSaved() {
    var asked = post(Map.of("name", "A. Nowak", "email", "ANNA.NOWAK@example.com"));
    assertThat(asked).hasStatus(409);
    assertThat(body(asked))
        .contains("already known", "href=\"/leads/" + known + "\"", "value=\"A. Nowak\"")
        .contains("name=\"anyway\"");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aSecondOneIsAddedAllTheSame() {
    var form = Map.of("name", "A. Nowak", "email", "anna.nowak@example.com", "anyway", "true");
    assertThat(post(form)).hasStatus(302);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void somebodyNewIsAddedAtOnce() {
    assertThat(post(Map.of("email", "jan@example.com"))).hasStatus(302);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void aWrongAddressIsSaidBesideItsField() {
    var refused = post(Map.of("name", "Jan", "email", "nonsense"));
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("id=\"email-error\"", "value=\"Jan\"");
  }

  @Test
  void strangeNamesAreKeptAsTheyCome() {
    var name = "\u202eשלום 🦊 <b>" + "ä".repeat(180);
    assertThat(post(Map.of("name", name, "email", "fox@example.com"))).hasStatus(302);
    var page = web.get().uri("/leads/" + (known + 1)).with(user(As.administrator())).exchange();
    assertThat(body(page)).contains("🦊 &lt;b&gt;ä").doesNotContain("🦊 <b>");
  }

  @Test
  void whereAValueIsTypedItsCurrencyIsNamed() {
    for (var page : new String[] {"/leads/new", "/leads/" + known + "/edit"}) {
      var seen = web.get().uri(page).with(user(As.administrator())).exchange();
      assertThat(seen).hasStatusOk();
      assertThat(body(seen)).containsPattern("<label for=\"value\">Value[^<]*, [A-Z]{3}</label>");
    }
  }

  private int count() {
    return jdbc.sql("select count(*) from lead").query(Integer.class).single();
  }

  private MvcTestResult post(Map<String, String> form) {
    var request = web.post().uri("/leads/new").with(user(As.administrator())).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
