package io.leadpact.handoff;

import io.leadpact.handoff.routing.Weighed;
import io.leadpact.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** To whom a lead was given and why, for programs. */
@RestController
@RequestMapping("/api/v1/leads/{id:\\d+}")
class AssignmentApi {

  private final Assignments assignments;

  AssignmentApi(Assignments assignments) {
    this.assignments = assignments;
  }

  /**
   * A decision.
   *
   * @param rule the place of the rule that decided, from 1; null: none fitted
   */
  record Answer(
      Instant at,
      String cause,
      String outcome,
      String team,
      @Nullable String person,
      @Nullable String previous,
      @Nullable Integer seq,
      int planVersion,
      @Nullable Integer rule,
      String method,
      @Nullable Instant until,
      List<Weighed> candidates) {

    static Answer of(Assignment one) {
      return new Answer(
          one.at(),
          one.cause().name(),
          one.outcome(),
          one.team(),
          one.person(),
          one.previous(),
          one.seq(),
          one.plan(),
          Optional.ofNullable(one.rule()).map(place -> place + 1).orElse(null),
          one.method(),
          one.until(),
          one.weighed());
    }
  }

  /** All of them at once: a lead has few. */
  record Answers(List<Answer> items, @Nullable String next) {}

  @GetMapping("/assignments")
  Answers list(@PathVariable long id) {
    return new Answers(assignments.of(id).stream().map(Answer::of).toList(), null);
  }

  @PostMapping("/route")
  Answer route(@PathVariable long id) {
    return Answer.of(assignments.route(new LeadId(id)));
  }
}
