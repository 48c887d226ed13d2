package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.routing.Occasions;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Hands leads over that asked for sales: they reach the stage of the agreement, and all that
 * follows from it follows.
 */
@Service
class HandoverWork implements FollowUp {

  static final String BY_ACTION = "hand-over";
  static final String BY_SCORE = "hand-over-by-score";

  private final RoutingRules rules;
  private final RoutingCases cases;
  private final Handovers handovers;
  private final Recorder recorder;
  private final Clock clock;

  HandoverWork(
      RoutingRules rules, RoutingCases cases, Handovers handovers, Recorder recorder, Clock clock) {
    this.rules = rules;
    this.cases = cases;
    this.handovers = handovers;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return BY_ACTION;
  }

  /** Also one that came back: it asked anew. */
  @Override
  public void follow(List<LeadId> leads) {
    handOver(leads, true);
  }

  /**
   * @param again also those that were given back once
   */
  void handOver(List<LeadId> leads, boolean again) {
    if (!handovers.allowed()) {
      return;
    }
    var known = rules.read();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var over = known.handedOver(now);
    var stage = known.handover(now);
    var changes =
        cases.lock(leads).stream()
            .filter(RoutingCase::isOpen)
            .filter(lead -> isDue(Occasions.of(lead.journal(), over), again))
            .map(lead -> change(lead, stage, now))
            .toList();
    if (!changes.isEmpty()) {
      recorder.recordAll(changes);
    }
  }

  private static boolean isDue(Occasions occasions, boolean again) {
    return !occasions.over() && (again || occasions.returns() == 0);
  }

  private static LeadChange change(RoutingCase lead, String stage, Instant now) {
    return LeadChange.of(
        new LeadId(lead.lead()),
        List.of(
            new NewEvent(
                EventType.STAGE_REACHED,
                lead.behindAll(EventType.STAGE_REACHED, now),
                "system",
                "leadpact",
                null,
                Facts.of(Fact.STAGE, stage))));
  }
}
