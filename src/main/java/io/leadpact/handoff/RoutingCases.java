package io.leadpact.handoff;

import io.leadpact.handoff.RoutingCase.Waiting;
import io.leadpact.handoff.routing.Trait;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.StateStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads leads that are to be given to somebody. */
@Repository
class RoutingCases {

  private final JdbcClient jdbc;
  private final StateStore states;
  private final JournalStore journals;

  RoutingCases(JdbcClient jdbc, StateStore states, JournalStore journals) {
    this.jdbc = jdbc;
    this.states = states;
    this.journals = journals;
  }

  /** Locks them until the transaction ends; those that are gone are not among them. */
  List<RoutingCase> lock(Collection<LeadId> leads) {
    var ids = leads.stream().map(LeadId::value).toList();
    var locked = states.lock(ids);
    var read = journals.journals(locked.keySet());
    var traits = traits(locked.keySet());
    var waiting = waiting(locked.keySet());
    var cases = new ArrayList<RoutingCase>();
    for (var id : ids) {
      var state = locked.get(id);
      var journal = read.get(id);
      if (state != null && journal != null) {
        cases.add(
            new RoutingCase(
                id, state, journal, traits.getOrDefault(id, Map.of()), waiting.get(id)));
      }
    }
    return cases;
  }

  /** What is said of leads by which they are shared out. */
  Map<Long, Map<Trait, String>> traits(Collection<Long> leads) {
    var traits = new HashMap<Long, Map<Trait, String>>();
    jdbc.sql(
            "select id, segment, region, channel, campaign, industry from lead where id = any (:leads)")
        .param("leads", leads.toArray(Long[]::new))
        .query(
            row -> {
              traits.put(row.getLong("id"), traits(row));
            });
    return traits;
  }

  private static Map<Trait, String> traits(ResultSet row) throws SQLException {
    var said = new EnumMap<Trait, String>(Trait.class);
    for (var trait : Trait.values()) {
      var value = row.getString(trait.key());
      if (value != null) {
        said.put(trait, value);
      }
    }
    return said;
  }

  private Map<Long, Waiting> waiting(Collection<Long> leads) {
    var waiting = new HashMap<Long, Waiting>();
    jdbc.sql("select lead_id, team, cause from routing_waiting where lead_id = any (:leads)")
        .param("leads", leads.toArray(Long[]::new))
        .query(
            row -> {
              var one =
                  new Waiting(
                      row.getLong("lead_id"),
                      Objects.requireNonNull(row.getString("team")),
                      AssignmentCause.valueOf(row.getString("cause")));
              waiting.put(one.lead(), one);
            });
    return waiting;
  }
}
