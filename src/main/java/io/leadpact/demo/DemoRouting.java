package io.leadpact.demo;

import io.leadpact.handoff.Absences;
import io.leadpact.handoff.Routings;
import io.leadpact.handoff.routing.Condition;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.handoff.routing.Rule;
import io.leadpact.handoff.routing.Trait;
import io.leadpact.identity.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** How the made-up company shares out its leads: the desk picks, sales take turns. */
@Component
@Order(2)
class DemoRouting implements DemoPart {

  private final Routings routings;
  private final Absences absences;

  DemoRouting(Routings routings, Absences absences) {
    this.routings = routings;
    this.absences = absences;
  }

  /** Once the leads of the past are there: what comes from now on is routed. */
  @Override
  public void setUp(Map<DemoPerson, String> actors, Instant now) {
    var desk =
        List.of(DemoPerson.SONIA, DemoPerson.SZYMON, DemoPerson.SABINA).stream()
            .map(person -> member(actors, person, 1, null))
            .toList();
    routings.define(DemoCompany.DESK, plan(Occasion.ARRIVED, Method.QUEUE, desk, List.of()), null);
    routings.define(DemoCompany.SALES, sales(actors), null);
    var away = LocalDate.ofInstant(now, DemoCompany.ZONE).plusDays(6);
    absences.add(system(), actor(actors, DemoPerson.RENATA), away, away.plusDays(9));
  }

  private static Plan sales(Map<DemoPerson, String> actors) {
    var rodrigo = actor(actors, DemoPerson.RODRIGO);
    var iberia = List.of(new Condition(Trait.REGION, List.of("Iberia", "Portugal", "Brasil")));
    return plan(
        Occasion.HANDED_OVER,
        Method.WEIGHTED,
        List.of(
            member(actors, DemoPerson.RAFAL, 3, 200),
            member(actors, DemoPerson.RENATA, 2, 160),
            member(actors, DemoPerson.ROMAN, 1, 125),
            member(actors, DemoPerson.RODRIGO, 2, 170)),
        List.of(new Rule(iberia, Method.ROUND_ROBIN, List.of(rodrigo))));
  }

  private static Plan plan(
      Occasion occasion, Method method, List<Member> members, List<Rule> rules) {
    return new Plan(List.of(occasion), List.of(), method, members, rules, false, 10);
  }

  private static Member member(
      Map<DemoPerson, String> actors, DemoPerson person, int weight, @Nullable Integer capacity) {
    return new Member(actor(actors, person), weight, capacity, List.of(), List.of());
  }

  private static String actor(Map<DemoPerson, String> actors, DemoPerson person) {
    return Objects.requireNonNull(actors.get(person));
  }

  private static SignedIn system() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return (SignedIn) Objects.requireNonNull(Objects.requireNonNull(authentication).getPrincipal());
  }
}
