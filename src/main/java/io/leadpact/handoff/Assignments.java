package io.leadpact.handoff;

import io.leadpact.handoff.routing.Occasion;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom leads were given and why; and giving one away by hand of the rules. */
@Service("assignments")
public class Assignments {

  private static final int MOST_OF_A_LEAD = 100;

  private final JdbcClient jdbc;
  private final AssignmentStore store;
  private final RoutingDesk desk;

  Assignments(JdbcClient jdbc, AssignmentStore store, RoutingDesk desk) {
    this.jdbc = jdbc;
    this.store = store;
    this.desk = desk;
  }

  /** All decisions about a lead, the newest first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Assignment> of(long lead) {
    return jdbc.sql(
            AssignmentStore.SELECT + "where a.lead_id = :lead order by a.id desc limit :most")
        .param("lead", lead)
        .param("most", MOST_OF_A_LEAD)
        .query(store::read)
        .list();
  }

  /**
   * Gives a lead to whoever it is for by the rules as they are now; from its holder, where it has
   * one, to somebody else.
   *
   * @throws NotFound where there is no such lead
   * @throws RuleViolation where it has ended, or no team takes it
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public Assignment route(LeadId lead) {
    var seen = new boolean[1];
    var made =
        desk.give(
            List.of(lead),
            (one, rules, now) -> {
              seen[0] = true;
              OwnWork.check(one.state());
              return Optional.of(asked(one, rules, now));
            });
    if (made.isEmpty() && !seen[0]) {
      if (jdbc.sql("select exists (select from lead where id = :id)")
          .param("id", lead.value())
          .query(Boolean.class)
          .single()) {
        throw nobody();
      }
      throw new NotFound("lead", lead.value());
    }
    return made.stream()
        .findFirst()
        .orElseThrow(
            () -> new RuleViolation("routing.nobody-free", "Nobody else is free for it now"));
  }

  private static RoutingErrand asked(RoutingCase lead, RoutingRules.Snapshot rules, Instant now) {
    if (!lead.isOpen()) {
      throw new RuleViolation("routing.ended", "The lead has ended");
    }
    var stage = lead.state().stage();
    var occasion = rules.handedOver(now).contains(stage) ? Occasion.HANDED_OVER : Occasion.ARRIVED;
    var plan =
        rules
            .of(lead.state().team())
            .or(() -> rules.whoTakes(occasion, lead.traits()))
            .orElseThrow(Assignments::nobody);
    var holder = lead.state().person();
    return holder == null
        ? RoutingErrand.of(plan, AssignmentCause.ASKED)
        : RoutingErrand.from(holder, plan, AssignmentCause.ASKED, true);
  }

  private static RuleViolation nobody() {
    return new RuleViolation("routing.nobody", "No team takes leads like this one");
  }
}
