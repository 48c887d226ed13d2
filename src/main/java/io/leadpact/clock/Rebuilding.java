package io.leadpact.clock;

import io.leadpact.lead.JournalStore;
import io.leadpact.lead.StateStore;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Derives leads all over again, a batch in a transaction. */
@Service
class Rebuilding {

  static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Rules rules;
  private final StateStore states;
  private final JournalStore journals;
  private final Derivations derivations;
  private final Clock clock;

  Rebuilding(
      JdbcClient jdbc,
      Rules rules,
      StateStore states,
      JournalStore journals,
      Derivations derivations,
      Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.states = states;
    this.journals = journals;
    this.derivations = derivations;
    this.clock = clock;
  }

  /**
   * What a batch came to.
   *
   * @param last the last lead of the batch; null where there was none left
   */
  record Done(@Nullable Long last, int leads, int differences) {}

  /** The next batch of all leads, in the order of their ids. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Done allAfter(long lead, String cause) {
    return again(
        jdbc.sql(
                "select lead_id from lead_state where lead_id > :after order by lead_id limit :limit")
            .param("after", lead)
            .param("limit", AT_ONCE)
            .query(Long.class)
            .list(),
        cause);
  }

  /**
   * The next batch of the leads that have a clock by that calendar: open ones only, or closed ones
   * too.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Done byCalendarAfter(long lead, String calendar, boolean closedToo) {
    return again(
        jdbc.sql(
                """
                select distinct lead_id from clock
                where calendar = :calendar and lead_id > :after and (:closed or state in ('RUNNING', 'PAUSED'))
                order by lead_id limit :limit
                """)
            .param("calendar", calendar)
            .param("after", lead)
            .param("closed", closedToo)
            .param("limit", AT_ONCE)
            .query(Long.class)
            .list(),
        "CALENDAR");
  }

  /** The next batch of the leads of which something happened since then. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Done touchedSinceAfter(long lead, java.time.Instant since) {
    return again(
        jdbc.sql(
                """
                select lead_id from lead_state where last_at >= :since and lead_id > :after order by lead_id limit :limit
                """)
            .param("since", java.sql.Timestamp.from(since))
            .param("after", lead)
            .param("limit", AT_ONCE)
            .query(Long.class)
            .list(),
        "PROMISES");
  }

  private Done again(List<Long> leads, String cause) {
    if (leads.isEmpty()) {
      return new Done(null, 0, 0);
    }
    var held = rules.hold();
    var before = states.lock(leads);
    var differences =
        derivations.again(
            journals.journals(leads), before, held, cause, Milliseconds.of(clock.instant()));
    return new Done(leads.get(leads.size() - 1), leads.size(), differences);
  }
}
