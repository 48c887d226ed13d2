package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.handoff.routing.Touch;
import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Gives a lead that its holder has not touched to the next who is free, before a promise on it is
 * breached: once for each clock, and only where somebody is free.
 */
@Service
class RoutingReassignment implements FollowUp {

  private final RoutingDesk desk;
  private final JdbcClient jdbc;
  private final Clock clock;

  RoutingReassignment(RoutingDesk desk, JdbcClient jdbc, Clock clock) {
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A clock that runs out soon and for which its lead was not taken from anybody yet. */
  private record Running(long lead, String promise, int cycle, Instant dueAt) {

    boolean within(int minutes, Instant now) {
      return !dueAt.minus(Duration.ofMinutes(minutes)).isAfter(now);
    }
  }

  @Override
  public String kind() {
    return RoutingAlerts.REASSIGN;
  }

  @Override
  public void follow(List<LeadId> leads) {
    var running = running(leads).stream().collect(Collectors.groupingBy(Running::lead));
    var causes = new HashMap<Long, List<Running>>();
    var made =
        desk.give(
            leads,
            (lead, rules, now) -> {
              var plan = rules.of(lead.state().team()).orElse(null);
              var soon = soon(plan, running.getOrDefault(lead.lead(), List.of()), now);
              causes.put(lead.lead(), soon);
              return soon.isEmpty() ? Optional.empty() : errand(lead, plan);
            });
    var now = clock.instant();
    made.forEach(one -> keep(causes.getOrDefault(one.lead(), List.of()), now));
  }

  private static List<Running> soon(
      @Nullable RoutingPlan plan, List<Running> running, Instant now) {
    var minutes = plan == null ? null : plan.plan().reassignMinutes();
    return minutes == null
        ? List.of()
        : running.stream().filter(one -> one.within(minutes, now)).toList();
  }

  private static Optional<RoutingErrand> errand(RoutingCase lead, @Nullable RoutingPlan plan) {
    var person = lead.state().person();
    return plan == null || person == null || !lead.isOpen() || Touch.since(lead.journal())
        ? Optional.empty()
        : Optional.of(RoutingErrand.from(person, plan, AssignmentCause.REASSIGNED, true));
  }

  private List<Running> running(Collection<LeadId> leads) {
    return jdbc.sql(
            """
            select c.lead_id, c.promise, c.cycle, c.due_at from clock c
            where c.lead_id = any (:leads) and c.state = 'RUNNING' and c.due_at > :now and not exists (
              select from reassignment r
              where (r.lead_id, r.promise, r.cycle) = (c.lead_id, c.promise, c.cycle))
            """)
        .param("leads", leads.stream().map(LeadId::value).toArray(Long[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, n) ->
                new Running(row.getLong(1), row.getString(2), row.getInt(3), Moments.at(row, 4)))
        .list();
  }

  private void keep(Collection<Running> clocks, Instant at) {
    for (var one : clocks) {
      jdbc.sql(
              """
              insert into reassignment (lead_id, promise, cycle, at) values (:lead, :promise, :cycle, :at)
              on conflict (lead_id, promise, cycle) do nothing
              """)
          .param("lead", one.lead())
          .param("promise", one.promise())
          .param("cycle", one.cycle())
          .param("at", Timestamp.from(at))
          .update();
    }
  }
}
