package io.leadpact.handoff;

import io.leadpact.handoff.routing.Occasions;
import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Gives leads to people: decides under the locks of teams and leads, and has it written down. */
@Service
class RoutingDesk {

  private final RoutingRules rules;
  private final RoutingRounds rounds;
  private final RoutingCases cases;
  private final HandBacks handBacks;
  private final AssignmentRecording recording;
  private final Clock clock;

  RoutingDesk(
      RoutingRules rules,
      RoutingRounds rounds,
      RoutingCases cases,
      HandBacks handBacks,
      AssignmentRecording recording,
      Clock clock) {
    this.rules = rules;
    this.rounds = rounds;
    this.cases = cases;
    this.handBacks = handBacks;
    this.recording = recording;
    this.clock = clock;
  }

  /** What is to be done about a lead, if anything, by the rules that hold. */
  interface Errands {
    Optional<RoutingErrand> of(RoutingCase lead, RoutingRules.Snapshot rules, Instant now);
  }

  /**
   * Within the transaction of the caller. The teams are locked before the leads, whoever does it.
   *
   * @return what was decided
   */
  List<Assignment> give(Collection<LeadId> leads, Errands errands) {
    var held = hold();
    var known = held.rules();
    var now = held.now();
    var handedOver = known.handedOver(now);
    int most = handBacks.most();
    var decided = new ArrayList<AssignmentRecording.Decided>();
    for (var lead : cases.lock(leads)) {
      errands
          .of(lead, known, now)
          .map(errand -> decide(lead, errand, held.round(), handedOver, most))
          .filter(one -> !one.errand().onlyToSomebody() || one.decision().assigned().isPresent())
          .ifPresent(decided::add);
    }
    rounds.end(held.round());
    return recording.record(decided, now);
  }

  /** The teams, locked, and what holds for them from then on. */
  private record Held(RoutingRules.Snapshot rules, RoutingRound round, Instant now) {}

  /** A plan may be replaced while its team is waited for: then all begins anew by the new one. */
  private Held hold() {
    while (true) {
      var known = rules.read();
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var round = rounds.begin(known.plans(), now);
      if (rules.read().revision().equals(known.revision())) {
        return new Held(known, round, now);
      }
    }
  }

  private static AssignmentRecording.Decided decide(
      RoutingCase lead,
      RoutingErrand errand,
      RoutingRound round,
      Set<String> handedOver,
      int most) {
    var returns = Occasions.of(lead.journal(), handedOver).returns();
    if (errand.cause() == AssignmentCause.HANDED_OVER && returns > most) {
      return AssignmentRecording.Decided.stopped(lead, errand);
    }
    if (errand.named() != null) {
      return AssignmentRecording.Decided.named(lead, errand, errand.named());
    }
    return AssignmentRecording.Decided.of(
        lead, errand, round.decide(errand.plan(), lead.traits(), errand.notTo()));
  }
}
