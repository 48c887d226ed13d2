package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class ReasonBookTest {

  @Autowired ReasonBook reasons;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private MvcTestResult get(String path, SignedIn who) {
    return web.get().uri(path).with(user(who)).exchange();
  }

  private MvcTestResult post(String path, SignedIn who, String... parameters) {
    var request = web.post().uri(path).with(user(who)).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult put(String json, String ifMatch) {
    return web.put()
        .uri("/api/v1/reasons")
        .header("Authorization", As.bearer(jdbc))
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void aReasonOfOnesOwnIsAddedAndOffered() {
    assertThat(
            post(
                "/reasons",
                As.administrator(),
                "key",
                "no tender",
                "ru",
                "Нет тендера",
                "uses",
                "LOSING"))
        .hasStatus(302);
    assertThat(reasons.offeredFor(ReasonUse.LOSING)).extracting(Reason::key).contains("NO_TENDER");
    assertThat(body(get("/reasons", As.administrator()))).contains("Нет тендера", "NO_TENDER");
    assertThat(audited()).isOne();
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() {
    var refused = post("/reasons", As.administrator(), "key", "PRICE", "uses", "LOSING");
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("PRICE is on the list already", "key-error");
    assertThat(body(post("/reasons", As.administrator(), "key", "NEW")))
        .contains("Say what the reason is given for", "uses-error");
  }

  @Test
  void aReasonIsCalledAsTheCompanyCallsIt() {
    post(
        "/reasons/PRICE",
        As.administrator(),
        "key",
        "PRICE",
        "en",
        "Beyond their means",
        "uses",
        "LOSING");
    assertThat(body(get("/reasons", As.administrator())))
        .contains("Beyond their means")
        .doesNotContain("Too expensive");
  }

  @Test
  void aRetiredReasonIsKeptAndComesAgain() {
    post("/reasons/PRICE/retired", As.administrator(), "now", "true");
    assertThat(reasons.find("PRICE")).get().extracting(Reason::retired).isEqualTo(true);
    post("/reasons/PRICE/retired", As.administrator(), "now", "false");
    assertThat(reasons.offeredFor(ReasonUse.LOSING)).extracting(Reason::key).contains("PRICE");
  }

  @Test
  void onlyWhoSetsTheDeskEditsThem() {
    var rep = As.rep("user:5");
    assertThat(get("/reasons", rep)).hasStatus(403);
    assertThat(post("/reasons/PRICE/retired", rep, "now", "true")).hasStatus(403);
    assertThat(get("/reasons", As.user("user:6", Role.MARKETING_MANAGER))).hasStatus(200);
  }

  @Test
  void programsReplaceTheListTheyHaveSeen() {
    var list = reasons.list();
    var one =
        "{\"reasons\":[{\"key\":\"ONLY\",\"words\":{\"en\":\"The only one\"},\"uses\":[\"REJECTING\",\"RETURNING\",\"LOSING\"]}]}";
    var put = put(one, "\"" + list.tag() + "\"");
    assertThat(put).hasStatus(200);
    assertThat(body(put)).contains("The only one", "\"retired\":true");
    assertThat(reasons.offeredFor(ReasonUse.LOSING))
        .extracting(Reason::key)
        .containsExactly("ONLY");
    assertThat(put(one, "\"" + list.tag() + "\"")).hasStatus(409);
    assertThat(put("{\"reasons\":[{\"key\":\"A\",\"uses\":[\"DANCING\"]}]}", "*")).hasStatus(422);
  }

  private int audited() {
    return jdbc.sql("select count(*) from audit_entry where action = 'reasons.changed'")
        .query(Integer.class)
        .single();
  }
}
