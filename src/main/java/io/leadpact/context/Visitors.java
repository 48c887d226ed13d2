package io.leadpact.context;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.Survivors;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who look at the company's pages. They are numbers until they say who they are; then what
 * they did before is what the lead did.
 */
@Service
class Visitors {

  /** Whoever has not said who they are by then will not. */
  private static final Duration KEPT = Duration.ofDays(180);

  private final Activities activities;
  private final ActivityStore store;
  private final Survivors survivors;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Visitors(
      Activities activities,
      ActivityStore store,
      Survivors survivors,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.activities = activities;
    this.store = store;
    this.survivors = survivors;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Records what a visitor did; told again it only lasts longer. */
  @Transactional
  public void saw(Site.View site, Look look, String page) {
    var now = clock.instant();
    var activity = look.activity(site, page, now.truncatedTo(ChronoUnit.MILLIS));
    store
        .look(String.valueOf(look.v()), activity.normalised(now), now)
        .ifPresent(
            lead -> {
              var who = survivors.of(new LeadId(lead)).value();
              var kind = activity.activity().kind();
              events.publishEvent(new ActivitiesRecorded(Map.of(who, Set.of(kind)), now));
            });
  }

  /** The visitor has said who they are. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void become(String visitor, LeadId lead) {
    jdbc.sql(
            """
            insert into visitor (id, lead_id, since) values (:id, :lead, :now)
            on conflict (id) do update set lead_id = excluded.lead_id, since = excluded.since
            """)
        .param("id", visitor)
        .param("lead", lead.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    activities.give(visitor, lead);
  }

  /** Forgets what was done by those who never said who they are. */
  @Transactional
  public int forgetStrangers() {
    Instant before = clock.instant().minus(KEPT);
    return jdbc.sql("delete from activity where lead_id is null and recorded_at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }
}
