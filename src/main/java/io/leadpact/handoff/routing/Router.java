package io.leadpact.handoff.routing;

import io.leadpact.handoff.routing.Decision.Outcome;
import io.leadpact.handoff.routing.Turns.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides to whom of a team a lead goes. The same question always has the same answer. */
public final class Router {

  private Router() {}

  /**
   * A lead that is to be given to somebody.
   *
   * @param notTo who had it and should not have it again
   */
  public record Question(Map<Trait, String> lead, Set<String> notTo, Instant now) {

    public Question(Map<Trait, String> lead, Instant now) {
      this(lead, Set.of(), now);
    }
  }

  /** What came of it, and whose turn it is then. */
  public record Answer(Decision decision, Turns turns) {}

  /**
   * @param candidates the members of the plan as they stand now, in its order
   */
  public static Answer decide(
      Plan plan, Question question, List<Candidate> candidates, Turns turns) {
    var place = plan.ruleFor(question.lead()).orElse(null);
    var rule = place == null ? null : plan.rules().get(place);
    var method = rule == null ? plan.method() : rule.method();
    if (method == Method.QUEUE) {
      return new Answer(new Decision(Outcome.QUEUED, null, null, place, method, List.of()), turns);
    }
    var weighed = new ArrayList<Weighed>();
    var free = new ArrayList<Share>();
    for (var candidate : candidates) {
      var verdict =
          rule != null && !rule.names(candidate.person())
              ? Verdict.NOT_NAMED
              : verdict(plan, question, candidate);
      if (verdict == Verdict.NEXT_TIME) {
        free.add(
            new Share(
                candidate.person(), method == Method.WEIGHTED ? candidate.member().weight() : 1));
      }
      weighed.add(weighed(candidate, verdict));
    }
    if (free.isEmpty()) {
      return new Answer(nobody(place, method, weighed), turns);
    }
    var turn = turns.next(free);
    weighed.replaceAll(one -> one.person().equals(turn.person()) ? chosen(one) : one);
    return new Answer(
        new Decision(Outcome.ASSIGNED, turn.person(), null, place, method, weighed),
        turn.after().of(plan.members()));
  }

  private static Verdict verdict(Plan plan, Question question, Candidate candidate) {
    var member = candidate.member();
    if (!candidate.active()) {
      return Verdict.LEFT;
    }
    if (question.notTo().contains(member.person())) {
      return Verdict.HAD_IT;
    }
    if (!takes(member.segments(), question.lead().get(Trait.SEGMENT))) {
      return Verdict.OTHER_SEGMENT;
    }
    if (!takes(member.regions(), question.lead().get(Trait.REGION))) {
      return Verdict.OTHER_REGION;
    }
    var trouble = candidate.trouble(question.now(), plan.outsideHours());
    return trouble == null ? Verdict.NEXT_TIME : trouble;
  }

  private static boolean takes(List<String> only, @Nullable String said) {
    return only.isEmpty() || Words.among(only, said);
  }

  private static Weighed weighed(Candidate candidate, Verdict verdict) {
    return new Weighed(
        candidate.person(),
        verdict,
        candidate.open(),
        candidate.member().capacity(),
        candidate.from(verdict));
  }

  private static Weighed chosen(Weighed one) {
    return new Weighed(one.person(), Verdict.CHOSEN, one.open(), one.capacity(), null);
  }

  private static Decision nobody(@Nullable Integer rule, Method method, List<Weighed> weighed) {
    var soonest =
        weighed.stream()
            .map(Weighed::from)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    return new Decision(
        soonest == null ? Outcome.NO_ROOM : Outcome.WAITING, null, soonest, rule, method, weighed);
  }
}
