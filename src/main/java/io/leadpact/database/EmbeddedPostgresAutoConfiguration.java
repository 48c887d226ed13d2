package io.leadpact.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Active only when nobody said where the database is. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = "embedded",
    matchIfMissing = true)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedPostgresAutoConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedPostgresServer embeddedPostgresServer(
      @Value("${leadpact.embedded-postgres.data-dir:}") String dataDir,
      @Value("${leadpact.embedded-postgres.database:leadpact}") String database) {
    return new EmbeddedPostgresServer(dataDir.isBlank() ? null : Path.of(dataDir), database);
  }

  @Bean
  JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgresServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return server.jdbcUrl();
      }

      @Override
      public String getUsername() {
        return server.username();
      }

      @Override
      public String getPassword() {
        return null;
      }
    };
  }
}
