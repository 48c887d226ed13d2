package io.leadpact;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company that takes the real log in as any customer would: set up by REST, imported. */
final class RealLog {

  private static final String PROFILE =
      """
      {"name":"bpi2012","source":"bpi","zone":"Europe/Amsterdam","dateFormat":null,
       "leads":{"externalId":"case_id","createdAt":"registered_at","value":"amount_requested","constants":{"channel":"web"}},
       "events":{"lead":"case_id","at":"timestamp","actor":"resource","rules":[
         {"when":{"activity":"W_Afhandelen leads","lifecycle":"SCHEDULE"},"type":"GIVEN_TO","team":"sdr"},
         {"when":{"activity":"A_PREACCEPTED","lifecycle":"COMPLETE"},"type":"STAGE_REACHED","stage":"MQL"},
         {"when":{"activity":"A_ACCEPTED","lifecycle":"COMPLETE"},"type":"STAGE_REACHED","stage":"SAL"},
         {"when":{"activity":"O_SENT","lifecycle":"COMPLETE"},"type":"STAGE_REACHED","stage":"OPPORTUNITY","first":true},
         {"when":{"activity":"A_APPROVED","lifecycle":"COMPLETE"},"type":"WON","value":"lead.value"},
         {"when":{"activity":"A_DECLINED","lifecycle":"COMPLETE"},"type":"REJECTED"},
         {"when":{"activity":"A_CANCELLED","lifecycle":"COMPLETE"},"type":"LOST"},
         {"when":{"activity":["W_Afhandelen leads","W_Completeren aanvraag","W_Nabellen offertes","W_Nabellen incomplete dossiers"],"lifecycle":"START"},"type":"ATTEMPTED","channel":"CALL"}],
        "otherwise":"ignore"}}
      """;

  private static final Path LOG = Path.of(System.getenv().getOrDefault("LEADPACT_REAL_LOG", "."));

  private final ApplicationContext application;
  private final MockMvcTester mvc;
  private final JsonMapper json;
  private final String bearer;

  RealLog(ApplicationContext application) {
    this.application = application;
    this.mvc = application.getBean(MockMvcTester.class);
    this.json = application.getBean(JsonMapper.class);
    this.bearer = As.bearer(application.getBean(JdbcClient.class));
  }

  /** What another program computed. */
  JsonNode expected() throws IOException {
    return json.readTree(Files.readString(LOG.resolve("expected.json")));
  }

  /** The company with its desk and hours; nothing is promised yet. */
  void setUp() {
    put(
        "/api/v1/company",
        """
        {"name":"Bank","timeZone":"Europe/Amsterdam","currency":"EUR","calendar":"default",
         "stages":["LEAD","MQL","SAL","OPPORTUNITY","WON"]}
        """);
    put("/api/v1/teams/sdr", "{\"name\":\"Lead desk\",\"party\":\"SALES\",\"calendar\":null}");
    put(
        "/api/v1/calendars/default",
        """
        {"timeZone":"Europe/Amsterdam",
         "weeklyHours":"mon=09:00-21:00;tue=09:00-21:00;wed=09:00-21:00;thu=09:00-21:00;fri=09:00-21:00;sat=09:00-17:00",
         "specialDays":"2011-12-25;2011-12-26;2012-01-01","country":null,"region":null,"effectiveFrom":null}
        """);
  }

  JsonNode imported(String what) throws IOException {
    long began = System.nanoTime();
    var sent =
        mvc.post()
            .uri("/api/v1/imports")
            .multipart()
            .file(file("leads"))
            .file(file("events"))
            .param("profile", PROFILE)
            .header("Authorization", bearer)
            .exchange();
    assertThat(sent).hasStatus(202);
    long id = body(sent).get("id").asLong();
    job("import").accept(id);
    var done = get(sent.getResponse().getHeader("Location"));
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
    say(what, began);
    return done;
  }

  private static MockMultipartFile file(String name) throws IOException {
    return new MockMultipartFile(
        name, name + ".csv", "text/csv", Files.newInputStream(LOG.resolve(name + ".csv")));
  }

  JsonNode rebuilt() {
    long began = System.nanoTime();
    var sent = mvc.post().uri("/api/v1/rebuilds").header("Authorization", bearer).exchange();
    assertThat(sent).hasStatus(202);
    long id = body(sent).get("id").asLong();
    job("rebuild").accept(id);
    var done = get("/api/v1/rebuilds/" + id);
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    say("Rebuild", began);
    return done;
  }

  /** The background job itself: in tests no scheduler runs. */
  @SuppressWarnings("unchecked")
  private java.util.function.LongConsumer job(String name) {
    var task = (com.github.kagkarlsson.scheduler.task.Task<Void>) application.getBean(name + "Job");
    return id -> task.execute(task.instance(String.valueOf(id)), null);
  }

  private static void say(String what, long began) {
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf("%s of the real log: %.1f s%n", what, took.toMillis() / 1000.0);
  }

  void put(String uri, String content) {
    var answer =
        mvc.put()
            .uri(uri)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(content)
            .exchange();
    assertThat(answer.getResponse().getStatus()).as(uri).isBetween(200, 204);
  }

  JsonNode post(String uri, String content) {
    var answer =
        mvc.post()
            .uri(uri)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(content)
            .exchange();
    assertThat(answer.getResponse().getStatus()).as(uri).isEqualTo(201);
    return body(answer);
  }

  JsonNode get(String uri) {
    var answer = mvc.get().uri(uri).header("Authorization", bearer).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private JsonNode body(MvcTestResult answer) {
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }
}
