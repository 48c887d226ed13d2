package io.leadpact.clock;

import io.leadpact.clock.LeadsChanged.Lead;
import io.leadpact.clock.LeadsChanged.OneClock;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.Facts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes leads back as if they had never come in: their journals, through the one function that may
 * clear these, and all that was derived from them. What remains is that it was done, and why.
 */
@Service
public class Oblivion {

  private static final List<String> DERIVED =
      List.of("clock_alert", "clock_change", "clock", "lead_state");

  private final JdbcClient jdbc;
  private final Rules rules;
  private final StateStore states;
  private final ClockStore clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Oblivion(
      JdbcClient jdbc,
      Rules rules,
      StateStore states,
      ClockStore clocks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.states = states;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /** Callers see to it that somebody may do this, and note it in the audit trail. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(List<Long> leads, String who, String reason) {
    announce(leads);
    var ids = leads.toArray(Long[]::new);
    for (var table : DERIVED) {
      jdbc.sql("delete from " + table + " where lead_id = any (:ids)").param("ids", ids).update();
    }
    jdbc.sql("select clear_journal(:ids, :who, :reason, :at)")
        .param("ids", ids)
        .param("who", who)
        .param("reason", reason)
        .param("at", Timestamp.from(clock.instant()))
        .query()
        .singleRow();
    jdbc.sql("delete from lead where id = any (:ids)").param("ids", ids).update();
  }

  private void announce(List<Long> leads) {
    var held = rules.hold();
    var gone =
        states.lock(leads).entrySet().stream()
            .map(state -> new Lead(state.getKey(), state.getValue(), null, Facts.none(), Set.of()))
            .toList();
    var stopped =
        clocks.of(leads).entrySet().stream()
            .map(one -> new OneClock(one.getKey(), one.getValue().clock(), null, "TAKEN_BACK"))
            .toList();
    events.publishEvent(
        new LeadsChanged(gone, stopped, held.funnel(), clock.instant(), held.revision()));
  }
}
