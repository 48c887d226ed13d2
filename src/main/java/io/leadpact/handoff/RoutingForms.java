package io.leadpact.handoff;

import io.leadpact.handoff.routing.Condition;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.handoff.routing.Rule;
import io.leadpact.handoff.routing.Trait;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What heads type about routing, one form each. */
final class RoutingForms {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private RoutingForms() {}

  /** Said on the next page, with the way back. */
  static void changed(RoutingPlan plan, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "routing.saved");
    flash.addFlashAttribute(
        "undo", "/routing/teams/%s/undo/%d".formatted(plan.team(), plan.version()));
  }

  static List<String> words(@Nullable String typed) {
    return typed == null ? List.of() : List.of(typed.split("[,;\\n]"));
  }

  private static String joined(List<String> words) {
    return String.join(", ", words);
  }

  private static List<Condition> conditions(Map<Trait, @Nullable String> typed) {
    var conditions = new ArrayList<Condition>();
    typed.forEach(
        (trait, words) -> {
          if (words != null && !words.isBlank()) {
            conditions.add(new Condition(trait, words(words)));
          }
        });
    return conditions;
  }

  private static String of(List<Condition> conditions, Trait trait) {
    return conditions.stream()
        .filter(one -> one.trait() == trait)
        .findFirst()
        .map(one -> joined(one.values()))
        .orElse("");
  }

  private static Map<Trait, @Nullable String> byTrait(
      @Nullable String segment,
      @Nullable String region,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String industry) {
    var typed = new EnumMap<Trait, @Nullable String>(Trait.class);
    typed.put(Trait.SEGMENT, segment);
    typed.put(Trait.REGION, region);
    typed.put(Trait.CHANNEL, channel);
    typed.put(Trait.CAMPAIGN, campaign);
    typed.put(Trait.INDUSTRY, industry);
    return typed;
  }

  /** What a team says beside its members and rules. */
  record Basics(
      int version,
      @Nullable List<Occasion> occasions,
      @Nullable String segment,
      @Nullable String region,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String industry,
      @Nullable Method method,
      boolean outsideHours,
      @Nullable Integer reassignMinutes) {

    static Basics of(RoutingPlan of) {
      var plan = of.plan();
      return new Basics(
          of.version(),
          plan.occasions(),
          RoutingForms.of(plan.takes(), Trait.SEGMENT),
          RoutingForms.of(plan.takes(), Trait.REGION),
          RoutingForms.of(plan.takes(), Trait.CHANNEL),
          RoutingForms.of(plan.takes(), Trait.CAMPAIGN),
          RoutingForms.of(plan.takes(), Trait.INDUSTRY),
          plan.method(),
          plan.outsideHours(),
          plan.reassignMinutes());
    }

    String tag(String team) {
      return team + "." + version;
    }

    Plan on(Plan plan) {
      return new Plan(
          occasions == null ? List.of() : occasions,
          conditions(byTrait(segment, region, channel, campaign, industry)),
          method == null ? Method.QUEUE : method,
          plan.members(),
          plan.rules(),
          outsideHours,
          reassignMinutes);
    }
  }

  /** Somebody who is given leads. */
  record MemberForm(
      int version,
      @Nullable String person,
      @Nullable Integer weight,
      @Nullable Integer capacity,
      @Nullable String segments,
      @Nullable String regions) {

    Member member() {
      if (person == null || person.isBlank()) {
        throw new RuleViolation("routing.member.nobody", "Choose somebody", "person");
      }
      return new Member(
          person, weight == null ? 1 : weight, capacity, words(segments), words(regions));
    }
  }

  /**
   * Which leads go to whom.
   *
   * @param place of the rule that is changed, from 0; null: a new one
   */
  record RuleForm(
      int version,
      @Nullable Integer place,
      @Nullable String segment,
      @Nullable String region,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String industry,
      @Nullable Method method,
      @Nullable List<String> persons) {

    static RuleForm of(RoutingPlan plan, @Nullable Integer place) {
      var rules = plan.plan().rules();
      if (place == null || place < 0 || place >= rules.size()) {
        return new RuleForm(
            plan.version(), null, "", "", "", "", "", Method.ROUND_ROBIN, List.of());
      }
      var rule = rules.get(place);
      return new RuleForm(
          plan.version(),
          place,
          RoutingForms.of(rule.when(), Trait.SEGMENT),
          RoutingForms.of(rule.when(), Trait.REGION),
          RoutingForms.of(rule.when(), Trait.CHANNEL),
          RoutingForms.of(rule.when(), Trait.CAMPAIGN),
          RoutingForms.of(rule.when(), Trait.INDUSTRY),
          rule.method(),
          rule.persons());
    }

    Rule rule() {
      return new Rule(
          conditions(byTrait(segment, region, channel, campaign, industry)),
          method == null ? Method.ROUND_ROBIN : method,
          persons == null ? List.of() : persons);
    }
  }

  /** A lead on trial: its number, or what it says. */
  record TrialForm(
      @Nullable String lead,
      @Nullable Occasion occasion,
      @Nullable String segment,
      @Nullable String region,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String industry) {

    public boolean asked() {
      return occasion != null;
    }

    public Occasion when() {
      return occasion == null ? Occasion.HANDED_OVER : occasion;
    }

    @Nullable Long number() {
      var digits = lead == null ? "" : lead.replace("#", "").strip();
      return NUMBER.matcher(digits).matches() ? Long.valueOf(digits) : null;
    }

    Map<Trait, String> traits() {
      var said = new EnumMap<Trait, String>(Trait.class);
      byTrait(segment, region, channel, campaign, industry)
          .forEach(
              (trait, word) -> {
                if (word != null && !word.isBlank()) {
                  said.put(trait, word.strip());
                }
              });
      return said;
    }
  }
}
