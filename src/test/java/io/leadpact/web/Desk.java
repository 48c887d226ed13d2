package io.leadpact.web;

import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.testing.As;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A company at work, set up the way a program would: one promise, one team, a lead or two. */
public final class Desk {

  private static final Pattern ID = Pattern.compile("\"id\":\\s*\"?(\\d+)");

  private final MockMvcTester web;
  private final Teams teams;
  private final String bearer;

  public Desk(MockMvcTester web, JdbcClient jdbc, Teams teams) {
    this.web = web;
    this.teams = teams;
    this.bearer = As.bearer(jdbc);
  }

  public Desk setUp() {
    put(
        "/api/v1/company",
        """
        {"name":"Halden","timeZone":"Europe/Warsaw","currency":"EUR","calendar":"default",
         "stages":["LEAD","MQL","SQL","SAL","OPPORTUNITY","WON"]}
        """);
    put(
        "/api/v1/calendars/default",
        """
        {"timeZone":"Europe/Warsaw","weeklyHours":"mon=09:00-18:00;tue=09:00-18:00;wed=09:00-18:00;thu=09:00-18:00;fri=09:00-18:00"}
        """);
    As.run(As.administrator(), () -> teams.define("sdr", "SDR", Party.SALES, Optional.empty()));
    put(
        "/api/v1/promises",
        """
        {"promises":[
          {"key":"sql_first_contact","party":"SALES","startsOn":[{"type":"STAGE_REACHED","stage":"SQL"}],
           "stopsOn":[{"type":"ATTEMPTED","automatic":false}],"cancelsOn":[{"type":"WON"},{"type":"LOST"},{"type":"REJECTED"}],
           "pausesOn":[{"type":"PAUSED"}],"resumesOn":[{"type":"RESUMED"}],"scope":{},"limit":"PT1H","unit":"BUSINESS",
           "warnBefore":"PT15M","target":90},
          {"key":"mql_handover","party":"MARKETING","startsOn":[{"type":"STAGE_REACHED","stage":"MQL"}],
           "stopsOn":[{"type":"GIVEN_TO"}],"cancelsOn":[],"pausesOn":[],"resumesOn":[],"scope":{},"limit":"PT15M","unit":"ELAPSED",
           "target":95}]}
        """);
    return this;
  }

  /** A lead that came in at that time. */
  public long lead(String name, String createdAt) {
    var answer =
        send(
            "POST",
            "/api/v1/leads",
            """
            {"source":"crm","externalId":"%s","name":"%s","email":"%s@example.com","company":"Północ sp. z o.o.",
             "channel":"web","createdAt":"%s"}
            """
                .formatted(name, name, name.replace(' ', '.'), createdAt));
    var id = ID.matcher(answer);
    Assertions.assertThat(id.find()).as(answer).isTrue();
    return Long.parseLong(id.group(1));
  }

  public Desk event(long lead, String json) {
    send("POST", "/api/v1/leads/" + lead + "/events", json);
    return this;
  }

  private void put(String uri, String json) {
    send("PUT", uri, json);
  }

  private String send(String method, String uri, String json) {
    var result =
        web.method(HttpMethod.valueOf(method))
            .uri(uri)
            .header("Authorization", bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json)
            .exchange();
    var body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    Assertions.assertThat(result.getResponse().getStatus())
        .as("%s %s: %s", method, uri, body)
        .isLessThan(300);
    return body;
  }
}
