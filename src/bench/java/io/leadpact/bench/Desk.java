package io.leadpact.bench;

import io.leadpact.qualification.scoring.ScoringText;
import io.leadpact.qualification.scoring.StarterScoring;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The lead desk at work: leads are scored, compared with others and given to people. */
final class Desk {

  private static final int REPS_OF_A_TEAM = 20;
  private static final int CAPACITY = 1_000;
  private static final String PASSWORD = "a rep who is measured";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final Running application;
  private final JsonMapper json;

  Desk(Running application) {
    this.application = application;
    this.json = application.bean(JsonMapper.class);
  }

  /**
   * Scoring as guide A has it, and each team's people in turn; whatever channel is for one team.
   */
  void open() throws Exception {
    var scoring = new LinkedHashMap<>(ScoringText.write(StarterScoring.A.scoring()));
    put("/scoring", Map.of("scoring", scoring, "why", "benchmark"));
    for (var team : Office.TEAMS) {
      var members = new java.util.ArrayList<Map<String, Object>>();
      for (int i = 0; i < REPS_OF_A_TEAM; i++) {
        members.add(Map.of("person", rep(team, i), "capacity", CAPACITY));
      }
      put(
          "/routing/" + team,
          Map.of(
              "occasions",
              java.util.List.of("ARRIVED"),
              "method",
              "ROUND_ROBIN",
              "members",
              members,
              "outsideHours",
              true));
    }
  }

  private String rep(String team, int number) throws Exception {
    var body =
        Map.of(
            "email", email(team, number),
            "name", "Rep %d of %s".formatted(number, team),
            "roles", java.util.List.of("SALES_REP"),
            "team", team);
    return json.readTree(send("POST", "/users", body)).get("actor").asString();
  }

  private static String email(String team, int number) {
    return "%s%d@bench.example".formatted(team, number);
  }

  private void put(String path, Object body) throws Exception {
    send("PUT", path, body);
  }

  private String send(String method, String path, Object body) throws Exception {
    var request =
        HttpRequest.newBuilder(at("/api/v1" + path))
            .header("Authorization", "Bearer " + Running.TOKEN)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + application.port() + path);
  }

  /** How many leads somebody still has to look at after they came in. */
  long waiting() throws Exception {
    try (var connection = application.connect()) {
      return Sql.number(connection, "select count(*) from follow_up where due_at <= now()");
    }
  }

  /** The browser of the first rep of a team, signed in, who holds what that person held. */
  Browser rep(String team, String insteadOf) throws Exception {
    var email = email(team, 0);
    try (var connection = application.connect()) {
      var actor = "(select 'user:' || id from app_user where email = '%s')".formatted(email);
      for (var table : java.util.List.of("lead_state", "clock")) {
        Sql.run(
            connection,
            "update %s set person = %s, team = '%s' where person = '%s'"
                .formatted(table, actor, team, insteadOf));
      }
      var password = application.bean(PasswordEncoder.class).encode(PASSWORD);
      Sql.run(
          connection,
          "update app_user set password = '%s' where email = '%s'".formatted(password, email));
      Sql.run(connection, "vacuum (analyze) lead_state, clock");
    }
    var browser = new Browser();
    browser.signIn(email);
    return browser;
  }

  /** Just enough of one to sign in and read pages. */
  final class Browser {
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private void signIn(String email) throws Exception {
      var found = TOKEN.matcher(read("/sign-in"));
      if (!found.find()) {
        throw new IOException("The sign-in page has no token");
      }
      var form =
          "email=%s&password=%s&_csrf=%s"
              .formatted(coded(email), coded(PASSWORD), coded(found.group(1)));
      var request =
          HttpRequest.newBuilder(at("/sign-in"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      client.send(request, BodyHandlers.ofString());
    }

    private static String coded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A page of which somebody signed in sees everything. */
    String read(String path) throws Exception {
      var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(path + ": " + answer.statusCode());
      }
      return answer.body();
    }
  }
}
