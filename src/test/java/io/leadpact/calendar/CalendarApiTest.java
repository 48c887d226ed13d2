package io.leadpact.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class CalendarApiTest {

  private static final String OFFICE =
      """
      {"timeZone":"Europe/Amsterdam","weeklyHours":"mon=09:00-21:00;sat=09:00-12:00,13:00-17:00",
       "specialDays":"2011-12-25;2011-12-31=09:00-12:00","country":"NL","region":null,"effectiveFrom":null}
      """;

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;
  private String token = "";

  @BeforeEach
  void signIn() {
    token = As.bearer(jdbc);
  }

  private MvcTestResult put(String key, String body, String... ifMatch) {
    var request =
        mvc.put()
            .uri("/api/v1/calendars/" + key)
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return (ifMatch.length == 0 ? request : request.header("If-Match", ifMatch[0])).exchange();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri("/api/v1/calendars" + path).header("Authorization", token).exchange();
  }

  private MvcTestResult post(String path, String body) {
    return mvc.post()
        .uri("/api/v1/business-time/" + path)
        .header("Authorization", token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void aCalendarComesBackAsItWasPut() {
    assertThat(put("default", OFFICE)).hasStatusOk();

    assertThat(get("/default"))
        .hasStatusOk()
        .hasHeader("ETag", "\"1.0\"")
        .bodyJson()
        .isLenientlyEqualTo(
            OFFICE.replace("{", "{\"key\":\"default\",\"name\":\"default\",\"version\":1,"));
    assertThat(get("")).bodyJson().extractingPath("$.items[0].key").isEqualTo("default");
  }

  @Test
  void whoSendsAnOldTagIsTold() {
    put("default", OFFICE);
    assertThat(put("default", OFFICE.replace("21:00", "20:00"), "\"1.0\""))
        .hasStatusOk()
        .hasHeader("ETag", "\"1.1\"");

    assertThat(put("default", OFFICE, "\"1.0\"")).hasStatus(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timeZone    | Europe/Amsterdam | Mars/Olympus",
        "weeklyHours | mon=09:00-21:00  | mon=09:00-25:00",
        "weeklyHours | mon=09:00-21:00;sat=09:00-12:00,13:00-17:00 | ''",
        "specialDays | 2011-12-25       | 25.12.2011",
        "country     | NL               | XX"
      })
  void whatBreaksARuleIsRefusedByItsField(String field, String right, String wrong) {
    assertThat(put("default", OFFICE.replace(right, wrong)))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo(field);
    assertThat(get("/default")).hasStatus(404);
  }

  @Test
  void aBodyWithoutAZoneHasTheWrongShape() {
    assertThat(put("default", "{\"weeklyHours\":\"mon=09:00-21:00\"}")).hasStatus(400);
  }

  @Test
  void withoutATokenOrItsScopeNothingIsSaid() {
    token = As.bearer(jdbc, "leads:write");

    assertThat(put("default", OFFICE)).hasStatus(403);
    assertThat(get("")).hasStatus(403);
    assertThat(post("due", question("\"minutes\":30"))).hasStatus(403);
    assertThat(mvc.get().uri("/api/v1/calendars")).hasStatus(401);
  }

  private static String question(String rest) {
    return """
        {"timeZone":"Europe/Berlin","weeklyHours":"mon=09:00-17:00;tue=09:00-17:00","specialDays":"2026-03-03",
         "start":"2026-03-02T16:45:00+01:00",%s}
        """
        .formatted(rest);
  }

  @Test
  void aDueTimeIsComputed() {
    assertThat(post("due", question("\"minutes\":30")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.due")
        .isEqualTo("2026-03-09T09:15:00+01:00");
    assertThat(
            post(
                "due",
                question(
                    "\"minutes\":15,\"pauses\":[[\"2026-03-02T16:50:00+01:00\",\"2026-03-02T16:55:00+01:00\"]]")))
        .bodyJson()
        .extractingPath("$.due")
        .isEqualTo("2026-03-09T09:05:00+01:00");
  }

  @Test
  void elapsedMinutesAreCounted() {
    assertThat(post("elapsed", question("\"end\":\"2026-03-09T08:00:30Z\"")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.minutes")
        .isEqualTo(15.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minutes | 0  | ",
        "minutes | -5 | ",
        "minutes | 1e-999 | ",
        "pauses  | 30 | ['2026-03-02T10:00Z','2026-03-02T09:00Z']",
        "pauses  | 30 | ['2026-03-02T10:00Z',null]",
        "pauses  | 30 | ['2026-03-02T10:00Z']",
        "pauses  | 30 | ['2026-03-02T10:00Z','2026-03-02T12:00Z'],['2026-03-02T11:00Z','2026-03-02T13:00Z']",
        "pauses  | 30 | ['2026-03-02T10:00','2026-03-02T12:00Z']"
      })
  void questionsWithoutAnAnswerAreRefused(String field, String minutes, String pauses) {
    var given = pauses == null ? "" : pauses.replace('\'', '"');

    assertThat(post("due", question("\"minutes\":%s,\"pauses\":[%s]".formatted(minutes, given))))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void aCalendarThatNeverOpensIsRefused() {
    var never = question("\"minutes\":30").replace("mon=09:00-17:00;tue=09:00-17:00", "");
    var ended = never.replace("2026-03-03", "2020-03-03=09:00-10:00");

    assertThat(post("due", never)).hasStatus(422);
    assertThat(post("due", ended)).hasStatus(422);
    assertThat(post("elapsed", never.replace("\"minutes\":30", "\"end\":\"2026-03-09T08:00Z\"")))
        .hasStatus(422);
  }
}
