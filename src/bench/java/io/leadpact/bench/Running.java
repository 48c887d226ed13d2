package io.leadpact.bench;

import io.leadpact.LeadpactApplication;
import io.leadpact.identity.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The application as it is delivered, with a company and as many leads as are asked for. */
final class Running implements AutoCloseable {

  static final String TOKEN = "lp_benchmark_0123456789abcdef0123456789";

  private final ConfigurableApplicationContext context;
  private final JdbcConnectionDetails database;

  private Running(ConfigurableApplicationContext context) {
    this.context = context;
    this.database = context.getBean(JdbcConnectionDetails.class);
  }

  /** On a new embedded database, unless SPRING_DATASOURCE_URL names an empty one of your own. */
  static Running start(Size size) throws IOException {
    var data = Path.of("target", "bench", size.name());
    if (!kept()) {
      delete(data);
    }
    var context =
        new SpringApplicationBuilder(LeadpactApplication.class)
            .initializers(
                c -> {
                  c.getBeanFactory().registerSingleton("notOurTests", new NotOurTests());
                  c.getBeanFactory().addBeanPostProcessor(new Watch());
                })
            .run(
                // Past what the tests say, which stands on the same class path.
                "--spring.config.location=classpath:/application.yaml",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--leadpact.demo=false",
                "--leadpact.api.token=" + TOKEN,
                "--leadpact.embedded-postgres.data-dir=" + data.resolve("postgres"));
    return new Running(context);
  }

  /** {@code -Dbench.keep=true}: goes on with the leads of the run before. */
  static boolean kept() {
    return Boolean.getBoolean("bench.keep");
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var paths = Files.walk(directory)) {
        paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  /** What stands beside the application on the class path is no part of it. */
  private static final class NotOurTests extends TypeExcludeFilter {
    private final String ours =
        LeadpactApplication.class.getProtectionDomain().getCodeSource().getLocation().toString();

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
      return !reader.getResource().getURL().toString().contains(ours);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NotOurTests;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  JdbcConnectionDetails databaseAddress() {
    return database;
  }

  /** A connection of its own, past the application's pool. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.getJdbcUrl(), database.getUsername(), database.getPassword());
  }

  String database() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select version(), current_setting('fsync'), current_setting('synchronous_commit'),
                  current_setting('full_page_writes'), current_setting('shared_buffers')
                """)) {
      row.next();
      return "%s; fsync %s, synchronous_commit %s, full_page_writes %s, shared_buffers %s"
          .formatted(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5));
    }
  }

  void fill(Size size) throws Exception {
    try (var connection = connect()) {
      if (Sql.number(connection, "select count(*) from company") == 0) {
        SystemUser.run(() -> new Office(context).open());
      }
      if (Sql.number(connection, "select count(*) from (select from lead limit 1) any_lead") == 0) {
        new Generator(this, size).run();
      }
      waitForSums(connection);
    }
  }

  private static void waitForSums(Connection connection) throws SQLException, InterruptedException {
    var began = System.nanoTime();
    while (Sql.number(connection, "select count(*) from rollup_state") == 0) {
      Thread.sleep(100);
    }
    Sql.run(connection, "vacuum (analyze) clock_rollup, lead_rollup");
    System.out.printf("figures summed up in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
  }

  @Override
  public void close() {
    context.close();
  }
}
