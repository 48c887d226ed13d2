package io.leadpact.handoff;

import io.leadpact.handoff.routing.Condition;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.handoff.routing.Rule;
import io.leadpact.handoff.routing.Trait;
import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The routing of a team as it is sent and stored; what is not said is as usual. */
record RoutingBody(
    @Nullable List<String> occasions,
    @Nullable List<ConditionBody> takes,
    @Nullable String method,
    @Nullable List<MemberBody> members,
    @Nullable List<RuleBody> rules,
    @Nullable Boolean outsideHours,
    @Nullable Integer reassignMinutes) {

  /** That a lead says one of these. */
  record ConditionBody(@Nullable String field, @Nullable List<String> values) {

    static ConditionBody of(Condition condition) {
      return new ConditionBody(condition.trait().key(), condition.values());
    }

    Condition condition() {
      var trait =
          Arrays.stream(Trait.values())
              .filter(one -> one.key().equals(field))
              .findFirst()
              .orElseThrow(() -> unknown("field", field));
      return new Condition(trait, orNone(values));
    }
  }

  /** Somebody of the team. */
  record MemberBody(
      @Nullable String person,
      @Nullable Integer weight,
      @Nullable Integer capacity,
      @Nullable List<String> segments,
      @Nullable List<String> regions) {

    static MemberBody of(Member member) {
      return new MemberBody(
          member.person(), member.weight(), member.capacity(), member.segments(), member.regions());
    }

    Member member() {
      return new Member(
          Objects.requireNonNullElse(person, ""),
          weight == null ? 1 : weight,
          capacity,
          orNone(segments),
          orNone(regions));
    }
  }

  /** Which leads go to whom. */
  record RuleBody(
      @Nullable List<ConditionBody> when, @Nullable String method, @Nullable List<String> persons) {

    static RuleBody of(Rule rule) {
      return new RuleBody(
          rule.when().stream().map(ConditionBody::of).toList(),
          rule.method().name(),
          rule.persons());
    }

    Rule rule() {
      return new Rule(
          orNone(when).stream().map(ConditionBody::condition).toList(),
          one(Method.class, method, Method.ROUND_ROBIN, "method"),
          orNone(persons));
    }
  }

  static RoutingBody of(Plan plan) {
    return new RoutingBody(
        plan.occasions().stream().map(Occasion::name).toList(),
        plan.takes().stream().map(ConditionBody::of).toList(),
        plan.method().name(),
        plan.members().stream().map(MemberBody::of).toList(),
        plan.rules().stream().map(RuleBody::of).toList(),
        plan.outsideHours(),
        plan.reassignMinutes());
  }

  Plan plan() {
    return new Plan(
        orNone(occasions).stream().map(one -> one(Occasion.class, one, null, "occasions")).toList(),
        orNone(takes).stream().map(ConditionBody::condition).toList(),
        one(Method.class, method, Method.QUEUE, "method"),
        orNone(members).stream().map(MemberBody::member).toList(),
        orNone(rules).stream().map(RuleBody::rule).toList(),
        Boolean.TRUE.equals(outsideHours),
        reassignMinutes);
  }

  private static <T> List<T> orNone(@Nullable List<T> said) {
    return said == null ? List.of() : said;
  }

  private static <E extends Enum<E>> E one(
      Class<E> type, @Nullable String said, @Nullable E unsaid, String field) {
    if (said == null && unsaid != null) {
      return unsaid;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(Objects.toString(said, "").toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> unknown(field, said));
  }

  private static RuleViolation unknown(String field, @Nullable String said) {
    return new RuleViolation(
        "routing.unknown", "Unknown %s: %s".formatted(field, said), field, String.valueOf(said));
  }
}
