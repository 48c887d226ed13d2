package io.leadpact.handoff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails to leads go out; the server itself is set by {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param url where this installation is reached by whoever gets a mail, for the link that ends them
 * @param sendEvery milliseconds between two looks for mails that wait; 0 leaves them to other
 *     instances
 */
@ConfigurationProperties("leadpact.mail")
record MailProperties(
    @DefaultValue("leadpact@localhost") String from,
    @DefaultValue("http://localhost:8080") String url,
    @DefaultValue("1000") long sendEvery) {}
