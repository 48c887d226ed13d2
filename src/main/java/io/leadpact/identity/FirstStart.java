package io.leadpact.identity;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.kernel.StartRefused;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Sees to it that somebody can come in: the administrator and the token that the environment names,
 * else a link in the log. After the demo, which brings users of its own, and before the doors open:
 * whoever finds the application up finds its token there, too.
 */
@Component
class FirstStart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final FirstAdministrator first;
  private final Tokens tokens;
  private final Environment environment;
  private volatile boolean done;

  FirstStart(FirstAdministrator first, Tokens tokens, Environment environment) {
    this.first = first;
    this.tokens = tokens;
    this.environment = environment;
  }

  @Override
  public void start() {
    administrator();
    token();
    done = true;
  }

  @Override
  public void stop() {
    done = false;
  }

  /** What was begun once needs no second beginning. */
  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  /** Long before the web server's. */
  @Override
  public int getPhase() {
    return 1000;
  }

  private void administrator() {
    var email = environment.getProperty("leadpact.admin.email", "");
    var password = environment.getProperty("leadpact.admin.password", "");
    if (!first.isMissing()) {
      return;
    }
    if (!StringUtils.hasText(email) && !StringUtils.hasText(password)) {
      log.warn(
          "There is no administrator yet. Open this within a day to become one: {}{}",
          address(),
          first.link());
      return;
    }
    if (!StringUtils.hasText(email) || !StringUtils.hasText(password)) {
      throw new StartRefused(
          "Only one of LEADPACT_ADMIN_EMAIL and LEADPACT_ADMIN_PASSWORD is set.",
          "Set both, or neither: then a link to become administrator is written to the log.");
    }
    try {
      first.create(email, nameOf(email), password);
      log.info("Created the first administrator from LEADPACT_ADMIN_EMAIL");
    } catch (Conflict e) {
      log.info("Another instance created the first administrator");
    } catch (RuleViolation e) {
      throw new StartRefused(
          "LEADPACT_ADMIN_EMAIL or LEADPACT_ADMIN_PASSWORD is refused: " + e.getMessage() + ".",
          "Choose another one and start again.");
    }
  }

  private void token() {
    // LEADPACT_API_TOKEN is read by this name, too: dots and dashes are the same to it.
    var token = environment.getProperty("leadpact.api.token", "");
    if (!StringUtils.hasText(token)) {
      return;
    }
    if (token.length() < 32) {
      log.warn("LEADPACT_API_TOKEN can be guessed; take 32 random characters or more");
    }
    if (tokens.adopt(token, "LEADPACT_API_TOKEN")) {
      log.info("Added the token of LEADPACT_API_TOKEN, with all scopes and without expiry");
    }
  }

  private String address() {
    return "http://localhost:" + environment.getProperty("server.port", "8080");
  }

  private static String nameOf(String email) {
    var local = email.strip().split("@", 2)[0];
    return local.isEmpty() ? "administrator" : local.toLowerCase(Locale.ROOT);
  }
}
