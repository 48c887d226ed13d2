package io.leadpact.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The least that writes the rows of a lead that comes in: one statement, committed. By {@code
 * pgbench} where there is one on the path, else by bare JDBC in this process.
 */
final class WriteFloor {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final Running application;
  private final int clients;
  private final int leads;

  /**
   * @param leads how many one statement writes
   */
  WriteFloor(Running application, int clients, int leads) {
    this.application = application;
    this.clients = clients;
    this.leads = leads;
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
   * What the application writes for its sums is not asked of the floor.
   */
  private String statement() {
    return """
    with n as materialized (
      select g as id, 1700000000000000000 + g as n, date_trunc('milliseconds', clock_timestamp()) as at
      from (select nextval('lead_id_seq') as g from generate_series(1, %d)) ids),
    l as (
      insert into lead (id, source, external_id, name, email, phone, company, channel)
      select id, 'floor', 'F-' || n, 'Anna Nowak', 'f' || n || '@firm' || n %% 50000 || '.example',
        '+48' || n, 'Firm ' || n %% 50000 || ' Foods', 'web' from n),
    e as (
      insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source, facts)
      select id, 1, 'CREATED', at, at, 'token:1', 'floor', '{"channel": "web"}' from n),
    s as (
      insert into lead_state (lead_id, last_seq, created_at, last_at, stage, attempts, channel)
      select id, 1, at, at, 'LEAD', 0, 'web' from n)
    insert into clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, channel, state,
      started_at, warn_at, due_at, alert_at)
    select id, p.promise, 1, 1, 1, 'SALES', 'office', p.unit, 'web', 'RUNNING', at,
      at + p.due - interval '10 minutes', at + p.due, at + p.due - interval '10 minutes'
    from n, (values ('first_call', 'BUSINESS', interval '16 hours'),
                    ('feedback', 'BUSINESS_DAYS', interval '3 days')) p (promise, unit, due)"""
        .formatted(leads);
  }
}
