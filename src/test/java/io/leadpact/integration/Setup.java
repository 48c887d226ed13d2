package io.leadpact.integration;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stages;
import io.leadpact.testing.As;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small company that keeps one promise, and a program that talks to it. */
final class Setup {

  static final String PROFILE =
      """
      {"name":"crm","source":"crm","zone":"Europe/Amsterdam","dateFormat":null,
       "leads":{"externalId":"id","createdAt":"created","value":"amount","email":"mail","constants":{"channel":"web"},
                "stages":{"MQL":"mql_at"}},
       "events":{"lead":"id","at":"time","actor":"who","rules":[
         {"when":{"what":"given"},"type":"GIVEN_TO","team":"sdr"},
         {"when":{"what":["call","mail"]},"type":"ATTEMPTED","channel":"CALL"},
         {"when":{"what":"offer"},"type":"STAGE_REACHED","stage":"OPPORTUNITY","first":true},
         {"when":{"what":"won"},"type":"WON","value":"lead.value"},
         {"when":{"what":"lost"},"type":"LOST","reason":{"column":"who"}}],
        "otherwise":"ignore"}}
      """;

  private final MockMvcTester mvc;
  private final ImportRunner runner;
  private final JsonMapper json;
  private final String bearer;

  Setup(ApplicationContext beans) {
    mvc = beans.getBean(MockMvcTester.class);
    runner = beans.getBean(ImportRunner.class);
    json = beans.getBean(JsonMapper.class);
    As.run(
        As.administrator(),
        () -> {
          beans
              .getBean(Companies.class)
              .define("Test", ZoneId.of("Europe/Amsterdam"), "EUR", "default", false);
          beans.getBean(Teams.class).define("sdr", "SDR", Party.MARKETING, Optional.empty());
          beans.getBean(Stages.class).define(List.of("LEAD", "MQL", "SAL", "OPPORTUNITY", "WON"));
        });
    bearer = As.bearer(beans.getBean(JdbcClient.class));
    put(
        "/api/v1/calendars/default",
        """
        {"timeZone":"Europe/Amsterdam","weeklyHours":"mon=09:00-21:00;tue=09:00-21:00;wed=09:00-21:00","specialDays":"",
         "country":null,"region":null,"effectiveFrom":null}
        """);
    put(
        "/api/v1/promises",
        """
        {"effectiveFrom":null,"promises":[{"key":"desk_first_touch","party":"SALES",
         "startsOn":[{"type":"GIVEN_TO","team":"sdr"}],"stopsOn":[{"type":"ATTEMPTED","automatic":false}],
         "cancelsOn":[],"pausesOn":[],"resumesOn":[],"scope":{},"limit":"PT30M","unit":"BUSINESS",
         "warnBefore":"PT10M","target":80}]}
        """);
  }

  MvcTestResult put(String uri, String body) {
    var result =
        mvc.put()
            .uri(uri)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    return result;
  }

  MvcTestResult post(String uri, String body, String... headers) {
    var request =
        mvc.post()
            .uri(uri)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.exchange();
  }

  MvcTestResult get(String uri) {
    return mvc.get().uri(uri).header("Authorization", bearer).exchange();
  }

  MvcTestResult send(String profile, byte[] leads, byte[] events) {
    var request = mvc.post().uri("/api/v1/imports").multipart();
    if (leads != null) {
      request.file(new MockMultipartFile("leads", "leads.csv", "text/csv", leads));
    }
    if (events != null) {
      request.file(new MockMultipartFile("events", "events.csv", "text/csv", events));
    }
    return request.param("profile", profile).header("Authorization", bearer).exchange();
  }

  /** Sends the files and waits until all is taken in. */
  JsonNode take(String profile, String leads, String events) {
    return take(profile, bytes(leads), bytes(events));
  }

  JsonNode take(String profile, byte[] leads, byte[] events) {
    var sent = send(profile, leads, events);
    if (sent.getResponse().getStatus() != 202) {
      throw new AssertionError(text(sent));
    }
    long id = json(sent).get("id").asLong();
    runner.run(id);
    return json(get("/api/v1/imports/" + id));
  }

  static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  JsonNode json(MvcTestResult result) {
    return json.readTree(text(result));
  }

  static String text(MvcTestResult result) {
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
