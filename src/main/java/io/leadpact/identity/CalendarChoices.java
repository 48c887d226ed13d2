package io.leadpact.identity;

import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who keeps which calendar since when. Nothing is removed once there is a journal, so that old
 * clocks can be derived again.
 */
@Service
public class CalendarChoices {

  static final String COMPANY = "company";

  private final JdbcClient jdbc;
  private final Clock clock;

  CalendarChoices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By subject, the oldest choice of each first. */
  @Transactional(readOnly = true)
  public List<CalendarChoice> all() {
    return jdbc.sql(
            """
            select subject, calendar, since from calendar_choice
            order by subject, since nulls first
            """)
        .query(
            (row, n) ->
                new CalendarChoice(
                    row.getString("subject"),
                    Optional.ofNullable(row.getString("calendar")),
                    Optional.ofNullable(Moments.orNull(row, "since"))))
        .list();
  }

  /**
   * From now on the subject keeps that calendar; since always, while there is no journal that could
   * have been judged by another one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void choose(String subject, Optional<String> calendar) {
    // The same lock under which clocks are written: no event slips in between look and change.
    jdbc.sql("select pg_advisory_xact_lock(20261122)").query().singleRow();
    if (latest(subject).equals(calendar)) {
      return;
    }
    if (noJournal()) {
      jdbc.sql("delete from calendar_choice where subject = :subject")
          .param("subject", subject)
          .update();
      if (calendar.isPresent()) {
        insert(subject, calendar, null);
      }
    } else {
      insert(subject, calendar, firstOfCompany(subject) ? null : now());
    }
  }

  private void insert(String subject, Optional<String> calendar, @Nullable Timestamp since) {
    jdbc.sql(
            """
            insert into calendar_choice (subject, calendar, since) values (:subject, :calendar, :since)
            on conflict (subject, since) do update set calendar = excluded.calendar
            """)
        .param("subject", subject)
        .param("calendar", calendar.orElse(null))
        .param("since", since)
        .update();
  }

  private Optional<String> latest(String subject) {
    return jdbc.sql(
            """
            select calendar from calendar_choice where subject = :subject
            order by since desc nulls last limit 1
            """)
        .param("subject", subject)
        .query((row, n) -> Optional.ofNullable(row.getString("calendar")))
        .optional()
        .flatMap(calendar -> calendar);
  }

  private boolean firstOfCompany(String subject) {
    return subject.equals(COMPANY) && latest(subject).isEmpty();
  }

  private boolean noJournal() {
    return jdbc.sql("select not exists (select 1 from lead_event)").query(Boolean.class).single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
