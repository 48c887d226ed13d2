package io.leadpact.testing;

import io.leadpact.database.EmbeddedPostgresServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A clean PostgreSQL for every Spring test context: a container where there is Docker, the embedded
 * one elsewhere.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

  @Configuration(proxyBeanMethods = false)
  @Conditional(DockerPresent.class)
  static class InDocker {
    @Bean
    @ServiceConnection
    PostgreSQLContainer postgres() {
      return new PostgreSQLContainer("postgres:18");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(DockerAbsent.class)
  static class Embedded {
    @Bean
    JdbcConnectionDetails testConnectionDetails() {
      return Shared.newDatabase();
    }
  }

  /** A new database on the embedded server, for a test that has its own context. */
  public static JdbcConnectionDetails ofItsOwn() {
    return Shared.newDatabase();
  }

  /** One server process per test JVM, one database per context. */
  private static final class Shared {
    static final EmbeddedPostgresServer SERVER = EmbeddedPostgresServer.throwAway();
    static final AtomicInteger COUNT = new AtomicInteger();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    static JdbcConnectionDetails newDatabase() {
      var name = "test_" + COUNT.incrementAndGet();
      SERVER.createDatabase(name);
      return SERVER.connectionDetails(name);
    }
  }

  static class DockerPresent implements Condition {
    static final boolean DOCKER =
        !Boolean.getBoolean("test.no-docker") && DockerClientFactory.instance().isDockerAvailable();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return DOCKER;
    }
  }

  static class DockerAbsent implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !DockerPresent.DOCKER;
    }
  }
}
