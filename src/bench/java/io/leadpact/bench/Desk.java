package io.leadpact.bench;

import io.leadpact.qualification.scoring.ScoringText;
import io.leadpact.qualification.scoring.StarterScoring;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The lead desk at work: leads are scored, compared with others and given to people. */
final class Desk {

  static final int REPS_OF_A_TEAM = 20;
  static final int CAPACITY = 1_000;

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
      var members = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < REPS_OF_A_TEAM; i++) {
        members.add(Map.of("person", rep(team, i), "capacity", CAPACITY));
      }
      put(
          "/routing/" + team,
          Map.of(
              "occasions",
              List.of("ARRIVED"),
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
            "roles", List.of("SALES_REP"),
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
      for (var table : List.of("lead_state", "clock")) {
        Sql.run(
            connection,
            "update %s set person = %s, team = '%s' where person = '%s'"
                .formatted(table, actor, team, insteadOf));
      }
      Sql.run(connection, "vacuum (analyze) lead_state, clock");
    }
    return reps(List.of(email)).get(0);
  }

  /**
   * The browsers of so many reps, signed in, their teams in turn. They hold the newest open leads,
   * so many of each, whatever team these came to.
   */
  List<Browser> reps(int many, int leads) throws Exception {
    var emails = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      emails.add(email(Office.TEAMS.get(i % Office.TEAMS.size()), i / Office.TEAMS.size()));
    }
    handOut(emails, leads);
    return reps(emails);
  }

  private void handOut(List<String> emails, int leads) throws Exception {
    try (var connection = application.connect()) {
      Sql.run(
          connection,
          """
          create temporary table handed as
          select lead_id, row_number() over (order by lead_id) %% %d as n from (
            select lead_id from lead_state where outcome is null order by created_at desc limit %d) newest
          """
              .formatted(emails.size(), emails.size() * leads),
          """
          update lead_state s set person = r.actor, team = r.team
          from handed h join (
            select row_number() over (order by id) - 1 as n, 'user:' || id as actor, team
            from app_user where email in ('%s')) r on r.n = h.n
          where s.lead_id = h.lead_id
          """
              .formatted(String.join("','", emails)),
          """
          update clock c set person = s.person, team = s.team
          from handed h join lead_state s on s.lead_id = h.lead_id where c.lead_id = h.lead_id
          """,
          "vacuum (analyze) lead_state, clock");
    }
  }

  private List<Browser> reps(List<String> emails) throws Exception {
    var password = application.bean(PasswordEncoder.class).encode(Browser.PASSWORD);
    try (var connection = application.connect()) {
      Sql.run(
          connection,
          "update app_user set password = '%s' where email like '%%@bench.example'"
              .formatted(password));
    }
    var browsers = new ArrayList<Browser>();
    for (var email : emails) {
      var browser = new Browser(application.port());
      browser.signIn(email);
      browsers.add(browser);
    }
    return browsers;
  }
}
