package io.leadpact.handoff;

import io.leadpact.kernel.IfMatch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How teams share out their leads, for programs. */
@RestController
@RequestMapping("/api/v1/routing/{team}")
class RoutingApi {

  private final Routings routings;

  RoutingApi(Routings routings) {
    this.routings = routings;
  }

  /**
   * A plan as it stands.
   *
   * @param version 0: nobody said anything yet
   */
  record Answer(
      String team,
      int version,
      @Nullable Instant madeAt,
      @Nullable String madeBy,
      @Nullable List<String> occasions,
      @Nullable List<RoutingBody.ConditionBody> takes,
      @Nullable String method,
      @Nullable List<RoutingBody.MemberBody> members,
      @Nullable List<RoutingBody.RuleBody> rules,
      @Nullable Boolean outsideHours,
      @Nullable Integer reassignMinutes) {

    static Answer of(RoutingPlan plan) {
      var body = RoutingBody.of(plan.plan());
      return new Answer(
          plan.team(),
          plan.version(),
          plan.madeAt(),
          plan.madeBy(),
          body.occasions(),
          body.takes(),
          body.method(),
          body.members(),
          body.rules(),
          body.outsideHours(),
          body.reassignMinutes());
    }
  }

  @GetMapping
  ResponseEntity<Answer> show(@PathVariable String team) {
    return answer(routings.find(team));
  }

  @PutMapping
  ResponseEntity<Answer> define(
      @PathVariable String team,
      @RequestBody RoutingBody body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(routings.define(team, body.plan(), IfMatch.tag(ifMatch)));
  }

  private static ResponseEntity<Answer> answer(RoutingPlan plan) {
    return ResponseEntity.ok().eTag(plan.tag()).body(Answer.of(plan));
  }
}
