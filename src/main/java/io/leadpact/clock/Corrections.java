package io.leadpact.clock;

import io.leadpact.calendar.CalendarDraft;
import io.leadpact.calendar.Calendars;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.JournalStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Correcting the past of a calendar: what would be judged otherwise is shown before it is done. */
@Service
public class Corrections {

  private static final int SHOWN = 50;
  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Rules rules;
  private final Calendars calendars;
  private final JournalStore journals;
  private final ClockStore clocks;
  private final Clock clock;

  Corrections(
      JdbcClient jdbc,
      Rules rules,
      Calendars calendars,
      JournalStore journals,
      ClockStore clocks,
      Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.calendars = calendars;
    this.journals = journals;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** One clock that would come out otherwise. */
  public record Change(
      long lead,
      String promise,
      int cycle,
      @Nullable State before,
      @Nullable State after,
      @Nullable Instant dueBefore,
      @Nullable Instant dueAfter) {}

  /**
   * What a correction would change.
   *
   * @param looked how many leads count by the calendar
   * @param moved clocks that would only be due at another time
   * @param judged clocks that would be met instead of breached, or the other way
   * @param first the first fifty of the judged ones
   */
  public record Preview(long looked, long moved, long judged, List<Change> first) {}

  @PreAuthorize("hasAuthority('EDIT_CALENDARS')")
  @Transactional(readOnly = true)
  public Preview preview(CalendarDraft draft, LocalDate from) {
    var corrected = rules.read().with(calendars.bookAfterCorrection(draft, from));
    var now = Milliseconds.of(clock.instant());
    long looked = 0;
    long moved = 0;
    var judged = new ArrayList<Change>();
    for (var leads = leadsAfter(draft.key(), 0);
        !leads.isEmpty();
        leads = leadsAfter(draft.key(), leads.get(leads.size() - 1))) {
      looked += leads.size();
      for (var change :
          Derivation.of(journals.journals(leads), clocks.of(leads), corrected, now).changes()) {
        var shown = change(change);
        if (shown.before() == shown.after()) {
          moved++;
        } else {
          judged.add(shown);
        }
      }
    }
    return new Preview(looked, moved, judged.size(), judged.stream().limit(SHOWN).toList());
  }

  private List<Long> leadsAfter(String calendar, long lead) {
    return jdbc.sql(
            """
            select distinct lead_id from clock where calendar = :calendar and lead_id > :after
            order by lead_id limit :limit
            """)
        .param("calendar", calendar)
        .param("after", lead)
        .param("limit", AT_ONCE)
        .query(Long.class)
        .list();
  }

  private static Change change(Recomputed change) {
    var before = change.before();
    var after = change.after();
    return new Change(
        change.key().lead(),
        change.key().promise(),
        change.key().cycle(),
        before == null ? null : before.state(),
        after == null ? null : after.state(),
        before == null ? null : before.dueAt(),
        after == null ? null : after.dueAt());
  }
}
