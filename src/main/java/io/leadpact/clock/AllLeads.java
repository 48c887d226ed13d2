package io.leadpact.clock;

import io.leadpact.clock.LeadsChanged.Lead;
import io.leadpact.clock.LeadsChanged.OneClock;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All leads as they are stored, told as if they had just come in: for whoever sums them up. */
@Service
public class AllLeads {

  private final JdbcClient jdbc;
  private final StateStore states;
  private final ClockStore clocks;
  private final Rules rules;
  private final Clock clock;

  AllLeads(JdbcClient jdbc, StateStore states, ClockStore clocks, Rules rules, Clock clock) {
    this.jdbc = jdbc;
    this.states = states;
    this.clocks = clocks;
    this.rules = rules;
    this.clock = clock;
  }

  /** The next leads by their ids, at most so many; empty after the last. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<LeadsChanged> after(long lead, int limit) {
    var arrivals = new HashMap<Long, Facts>();
    jdbc.sql(
            """
            select l.id, l.channel, l.campaign
            from (select lead_id from lead_state where lead_id > :after order by lead_id limit :limit) as next
            join lead l on l.id = next.lead_id
            """)
        .param("after", lead)
        .param("limit", limit)
        .query(
            rs -> {
              var facts = Facts.of(Fact.CHANNEL, rs.getString(2));
              arrivals.put(rs.getLong(1), facts.with(Fact.CAMPAIGN, rs.getString(3)));
            });
    return arrivals.isEmpty() ? Optional.empty() : Optional.of(told(arrivals));
  }

  private LeadsChanged told(Map<Long, Facts> arrivals) {
    var leads = new ArrayList<Lead>(arrivals.size());
    for (var state : states.read(arrivals.keySet()).entrySet()) {
      var arrival = Objects.requireNonNull(arrivals.get(state.getKey()));
      leads.add(new Lead(state.getKey(), null, state.getValue(), arrival, Set.of()));
    }
    var its = new ArrayList<OneClock>();
    clocks
        .of(arrivals.keySet())
        .forEach((key, stored) -> its.add(new OneClock(key, null, stored.clock(), null)));
    var read = rules.read();
    return new LeadsChanged(
        leads, List.copyOf(its), read.funnel(), clock.instant(), read.revision());
  }
}
