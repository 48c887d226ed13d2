package io.leadpact.lead;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads that wait for somebody, counted up to a hundred. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SEE_LEADS')")
public class Workload {

  private final JdbcClient jdbc;

  Workload(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open leads that were given to a team and to nobody in it. */
  public int withoutPerson(String team) {
    return count("team = :who and person is null and outcome is null", team);
  }

  /** Open leads of a person of which they have not said yet what they are worth. */
  public int withoutVerdict(String person) {
    return count("person = :who and verdict is null and outcome is null", person);
  }

  private int count(String which, String who) {
    return jdbc.sql(
            "select count(*) from (select 1 from lead_state where " + which + " limit 100) counted")
        .param("who", who)
        .query(Integer.class)
        .single();
  }
}
