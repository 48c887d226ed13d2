package io.leadpact.handoff.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.handoff.routing.Decision.Outcome;
import io.leadpact.handoff.routing.Router.Answer;
import io.leadpact.handoff.routing.Router.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every lead of ten thousand, whatever the team. */
class RouterPropertiesTest {

  static final int LEADS = 10_000;
  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nobodyIsEverAheadOfOrBehindTheirShareByAWholeLead(long seed) {
    var random = new Random(seed);
    var members = new ArrayList<Member>();
    int people = 1 + random.nextInt(12);
    for (int i = 0; i < people; i++) {
      members.add(RouterTest.member("user:" + i, 1 + random.nextInt(20), null));
    }
    var plan = RouterTest.plan(Method.WEIGHTED, members);
    int whole = members.stream().mapToInt(Member::weight).sum();
    var given = new HashMap<String, Integer>();
    var turns = Turns.NONE;
    for (int lead = 1; lead <= LEADS; lead++) {
      var answer = route(plan, Map.of(), turns, given);
      turns = answer.turns();
      for (var member : members) {
        double exact = (double) lead * member.weight() / whole;
        assertThat(Math.abs(given.getOrDefault(member.person(), 0) - exact))
            .as("%s after %d leads", member, lead)
            .isLessThan(1.001);
      }
    }
  }

  private static Answer route(
      Plan plan, Map<Trait, String> lead, Turns turns, Map<String, Integer> given) {
    var candidates =
        plan.members().stream()
            .map(member -> new Candidate(member, 0, true, false, START))
            .toList();
    var answer = Router.decide(plan, new Question(lead, START), candidates, turns);
    answer.decision().assigned().ifPresent(person -> given.merge(person, 1, Integer::sum));
    return answer;
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void nobodyIsGivenALeadBeyondCapacityOutsideHoursOnLeaveOrOfAnotherTerritory(long seed) {
    var random = new Random(seed);
    var regions = List.of("North", "South", "East", "West");
    var members = new ArrayList<Member>();
    for (int i = 0; i < 9; i++) {
      var only =
          random.nextInt(3) == 0 ? List.of(regions.get(random.nextInt(4))) : List.<String>of();
      members.add(
          new Member("user:" + i, 1 + random.nextInt(5), 1 + random.nextInt(30), List.of(), only));
    }
    var plan = RouterTest.plan(Method.WEIGHTED, members);
    var open = new HashMap<String, Integer>();
    var turns = Turns.NONE;
    var now = START;
    int given = 0;
    for (int lead = 0; lead < LEADS; lead++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(30)));
      var candidates = new ArrayList<Candidate>();
      for (var member : members) {
        // Now and then a lead of theirs ends.
        open.computeIfPresent(
            member.person(), (p, n) -> random.nextInt(4) == 0 && n > 0 ? n - 1 : n);
        var atWork = random.nextInt(3) == 0 ? now.plus(Duration.ofHours(3)) : now;
        candidates.add(
            new Candidate(
                member,
                open.getOrDefault(member.person(), 0),
                random.nextInt(10) > 0,
                random.nextInt(8) == 0,
                atWork));
      }
      var region = regions.get(random.nextInt(4));
      var question = new Question(Map.of(Trait.REGION, region), now);
      var answer = Router.decide(plan, question, candidates, turns);
      assertThat(Router.decide(plan, question, candidates, turns)).isEqualTo(answer);
      turns = answer.turns();
      var chosen = answer.decision().assigned();
      if (chosen.isPresent()) {
        given++;
        var who =
            candidates.stream()
                .filter(one -> one.member().person().equals(chosen.get()))
                .findFirst()
                .orElseThrow();
        assertThat(who.open()).isLessThan(who.member().capacity());
        assertThat(who.active()).isTrue();
        assertThat(who.away()).isFalse();
        assertThat(who.atWork()).isEqualTo(now);
        var only = who.member().regions();
        assertThat(only.isEmpty() || only.contains(region)).isTrue();
        open.merge(chosen.get(), 1, Integer::sum);
      } else {
        assertThat(answer.decision().outcome()).isIn(Outcome.NO_ROOM, Outcome.WAITING);
      }
    }
    assertThat(given).isGreaterThan(LEADS / 4);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void whoJoinsOrLeavesUpsetsNobodysShare(long seed) {
    var random = new Random(seed);
    var given = new HashMap<String, Integer>();
    var turns = Turns.NONE;
    for (int stretch = 0; stretch < 20; stretch++) {
      var members = new ArrayList<Member>();
      for (int i = 0; i < 8; i++) {
        if (random.nextInt(3) > 0 || i == 0) {
          members.add(RouterTest.member("user:" + i, 1 + i % 4, null));
        }
      }
      var plan = RouterTest.plan(Method.WEIGHTED, members);
      int whole = members.stream().mapToInt(Member::weight).sum();
      given.clear();
      for (int lead = 1; lead <= LEADS / 20; lead++) {
        turns = route(plan, Map.of(), turns, given).turns();
      }
      for (var member : members) {
        double exact = (double) LEADS / 20 * member.weight() / whole;
        // What was owed before, at most one lead, and what is owed now.
        assertThat(Math.abs(given.getOrDefault(member.person(), 0) - exact)).isLessThan(3);
      }
    }
  }
}
