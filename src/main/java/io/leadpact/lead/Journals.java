package io.leadpact.lead;

import io.leadpact.kernel.NotFound;
import io.leadpact.lead.journal.Journal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The journals of leads, to read. */
@Service
public class Journals {

  private final JdbcClient jdbc;
  private final JournalStore store;

  Journals(JdbcClient jdbc, JournalStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * All that was ever recorded of the lead.
   *
   * @throws NotFound where there is no such lead; a lead whose journal was cleared has an empty one
   */
  public Journal of(LeadId lead) {
    var journal = store.journals(List.of(lead.value())).get(lead.value());
    if (journal != null) {
      return journal;
    }
    if (!exists(lead)) {
      throw new NotFound("lead", lead.value());
    }
    return Journal.of(List.of());
  }

  private boolean exists(LeadId lead) {
    return jdbc.sql("select exists (select from lead where id = :lead)")
        .param("lead", lead.value())
        .query(Boolean.class)
        .single();
  }
}
