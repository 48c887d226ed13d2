package io.leadpact.handoff;

import io.leadpact.handoff.RoutingPresence.Roll;
import io.leadpact.handoff.routing.Candidate;
import io.leadpact.handoff.routing.Decision;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Router;
import io.leadpact.handoff.routing.Router.Question;
import io.leadpact.handoff.routing.Trait;
import io.leadpact.handoff.routing.Turns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads that are given away one after the other: each counts for the next. */
final class RoutingRound {

  private final Roll roll;
  private final Map<String, Turns> before;
  private final Map<String, Turns> turns;
  private final Map<String, Integer> loads;

  RoutingRound(Roll roll, Map<String, Turns> turns, Map<String, Integer> loads) {
    this.roll = roll;
    this.before = Map.copyOf(turns);
    this.turns = new HashMap<>(turns);
    this.loads = new HashMap<>(loads);
  }

  /** To whom of the team this lead goes. It is theirs from then on. */
  Decision decide(RoutingPlan team, Map<Trait, String> lead, Set<String> notTo) {
    var answer =
        Router.decide(
            team.plan(),
            new Question(lead, notTo, roll.now()),
            candidates(team),
            turns.getOrDefault(team.team(), Turns.NONE));
    turns.put(team.team(), answer.turns());
    answer.decision().assigned().ifPresent(person -> loads.merge(person, 1, Integer::sum));
    return answer.decision();
  }

  private List<Candidate> candidates(RoutingPlan team) {
    return team.plan().members().stream().map(member -> candidate(team.team(), member)).toList();
  }

  private Candidate candidate(String team, Member member) {
    return roll.candidate(team, member, loads.getOrDefault(member.person(), 0));
  }

  /** Whose turn it is now, of the teams of which it is another's than before. */
  Map<String, Turns> changed() {
    var changed = new HashMap<>(turns);
    changed.entrySet().removeAll(before.entrySet());
    return changed;
  }
}
