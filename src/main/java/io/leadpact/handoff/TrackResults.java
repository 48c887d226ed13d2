package io.leadpact.handoff;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether tracks raise interest: what became of the leads that were put on them in a year. */
@Service
public class TrackResults {

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final AgreedWay way;
  private final Clock clock;

  TrackResults(JdbcClient jdbc, AgreedWay way, Clock clock) {
    this.jdbc = jdbc;
    this.way = way;
    this.clock = clock;
  }

  /**
   * What became of the leads of one track.
   *
   * @param put how many were put on it
   * @param standing how many stand on it now
   * @param interested how many answered, came back or bought while on it
   * @param again how many reached the stage of the hand-over afterwards
   * @param score by how many points the score moved since, or since it was first known, on average;
   *     null where none is kept
   */
  public record Result(
      long put, long standing, long interested, long again, long won, @Nullable BigDecimal score) {

    static final Result NONE = new Result(0, 0, 0, 0, 0, null);
  }

  /** By the key of the track. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Map<String, Result> all() {
    var results = new HashMap<String, Result>();
    jdbc.sql(
            """
            select r.track, count(*), count(*) filter (where r.ended_at is null),
              count(*) filter (where r.ended_why in ('ANSWERED', 'CAME_BACK', 'WON')),
              count(*) filter (where exists (
                select from lead_event e where e.lead_id = r.lead_id and e.type = 'STAGE_REACHED'
                  and e.facts ->> 'stage' = :stage and e.at > r.started_at)),
              count(*) filter (where s.won_at > r.started_at),
              round(avg(now.score - coalesce((
                select c.fit + c.interest from lead_score_change c
                where c.lead_id = r.lead_id and c.at <= r.started_at order by c.id desc limit 1), (
                select c.fit + c.interest from lead_score_change c
                where c.lead_id = r.lead_id order by c.id limit 1))), 1)
            from nurture_run r join lead_state s on s.lead_id = r.lead_id
            left join lead_score now on now.lead_id = r.lead_id
            where r.started_at > :since group by r.track
            """)
        .param("stage", way.structure().handover())
        .param("since", Timestamp.from(clock.instant().minus(A_YEAR)))
        .query(
            rs -> {
              results.put(
                  rs.getString(1),
                  new Result(
                      rs.getLong(2),
                      rs.getLong(3),
                      rs.getLong(4),
                      rs.getLong(5),
                      rs.getLong(6),
                      rs.getBigDecimal(7)));
            });
    return results;
  }

  /** Of a track on which no lead was put yet. */
  static Result none() {
    return Result.NONE;
  }
}
