package io.leadpact.handoff;

import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Trait;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says to whom a lead would go now, and why, and changes nothing. */
@Service
class RoutingTrial {

  private final RoutingRules rules;
  private final RoutingRounds rounds;
  private final RoutingCases cases;
  private final Clock clock;

  RoutingTrial(RoutingRules rules, RoutingRounds rounds, RoutingCases cases, Clock clock) {
    this.rules = rules;
    this.rounds = rounds;
    this.cases = cases;
    this.clock = clock;
  }

  /** What is known of a lead by which it would be shared out; empty: there is no such lead. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<Map<Trait, String>> traits(long lead) {
    return Optional.ofNullable(cases.traits(List.of(lead)).get(lead));
  }

  /**
   * Empty where no team takes such a lead.
   *
   * @param team who has it already; null: whoever takes it
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<Assignment> decide(
      Occasion occasion, Map<Trait, String> lead, @Nullable String team) {
    var known = rules.read();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var plan = team == null ? known.whoTakes(occasion, lead) : known.of(team);
    return plan.map(
        one -> {
          var decision = rounds.trial(List.of(one), now).decide(one, lead, Set.of());
          return new Assignment(
              0,
              0,
              null,
              now,
              AssignmentCause.of(occasion),
              decision.outcome().name(),
              one.team(),
              decision.person(),
              null,
              null,
              one.version(),
              decision.rule(),
              decision.method().name(),
              decision.until(),
              decision.weighed());
        });
  }
}
