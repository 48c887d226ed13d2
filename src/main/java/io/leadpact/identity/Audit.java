package io.leadpact.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, when. Never the words or data of a lead. */
@Service
public class Audit {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Notes a deed of whoever is signed in, in the transaction of the deed.
   *
   * @param action a stable name, such as {@code promises.changed}
   * @param subject what it was done to, such as {@code calendar:default}
   */
  public void note(String action, String subject, Map<String, ?> detail) {
    noteAs(Actor.current(), action, subject, detail);
  }

  /** Notes a deed of somebody who is not signed in yet, or no longer. */
  void noteAs(String actor, String action, String subject, Map<String, ?> detail) {
    jdbc.sql(
            """
            insert into audit_entry (at, actor, action, subject, detail)
            values (:at, :actor, :action, :subject, cast(:detail as jsonb))
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor)
        .param("action", action)
        .param("subject", subject)
        .param("detail", json.writeValueAsString(detail))
        .update();
  }
}
