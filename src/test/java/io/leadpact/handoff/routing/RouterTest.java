package io.leadpact.handoff.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.handoff.routing.Decision.Outcome;
import io.leadpact.handoff.routing.Router.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouterTest {

  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final Instant TOMORROW = NOW.plus(Duration.ofHours(23));

  static Member member(String person, int weight, @Nullable Integer capacity) {
    return new Member(person, weight, capacity, List.of(), List.of());
  }

  static Plan plan(Method method, List<Member> members, Rule... rules) {
    return new Plan(
        List.of(Occasion.HANDED_OVER), List.of(), method, members, List.of(rules), false, null);
  }

  static Candidate there(Member member, int open) {
    return new Candidate(member, open, true, false, NOW);
  }

  static Decision decide(Plan plan, Map<Trait, String> lead, Candidate... candidates) {
    return Router.decide(plan, new Question(lead, NOW), List.of(candidates), Turns.NONE).decision();
  }

  static Verdict of(Decision decision, String person) {
    return decision.weighed().stream()
        .filter(one -> one.person().equals(person))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  final Member ann = member("user:1", 1, null);
  final Member bob = member("user:2", 1, 2);

  @Test
  void aTeamThatPicksIsGivenTheLeadAndNobodyInIt() {
    var decision = decide(plan(Method.QUEUE, List.of(ann)), Map.of(), there(ann, 0));

    assertThat(decision.outcome()).isEqualTo(Outcome.QUEUED);
    assertThat(decision.person()).isNull();
  }

  @Test
  void whoeverIsFullGetsNothingAndItIsSaid() {
    var decision =
        decide(plan(Method.ROUND_ROBIN, List.of(bob, ann)), Map.of(), there(bob, 2), there(ann, 9));

    assertThat(decision.person()).isEqualTo("user:1");
    assertThat(of(decision, "user:2")).isEqualTo(Verdict.FULL);
  }

  @Test
  void aFullTeamKeepsTheLeadInItsQueue() {
    var decision = decide(plan(Method.ROUND_ROBIN, List.of(bob)), Map.of(), there(bob, 2));

    assertThat(decision.outcome()).isEqualTo(Outcome.NO_ROOM);
  }

  @Test
  void outsideHoursItWaitsForWhoeverIsAtWorkFirst() {
    var late = new Candidate(ann, 0, true, false, TOMORROW);
    var later = new Candidate(bob, 0, true, true, TOMORROW.plus(Duration.ofDays(7)));
    var decision = decide(plan(Method.ROUND_ROBIN, List.of(ann, bob)), Map.of(), late, later);

    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.until()).isEqualTo(TOMORROW);
    assertThat(of(decision, "user:1")).isEqualTo(Verdict.OUTSIDE_HOURS);
    assertThat(of(decision, "user:2")).isEqualTo(Verdict.AWAY);
  }

  @Test
  void doesNotWaitForSomebodyWhoIsFullAnyway() {
    var decision =
        decide(
            plan(Method.ROUND_ROBIN, List.of(bob)),
            Map.of(),
            new Candidate(bob, 2, true, false, TOMORROW));

    assertThat(decision.outcome()).isEqualTo(Outcome.NO_ROOM);
  }

  @Test
  void outsideHoursSomebodyGetsItWhereTheTeamSaysSoButNobodyOnLeave() {
    var always =
        new Plan(
            List.of(), List.of(), Method.ROUND_ROBIN, List.of(ann, bob), List.of(), true, null);
    var decision =
        decide(
            always,
            Map.of(),
            new Candidate(ann, 0, true, true, TOMORROW),
            new Candidate(bob, 0, true, false, TOMORROW));

    assertThat(decision.person()).isEqualTo("user:2");
    assertThat(of(decision, "user:1")).isEqualTo(Verdict.AWAY);
  }

  @Test
  void whoHasLeftNeverGetsAnything() {
    var decision =
        decide(
            plan(Method.ROUND_ROBIN, List.of(ann)),
            Map.of(),
            new Candidate(ann, 0, false, false, NOW));

    assertThat(decision.outcome()).isEqualTo(Outcome.NO_ROOM);
    assertThat(of(decision, "user:1")).isEqualTo(Verdict.LEFT);
  }

  @Test
  void theFirstRuleThatFitsDecidesAndNobodyItDoesNotName() {
    var plan =
        plan(
            Method.ROUND_ROBIN,
            List.of(ann, bob),
            new Rule(
                List.of(new Condition(Trait.REGION, List.of("DACH", "Nordics"))),
                Method.ROUND_ROBIN,
                List.of("user:2")),
            new Rule(
                List.of(new Condition(Trait.CHANNEL, List.of("paid"))), Method.QUEUE, List.of()));

    var dach = decide(plan, Map.of(Trait.REGION, "dach"), there(ann, 0), there(bob, 0));
    assertThat(dach.person()).isEqualTo("user:2");
    assertThat(dach.rule()).isZero();
    assertThat(of(dach, "user:1")).isEqualTo(Verdict.NOT_NAMED);

    var paid = decide(plan, Map.of(Trait.CHANNEL, "PAID"), there(ann, 0), there(bob, 0));
    assertThat(paid.outcome()).isEqualTo(Outcome.QUEUED);
    assertThat(paid.rule()).isOne();

    var other = decide(plan, Map.of(Trait.REGION, "Iberia"), there(ann, 0), there(bob, 0));
    assertThat(other.person()).isEqualTo("user:1");
    assertThat(other.rule()).isNull();
  }

  @Test
  void whoTakesOneSegmentOnlyIsPassedOverForOthersAndForLeadsThatSayNone() {
    var enterprise = new Member("user:3", 1, null, List.of("Enterprise"), List.of());
    var plan = plan(Method.ROUND_ROBIN, List.of(enterprise));

    assertThat(decide(plan, Map.of(Trait.SEGMENT, "enterprise"), there(enterprise, 0)).person())
        .isEqualTo("user:3");
    assertThat(of(decide(plan, Map.of(Trait.SEGMENT, "SMB"), there(enterprise, 0)), "user:3"))
        .isEqualTo(Verdict.OTHER_SEGMENT);
    assertThat(of(decide(plan, Map.of(), there(enterprise, 0)), "user:3"))
        .isEqualTo(Verdict.OTHER_SEGMENT);
  }

  @Test
  void whoHadItDoesNotGetItAgain() {
    var plan = plan(Method.ROUND_ROBIN, List.of(ann, bob));
    var decision =
        Router.decide(
                plan,
                new Question(Map.of(), Set.of("user:1"), NOW),
                List.of(there(ann, 0), there(bob, 0)),
                Turns.NONE)
            .decision();

    assertThat(decision.person()).isEqualTo("user:2");
    assertThat(of(decision, "user:1")).isEqualTo(Verdict.HAD_IT);
  }
}
