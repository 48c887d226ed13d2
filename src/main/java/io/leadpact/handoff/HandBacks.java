package io.leadpact.handoff;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.RuleViolation;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often leads may go to and fro. */
@Service
public class HandBacks {

  static final int USUAL_MOST = 3;
  static final int HIGHEST_MOST = 20;

  private final JdbcClient jdbc;
  private final Audit audit;

  HandBacks(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** A lead that was given back more often is not put back by itself. */
  @Transactional(readOnly = true)
  public int most() {
    return jdbc.sql("select most from hand_back_limit")
        .query(Integer.class)
        .optional()
        .orElse(USUAL_MOST);
  }

  /**
   * @throws RuleViolation where it is not from 1 to 20
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void limit(int most) {
    if (most < 1 || most > HIGHEST_MOST) {
      throw new RuleViolation(
          "handback.most", "1 to " + HIGHEST_MOST + " times", "most", HIGHEST_MOST);
    }
    jdbc.sql(
            """
            insert into hand_back_limit (most) values (:most)
            on conflict (only_one) do update set most = excluded.most
            """)
        .param("most", most)
        .update();
    audit.note("handbacks.limited", "handbacks", Map.of("most", most));
  }
}
