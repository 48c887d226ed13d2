package io.leadpact.handoff;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often leads go to and fro, and how often is too often. */
@Service
public class HandBacks {

  static final int USUAL_MOST = 3;
  static final int HIGHEST_MOST = 20;

  private final JdbcClient jdbc;
  private final JournalStore journals;
  private final Audit audit;

  HandBacks(JdbcClient jdbc, JournalStore journals, Audit audit) {
    this.jdbc = jdbc;
    this.journals = journals;
    this.audit = audit;
  }

  /** How often the lead was given back; what was taken back does not count. */
  @Transactional(readOnly = true)
  public int count(LeadId lead) {
    return counts(List.of(lead.value())).getOrDefault(lead.value(), 0);
  }

  /** The same of many; a lead that never was is not among them. */
  @Transactional(readOnly = true)
  public Map<Long, Integer> counts(Collection<Long> leads) {
    var returned =
        jdbc.sql(
                "select distinct lead_id from lead_event where lead_id = any (:leads) and type = 'RETURNED'")
            .param("leads", leads.toArray(Long[]::new))
            .query(Long.class)
            .list();
    var counts = new HashMap<Long, Integer>();
    if (!returned.isEmpty()) {
      journals.journals(returned).forEach((lead, its) -> counts.put(lead, HandBack.count(its)));
    }
    return counts;
  }

  /** A lead that was given back more often is not put back by itself. */
  @Transactional(readOnly = true)
  public int most() {
    return jdbc.sql("select most from hand_back_limit")
        .query(Integer.class)
        .optional()
        .orElse(USUAL_MOST);
  }

  @Transactional(readOnly = true)
  public boolean tooMany(LeadId lead) {
    return count(lead) > most();
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
