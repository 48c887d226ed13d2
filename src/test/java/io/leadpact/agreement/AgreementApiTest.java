package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@LeadpactTest
class AgreementApiTest {

  private static final String DRAFT = "/api/v1/agreement/draft";
  private static final String VERSIONS = "/api/v1/agreement/versions";

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationContext app;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired Promises promises;

  private String token = "";
  private Heads heads;

  @BeforeEach
  void anOfficeAndAProgram() {
    Office.open(app);
    heads = Heads.of(app);
    token = As.bearer(jdbc);
  }

  private MvcTestResult send(HttpMethod method, String uri, String body, String... ifMatch) {
    var request =
        mvc.method(method)
            .uri(uri)
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return (ifMatch.length == 0 ? request : request.header("If-Match", ifMatch[0])).exchange();
  }

  private MvcTestResult get(String uri) {
    return mvc.get().uri(uri).header("Authorization", token).exchange();
  }

  private Map<String, Object> read(MvcTestResult result) {
    try {
      return json.readValue(
          result.getResponse().getContentAsString(), new TypeReference<Map<String, Object>>() {});
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> articlesOf(int version) {
    return read(get(VERSIONS + "/" + version + "/articles"));
  }

  private String text(Object value) {
    return json.writeValueAsString(value);
  }

  @Test
  void anExportedVersionIsTakenInAsADraftThatSaysTheSame() {
    var exported = articlesOf(1);

    var opened = send(HttpMethod.POST, DRAFT, text(Map.of("articles", exported)));

    assertThat(opened).hasStatus(201);
    assertThat(read(opened).get("articles")).isEqualTo(exported);
    assertThat(read(get(DRAFT))).containsEntry("state", "DRAFT").containsEntry("follows", 1);
  }

  @Test
  void whoSendsAnOldTagOfTheDraftIsTold() {
    var tag = send(HttpMethod.POST, DRAFT, "{}").getResponse().getHeader("ETag");
    var body = text(Map.of("effectiveFrom", "2031-01-01T00:00:00Z"));

    var changed = send(HttpMethod.PUT, DRAFT, body, tag);

    assertThat(changed).hasStatusOk();
    assertThat(read(changed)).containsEntry("effectiveFrom", "2031-01-01T00:00:00Z");
    assertThat(send(HttpMethod.PUT, DRAFT, body, tag)).hasStatus(409);
  }

  @Test
  void aDraftThatIsRefusedInOnePartIsUnchangedInAll() {
    send(HttpMethod.POST, DRAFT, "{}");
    var body =
        text(
            Map.of(
                "effectiveFrom",
                "2031-01-01T00:00:00Z",
                "signatories",
                Map.of("MARKETING", "saul@example.com")));

    assertThat(send(HttpMethod.PUT, DRAFT, body)).hasStatus(422);
    assertThat(read(get(DRAFT)).get("effectiveFrom")).isNull();
  }

  @Test
  void aProposalIsSentBackWithAComment() {
    send(HttpMethod.POST, DRAFT, "{}");
    assertThat(read(send(HttpMethod.POST, DRAFT + "/propose", "")))
        .containsEntry("state", "PROPOSED");

    assertThat(
            read(send(HttpMethod.POST, DRAFT + "/send-back", "{\"comment\":\"Too much of it\"}")))
        .containsEntry("state", "DRAFT");
    assertThat(get(DRAFT + "/comments"))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\":[{\"text\":\"Too much of it\"}]}");
  }

  @Test
  void aCommentOnAClauseIsSettledAndOpenedAgain() {
    send(HttpMethod.POST, DRAFT, "{}");
    var clause = heads.open().articles().clauses().get(0).key();
    var said = text(Map.of("clause", clause, "text", "Why so little?"));
    var comment = read(send(HttpMethod.POST, DRAFT + "/comments", said));

    var uri = DRAFT + "/comments/" + comment.get("id");
    assertThat(read(send(HttpMethod.PUT, uri, "{\"resolved\":true}")).get("resolved")).isNotNull();
    assertThat(read(send(HttpMethod.PUT, uri, "{\"resolved\":false}")).get("resolved")).isNull();
    assertThat(send(HttpMethod.POST, DRAFT + "/comments", "{\"clause\":\"none\",\"text\":\"x\"}"))
        .hasStatus(422);
  }

  @Test
  void aProgramSignsOnlyWithTheAddressAndPasswordOfAPerson() {
    send(HttpMethod.POST, DRAFT, "{}");
    send(HttpMethod.POST, DRAFT + "/propose", "");
    var hand =
        text(
            Map.of(
                "email",
                "saul@example.com",
                "password",
                "not his password",
                "sha256",
                heads.open().proposal().orElseThrow().sha256()));

    assertThat(send(HttpMethod.POST, DRAFT + "/sign", hand)).hasStatus(401);
    assertThat(heads.open().signatures()).isEmpty();
  }

  @Test
  void aWithdrawnDraftIsGone() {
    send(HttpMethod.POST, DRAFT, "{}");

    assertThat(mvc.delete().uri(DRAFT).header("Authorization", token)).hasStatus(204);
    assertThat(get(DRAFT)).hasStatus(404);
  }

  @Test
  void aSecondVersionFromTheFirstOfDecemberLeavesTheTimeBeforeToTheFirst() {
    var articles = new LinkedHashMap<>(articlesOf(1));

    assertThat(send(HttpMethod.POST, VERSIONS, text(Map.of("articles", articles)))).hasStatus(201);
    assertThat(
            send(
                HttpMethod.POST,
                VERSIONS,
                text(Map.of("articles", articles, "effectiveFrom", "2011-12-01T00:00:00+01:00"))))
        .hasStatus(201);

    var december = Instant.parse("2011-11-30T23:00:00Z");
    assertThat(promises.history().latestFirst()).hasSize(2);
    assertThat(promises.history().inForceAt(december.minusMillis(1)).map(PromiseSet::version))
        .contains(1);
    assertThat(promises.history().inForceAt(december).map(PromiseSet::version)).contains(2);
  }

  @Test
  void twoVersionsNeverBeginAtOnce() {
    var body =
        text(Map.of("articles", articlesOf(1), "effectiveFrom", "2011-12-01T00:00:00+01:00"));
    send(HttpMethod.POST, VERSIONS, body);

    assertThat(send(HttpMethod.POST, VERSIONS, body))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\":[{\"field\":\"effectiveFrom\"}]}");
  }

  @Test
  void onceSignedNothingIsDecreedAnyMore() {
    var articles = articlesOf(1);
    send(HttpMethod.POST, DRAFT, "{}");
    heads.propose();
    heads.sign(Party.MARKETING);
    heads.sign(Party.SALES);

    assertThat(send(HttpMethod.POST, VERSIONS, text(Map.of("articles", articles)))).hasStatus(409);
    assertThat(send(HttpMethod.PUT, "/api/v1/promises", "{\"promises\":[]}")).hasStatus(409);
    assertThat(get(VERSIONS))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items":[{"number":2,"state":"IN_FORCE"},{"number":1,"state":"SUPERSEDED"}]}
            """);
    assertThat((List<?>) read(get(VERSIONS + "/2")).get("signatures")).hasSize(2);
  }

  @Test
  void whoMayNotEditPromisesDecreesNothing() {
    var articles = articlesOf(1);
    token = As.bearer(jdbc, "figures:read");

    assertThat(send(HttpMethod.POST, VERSIONS, text(Map.of("articles", articles)))).hasStatus(403);
    assertThat(send(HttpMethod.POST, DRAFT, "{}")).hasStatus(403);
    assertThat(get(VERSIONS)).hasStatusOk();
  }
}
