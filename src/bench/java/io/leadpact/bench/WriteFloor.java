package io.leadpact.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The least that writes the rows of a lead that comes in: one statement, committed. By {@code
 * pgbench} where there is one on the path, else by bare JDBC in this process.
 */
final class WriteFloor {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private static final String NUMBERS =
      """
      with n as materialized (
        select g as id, 1700000000000000000 + g as n, 'user:9' || 100 + g %% 60 as rep,
          date_trunc('milliseconds', clock_timestamp()) as at
        from (select nextval('lead_id_seq') as g from generate_series(1, %d)) ids),
      l as (
        insert into lead (id, source, external_id, name, email, phone, company, channel)
        select id, 'floor', 'F-' || n, 'Anna Nowak', 'f' || n || '@firm' || n %% 50000 || '.example',
          '+48' || n, 'Firm ' || n %% 50000 || ' Foods', 'web' from n),
      e as (
        insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source, facts)
        select id, 1, 'CREATED', at, at, 'token:1', 'floor', '{"channel": "web"}' from n),
      """;

  private static final String NOBODYS =
      """
      s as (
        insert into lead_state (lead_id, last_seq, created_at, last_at, stage, attempts, channel)
        select id, 1, at, at, 'LEAD', 0, 'web' from n),
      c as (select id, at, null as team, null as rep from n)
      """;

  private static final String GIVEN =
      """
      s as (
        insert into lead_state (lead_id, last_seq, created_at, last_at, stage, attempts, channel, team, person)
        select id, 2, at, at, 'LEAD', 0, 'web', 'east', rep from n),
      c as (select id, at, 'east' as team, rep from n)
      """;

  /** Its journal, its points and why, by what it may be recognised, who got it and why. */
  private static final String ON_THE_DESK =
      """
      g as (
        insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source, facts)
        select id, 2, 'GIVEN_TO', at, at, 'system', 'leadpact', jsonb_build_object('team', 'east', 'person', rep)
        from n),
      p as (
        insert into lead_score (lead_id, version, score, fit, interest, qualifies, at, acts, changes_at, why)
        select id, 1, 0, 0, 0, false, at, 0, at + interval '14 days',
          '[[], [[0, [0, 0], [0, 0]], [0, [0, 0], [0, 0]], [0, [0, null], [0, null], [0, null]]]]' from n),
      h as (
        insert into lead_score_change (lead_id, at, version, fit, interest, qualifies, moved)
        select id, at, 1, 0, 0, false, '{"cause": "FIRST", "rules": []}' from n),
      t as (
        insert into duplicate_trace (lead_id, email, phone, name_at_domain, name_at_firm, surname_at_domain, surname_at_firm)
        select id, hashint8extended(n, 1), hashint8extended(n, 2), hashint8extended(n, 3), hashint8extended(n, 4),
          hashint8extended(n, 5), hashint8extended(n, 6) from n),
      a as (
        insert into assignment (lead_id, at, cause, outcome, team, person, seq, plan, method, weighed)
        select id, at, 'ARRIVED', 'ASSIGNED', 'east', rep, 2, 1, 'ROUND_ROBIN', '@weighed' from n),
      f as (
        insert into follow_up (kind, lead_id, due_at) select 'score', id, at + interval '14 days' from n),
      """;

  private static final String CLOCKS =
      """
      insert into clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, channel, state,
        started_at, warn_at, due_at, alert_at, team, person)
      select id, p.promise, 1, 1, 1, 'SALES', 'office', p.unit, 'web', 'RUNNING', at,
        at + p.due - interval '10 minutes', at + p.due, at + p.due - interval '10 minutes', team, rep
      from c, (values ('first_call', 'BUSINESS', interval '16 hours'),
                      ('feedback', 'BUSINESS_DAYS', interval '3 days')) p (promise, unit, due)""";

  private final Running application;
  private final int clients;
  private final int leads;
  private final boolean desk;

  /**
   * @param leads how many one statement writes
   * @param desk whether with what the lead desk writes of each of them
   */
  WriteFloor(Running application, int clients, int leads, boolean desk) {
    this.application = application;
    this.clients = clients;
    this.leads = leads;
    this.desk = desk;
  }

  /** By what it is measured. */
  String means() {
    return (pgbench().isPresent() ? "pgbench" : "bare JDBC, no pgbench on the path")
        + " with "
        + clients
        + " clients";
  }

  private static java.util.Optional<Path> pgbench() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Leads a second. */
  double measure(int seconds) throws Exception {
    var pgbench = pgbench();
    var rate = pgbench.isPresent() ? byPgbench(pgbench.get(), seconds) : byJdbc(seconds);
    return rate * leads;
  }

  private double byPgbench(Path pgbench, int seconds) throws IOException, InterruptedException {
    var script = Path.of("target", "bench", "floor.sql").toAbsolutePath();
    Files.writeString(script, statement() + ";\n");
    var address = application.databaseAddress();
    var url = URI.create(address.getJdbcUrl().substring("jdbc:".length()));
    var process =
        new ProcessBuilder(
            pgbench.toString(),
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + clients,
            "--jobs=2",
            "--time=" + seconds,
            "--file=" + script,
            "--host=" + url.getHost(),
            "--port=" + url.getPort(),
            "--username=" + address.getUsername(),
            url.getPath().substring(1));
    process.environment().put("PGPASSWORD", String.valueOf(address.getPassword()));
    var running = process.redirectErrorStream(true).start();
    var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    running.waitFor();
    var rate = RATE.matcher(said);
    if (!rate.find() || said.contains("error")) {
      throw new IOException(said);
    }
    return Double.parseDouble(rate.group(1));
  }

  private double byJdbc(int seconds) throws Exception {
    var sql = statement();
    return Traffic.run(
            clients,
            seconds,
            () -> {
              var connection = application.connect();
              var statement = connection.prepareStatement(sql);
              return new Traffic.Client() {
                @Override
                public void once() throws Exception {
                  statement.execute();
                }

                @Override
                public void close() throws Exception {
                  connection.close();
                }
              };
            })
        .perSecond();
  }

  /**
   * Writes the same columns as a lead that {@link SentLead} sends, with keys that grow as those do.
   * What the application writes for its sums and takes away again is not asked of the floor.
   */
  private String statement() {
    return (NUMBERS + (desk ? ON_THE_DESK : "") + (desk ? GIVEN : NOBODYS) + CLOCKS)
        .formatted(leads)
        .replace("@weighed", weighed());
  }

  /** Of as many people as a team of {@link Desk} has. */
  private static String weighed() {
    return IntStream.range(0, Desk.REPS_OF_A_TEAM)
        .mapToObj(
            rep ->
                "{\"from\": null, \"open\": 500, \"person\": \"user:9%d\", \"verdict\": \"NEXT_TIME\", \"capacity\": %d}"
                    .formatted(100 + rep, Desk.CAPACITY))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
