package io.leadpact.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param foldEvery milliseconds between two looks for differences that are not in the sums yet; 0
 *     leaves that to other instances
 */
@ConfigurationProperties("leadpact.report")
record ReportProperties(@DefaultValue("500") long foldEvery) {}
