package io.leadpact.testing;

import io.leadpact.database.EmbeddedPostgresServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.*;
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
      String url = Shared.newDatabase();
      return new JdbcConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return url;
        }

        @Override
        public String getUsername() {
          return Shared.SERVER.username();
        }

        @Override
        public String getPassword() {
          return null;
        }
      };
    }
  }

  /** One server process per test JVM, one database per context. */
  private static final class Shared {
    static final EmbeddedPostgresServer SERVER = new EmbeddedPostgresServer(null, "test");
    static final AtomicInteger COUNT = new AtomicInteger();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    static String newDatabase() {
      return SERVER.createDatabase("test_" + COUNT.incrementAndGet());
    }
  }

  static class DockerPresent implements Condition {
    static final boolean DOCKER =
        !Boolean.getBoolean("test.no-docker") && DockerClientFactory.instance().isDockerAvailable();

    @Override
    public boolean matches(ConditionContext c, AnnotatedTypeMetadata m) {
      return DOCKER;
    }
  }

  static class DockerAbsent implements Condition {
    @Override
    public boolean matches(ConditionContext c, AnnotatedTypeMetadata m) {
      return !DockerPresent.DOCKER;
    }
  }
}
