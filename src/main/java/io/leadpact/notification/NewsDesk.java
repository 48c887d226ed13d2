package io.leadpact.notification;

import io.leadpact.handoff.DeskNews;
import io.leadpact.kernel.Moments;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what came about of leads: that one is back, that feedback is waited for. */
@Service
public class NewsDesk {

  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NewsDesk(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Told again on that day, it tells nobody twice; a lead that is gone is no news. */
  @Transactional
  public void tell(DeskNews news) {
    jdbc.sql(
            """
            insert into news (person, kind, lead_id, day, told_at)
            select p.person, :kind, l.id, :day, :now
            from unnest(:people) as p (person) join lead l on l.id = :lead
            on conflict on constraint told_once_a_day do nothing
            """)
        .param("people", news.people().toArray(String[]::new))
        .param("kind", news.kind().name())
        .param("lead", news.lead())
        .param("day", news.day())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    events.publishEvent(new NoticesChanged(news.people()));
  }

  /** What a person has not put aside yet, the newest first. */
  @Transactional(readOnly = true)
  public List<News> unread(String person) {
    return jdbc.sql(
            """
            select n.id, n.kind, n.lead_id, coalesce(l.name, l.company, l.external_id) as lead_name, n.told_at
            from news n join lead l on l.id = n.lead_id
            where n.person = :person and n.read_at is null order by n.id desc limit :most
            """)
        .param("person", person)
        .param("most", MOST)
        .query(
            (rs, row) ->
                new News(
                    rs.getLong(1),
                    rs.getString(2),
                    rs.getLong(3),
                    rs.getString(4),
                    Moments.at(rs, 5)))
        .list();
  }

  /** Puts one of one's own aside. */
  @Transactional
  public void read(String person, long news) {
    jdbc.sql("update news set read_at = :now where id = :id and person = :person")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", news)
        .param("person", person)
        .update();
    events.publishEvent(NoticesChanged.of(person));
  }
}
