package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gives the leads of somebody who left to others. */
@Service
class DepartureWork implements FollowUp {

  private final DepartureStore store;
  private final Roster roster;
  private final RoutingDesk desk;
  private final JdbcClient jdbc;
  private final Clock clock;

  DepartureWork(
      DepartureStore store, Roster roster, RoutingDesk desk, JdbcClient jdbc, Clock clock) {
    this.store = store;
    this.roster = roster;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Departures.HAND_ON;
  }

  @Override
  public void follow(List<LeadId> leads) {
    var departures =
        store.underWay(holders(leads)).stream()
            .collect(Collectors.toMap(Departure::person, Function.identity()));
    var active = roster.active();
    desk.give(leads, (lead, rules, now) -> errand(lead, rules, departures, active));
    store.end(departures.keySet(), clock.instant());
  }

  private List<String> holders(List<LeadId> leads) {
    return jdbc.sql(
            "select distinct person from lead_state where lead_id = any (:leads) and person is not null")
        .param("leads", leads.stream().map(LeadId::value).toArray(Long[]::new))
        .query(String.class)
        .list();
  }

  /** Who came back meanwhile keeps what they still hold; a team without a plan has its queue. */
  private static Optional<RoutingErrand> errand(
      RoutingCase lead,
      RoutingRules.Snapshot rules,
      Map<String, Departure> departures,
      Set<String> active) {
    var person = lead.state().person();
    var team = lead.state().team();
    var departure = person == null ? null : departures.get(person);
    if (person == null || team == null || departure == null || !lead.isOpen()) {
      return Optional.empty();
    }
    if (departure.cause() == AssignmentCause.LEFT && active.contains(person)) {
      return Optional.empty();
    }
    var plan = rules.of(team).orElseGet(() -> RoutingPlan.none(team));
    var heir = departure.heir();
    return Optional.of(
        heir == null
            ? RoutingErrand.from(person, plan, departure.cause(), false)
            : RoutingErrand.to(heir, plan, departure.cause()));
  }
}
