package io.leadpact.qualification;

import io.leadpact.kernel.Moments;
import io.leadpact.qualification.PastLead.Verdict;
import io.leadpact.qualification.scoring.Behaviour.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads leads of the past with what became of them. */
@Repository
class PastLeads {

  /** Of more, the newest are looked at. */
  static final int MOST = 20_000;

  private static final int AT_ONCE = 2_000;

  private final JdbcClient jdbc;
  private final Deeds deeds;

  PastLeads(JdbcClient jdbc, Deeds deeds) {
    this.jdbc = jdbc;
    this.deeds = deeds;
  }

  /**
   * Which leads.
   *
   * @param from when they came in, included
   * @param to excluded
   * @param channel null: all
   */
  record Which(Instant from, Instant to, @Nullable String channel) {}

  /**
   * @param all how many there are, of which no more than {@link #MOST} are looked at
   */
  record Found(List<PastLead> leads, long all) {}

  Found find(Which which, State state, Instant now) {
    var rows =
        jdbc.sql(
                """
                select l.id, coalesce(l.name, l.company, l.email, l.external_id, l.phone) as called,
                  l.title, l.industry, l.employees, l.region, l.segment, l.channel,
                  s.created_at, s.mql_at, s.outcome, s.won_at, s.lost_at, s.rejected_at, s.sal_at, s.verdict,
                  case when s.outcome = 'REJECTED' or s.verdict = 'REJECTED' then
                    (select e.facts ->> 'reason' from lead_event e where e.lead_id = s.lead_id
                     and e.type in ('REJECTED', 'FEEDBACK', 'RETURNED') and e.facts ->> 'reason' is not null
                     order by e.at desc, e.seq desc limit 1) end as reason
                from lead_state s join lead l on l.id = s.lead_id
                where s.created_at >= :from and s.created_at < :to and s.outcome is distinct from 'MERGED'
                  and (cast(:channel as text) is null or s.channel = :channel)
                order by s.created_at desc, s.lead_id desc limit :most
                """)
            .param("from", Timestamp.from(which.from()))
            .param("to", Timestamp.from(which.to()))
            .param("channel", which.channel())
            .param("most", MOST)
            .query((row, number) -> read(row, now))
            .list();
    return new Found(completed(rows), state.leads());
  }

  /**
   * How much there is, and when something last happened to any of it: where neither is otherwise,
   * what was read a moment ago is still true.
   */
  record State(long leads, @Nullable Instant lastAt, long lastId) {}

  State state(Which which) {
    return jdbc.sql(
            """
            select count(*) as leads, max(last_at) as last_at, coalesce(max(lead_id), 0) as last_id from lead_state
            where created_at >= :from and created_at < :to and outcome is distinct from 'MERGED'
              and (cast(:channel as text) is null or channel = :channel)
            """)
        .param("from", Timestamp.from(which.from()))
        .param("to", Timestamp.from(which.to()))
        .param("channel", which.channel())
        .query(State.class)
        .single();
  }

  /** With what they did and the role that each has. */
  private List<PastLead> completed(List<PastLead> bare) {
    var whole = new ArrayList<PastLead>(bare.size());
    for (int i = 0; i < bare.size(); i += AT_ONCE) {
      var some = bare.subList(i, Math.min(bare.size(), i + AT_ONCE));
      var ids = some.stream().map(PastLead::id).toList();
      Map<Long, List<Act>> acts = deeds.of(ids);
      var roles = deeds.roles(ids);
      for (var one : some) {
        whole.add(
            new PastLead(
                one.id(),
                one.name(),
                one.profile().with(roles.get(one.id())),
                one.createdAt(),
                one.mqlAt(),
                one.moment(),
                one.open(),
                one.verdict(),
                one.won(),
                one.reason(),
                acts.getOrDefault(one.id(), List.of())));
      }
    }
    return whole;
  }

  private static PastLead read(ResultSet row, Instant now) throws SQLException {
    var outcome = row.getString("outcome");
    var mqlAt = Moments.orNull(row, "mql_at");
    return new PastLead(
        row.getLong("id"),
        row.getString("called"),
        ScoreStore.profile(row),
        Moments.at(row, "created_at"),
        mqlAt,
        mqlAt != null ? mqlAt : end(row, outcome, now),
        outcome == null,
        verdict(row, outcome),
        "WON".equals(outcome),
        row.getString("reason"),
        List.of());
  }

  private static Instant end(ResultSet row, @Nullable String outcome, Instant now)
      throws SQLException {
    var ended =
        outcome == null
            ? null
            : switch (outcome) {
              case "WON" -> Moments.orNull(row, "won_at");
              case "LOST" -> Moments.orNull(row, "lost_at");
              case "REJECTED" -> Moments.orNull(row, "rejected_at");
              default -> null;
            };
    return ended == null ? now : ended;
  }

  private static Verdict verdict(ResultSet row, @Nullable String outcome) throws SQLException {
    var said = row.getString("verdict");
    if ("REJECTED".equals(outcome) || "REJECTED".equals(said)) {
      return Verdict.REJECTED;
    }
    boolean taken = "ACCEPTED".equals(said) || row.getObject("sal_at") != null;
    return taken || "WON".equals(outcome) ? Verdict.ACCEPTED : Verdict.NONE;
  }
}
