package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class ImportPagesTest {

  private static final String LEADS =
      "id,created,mail\n1,02.02.2026 10:00,ann@example.com\n2,02.02.2026 11:00,nobody\n";
  private static final String EVENTS =
      "id,what,time\n1,given,02.02.2026 10:05\n1,call,02.02.2026 10:10\n1,call,31.02.2026 10:10\n";

  @Autowired private MockMvcTester mvc;
  @Autowired private ApplicationContext beans;
  @Autowired private ImportRunner runner;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void aCompany() {
    new Setup(beans);
  }

  @Test
  void withoutImportsThePageSaysWhatComesNext() {
    assertThat(text(get("/imports"))).contains("Nothing was imported yet");
  }

  @Test
  void filesAreDescribedOnAPageAndTakenIn() {
    var uploaded = upload("");
    var builder = uploaded.getResponse().getRedirectedUrl();
    assertThat(builder).matches("/imports/\\d+/profile");
    assertThat(text(get(builder)))
        .contains("ann@example.com")
        .contains("d.M.yyyy H:mm")
        .contains("Europe/Amsterdam");

    var chosen =
        new java.util.HashMap<>(
            Map.of(
                "source", "crm",
                "zone", "Europe/Amsterdam",
                "dateFormat", "d.M.yyyy H:mm",
                "leads.externalId", "id",
                "leads.createdAt", "created",
                "leads.email", "mail",
                "events.lead", "id",
                "events.at", "time",
                "by.0", "what"));
    post(builder, chosen, "look");
    assertThat(text(get(builder))).contains("given");

    chosen.putAll(
        Map.of(
            "value.0.0",
            "call",
            "means.0",
            "ATTEMPTED:CALL",
            "value.1.0",
            "given",
            "means.1",
            "GIVEN_TO:sdr"));
    post(builder, chosen, "look");
    assertThat(text(get(builder))).contains("Contact attempt").contains("status is-missed");

    var started = post(builder, chosen, "run").getResponse().getRedirectedUrl();
    assertThat(started).matches("/imports/\\d+");
    long id = Long.parseLong(started.substring("/imports/".length()));
    assertThat(text(get(started))).contains("hx-trigger=\"every 2s\"");
    runner.run(id);
    assertThat(text(get(started)))
        .doesNotContain("every 2s")
        .contains("Rejected lines")
        .contains("is-met");
    assertThat(count("select count(*) from lead_event where type <> 'CREATED'")).isEqualTo(2);
    assertThat(text(get(started + "/rejected.csv"))).contains("2,02.02.2026 11:00,nobody");

    assertThat(upload("crm").getResponse().getRedirectedUrl()).matches("/imports/\\d+");
  }

  @Test
  void anImportIsTakenBackAfterAQuestion() {
    var company = new Setup(beans);
    var done =
        company.take(Setup.PROFILE, "id,created,amount,mail,mql_at\n1,2026-02-02,,,\n", null);
    var page = "/imports/" + done.get("id");
    assertThat(text(get(page + "/undo"))).contains("1 lead and 0 events");
    assertThat(post(page + "/undo", Map.of(), "")).hasStatus3xxRedirection();
    assertThat(count("select count(*) from lead")).isZero();
    assertThat(text(get(page))).contains("Taken back");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedOnThePage() {
    var answer =
        mvc.post()
            .uri("/imports")
            .multipart()
            .file(
                new MockMultipartFile(
                    "leads", "leads.csv", "text/csv", "a,a\n".getBytes(StandardCharsets.UTF_8)))
            .with(user(As.administrator()))
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains("same name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "pl", "pt-BR"})
  void thePagesSpeakEveryLanguage(String language) {
    var builder = upload("").getResponse().getRedirectedUrl();
    for (var page : new String[] {"/imports", builder}) {
      var answer =
          mvc.get()
              .uri(page)
              .with(user(As.administrator()))
              .header("Accept-Language", language)
              .exchange();
      assertThat(answer).hasStatusOk();
    }
  }

  @Test
  void whoeverMayNotImportIsRefused() {
    assertThat(mvc.get().uri("/imports").with(user(As.reader()))).hasStatus(403);
  }

  private MvcTestResult upload(String profile) {
    return mvc.post()
        .uri("/imports")
        .multipart()
        .file(new MockMultipartFile("leads", "leads.csv", "text/csv", Setup.bytes(LEADS)))
        .file(new MockMultipartFile("events", "events.csv", "text/csv", Setup.bytes(EVENTS)))
        .param("profile", profile)
        .with(user(As.administrator()))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String page) {
    var answer = mvc.get().uri(page).with(user(As.administrator())).exchange();
    assertThat(answer).hasStatusOk();
    return answer;
  }

  private MvcTestResult post(String page, Map<String, String> chosen, String action) {
    var request = mvc.post().uri(page).with(user(As.administrator())).with(csrf());
    chosen.forEach(request::param);
    return request.param("action", action).exchange();
  }

  private static String text(MvcTestResult result) {
    return Setup.text(result);
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
