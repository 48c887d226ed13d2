package io.leadpact.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir where the embedded server keeps its data
 */
@ConfigurationProperties("leadpact.embedded-postgres")
record EmbeddedPostgresProperties(@DefaultValue("./data/postgres") Path dataDir) {}
