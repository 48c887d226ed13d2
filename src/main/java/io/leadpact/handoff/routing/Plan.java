package io.leadpact.handoff.routing;

import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a team gets its leads and shares them out.
 *
 * @param occasions when leads are given to it
 * @param takes only leads that fit all of these; none: any
 * @param method how those are shared out that no rule is for
 * @param rules in order: the first that fits a lead decides
 * @param outsideHours people are given leads also while they are not at work
 * @param reassignMinutes so many minutes before a promise is breached a lead that its holder has
 *     not touched goes to the next; null: it stays
 */
public record Plan(
    List<Occasion> occasions,
    List<Condition> takes,
    Method method,
    List<Member> members,
    List<Rule> rules,
    boolean outsideHours,
    @Nullable Integer reassignMinutes) {

  private static final int MOST_MEMBERS = 200;
  private static final int MOST_RULES = 50;
  private static final int LONGEST = 7 * 24 * 60;

  public static final Plan NONE =
      new Plan(List.of(), List.of(), Method.QUEUE, List.of(), List.of(), false, null);

  public Plan {
    occasions = occasions.stream().distinct().sorted().toList();
    takes = List.copyOf(takes);
    members = List.copyOf(members);
    rules = List.copyOf(rules);
    within(members.size(), 0, MOST_MEMBERS, "members");
    within(rules.size(), 0, MOST_RULES, "rules");
    if (reassignMinutes != null) {
      within(reassignMinutes, 1, LONGEST, "reassignMinutes");
    }
    refuseTwice(members);
    refuseStrangers(rules, members);
  }

  private static void within(int value, int least, int most, String field) {
    if (value < least || value > most) {
      throw new RuleViolation(
          "routing.range",
          "%s: %d to %d, not %d".formatted(field, least, most, value),
          field,
          least,
          most);
    }
  }

  private static void refuseTwice(List<Member> members) {
    var seen = new HashSet<String>();
    for (var member : members) {
      if (!seen.add(member.person())) {
        throw new RuleViolation(
            "routing.member.twice", member.person() + " stands there twice", "members");
      }
    }
  }

  private static void refuseStrangers(List<Rule> rules, List<Member> members) {
    var known = members.stream().map(Member::person).toList();
    for (var rule : rules) {
      if (!known.containsAll(rule.persons())) {
        throw new RuleViolation(
            "routing.rule.stranger", "A rule names somebody who is no member", "rules");
      }
    }
  }

  public boolean takes(Occasion occasion, Map<Trait, String> lead) {
    return occasions.contains(occasion) && Condition.allFit(takes, lead);
  }

  /** The person is one of those who can only hold so many leads. */
  public boolean limits(String person) {
    return members.stream()
        .anyMatch(member -> member.capacity() != null && member.person().equals(person));
  }

  /** The place of the first rule that fits, from 0. */
  Optional<Integer> ruleFor(Map<Trait, String> lead) {
    for (int place = 0; place < rules.size(); place++) {
      if (rules.get(place).fits(lead)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** The same with somebody more, or with what is said of them changed. */
  public Plan with(Member member) {
    var more = new ArrayList<>(members);
    more.removeIf(one -> one.person().equals(member.person()));
    int place = place(member.person());
    more.add(place < 0 ? more.size() : place, member);
    return of(more, rules);
  }

  private int place(String person) {
    return members.stream().map(Member::person).toList().indexOf(person);
  }

  /**
   * @throws RuleViolation where a rule names them
   */
  public Plan without(String person) {
    if (rules.stream().anyMatch(rule -> rule.persons().contains(person))) {
      throw new RuleViolation(
          "routing.member.named", "A rule names them: change the rule first", "members");
    }
    return of(members.stream().filter(one -> !one.person().equals(person)).toList(), rules);
  }

  /**
   * The same with one more rule at the end, or another in the place of one.
   *
   * @param place from 0; null: at the end
   */
  public Plan with(@Nullable Integer place, Rule rule) {
    var more = new ArrayList<>(rules);
    if (place == null) {
      more.add(rule);
    } else if (place >= 0 && place < more.size()) {
      more.set(place, rule);
    }
    return of(members, more);
  }

  public Plan withoutRule(int place) {
    var fewer = new ArrayList<>(rules);
    if (place >= 0 && place < fewer.size()) {
      fewer.remove(place);
    }
    return of(members, fewer);
  }

  /** The same with a rule earlier or later; at the end of the list it stays where it is. */
  public Plan movedRule(int place, int by) {
    var moved = new ArrayList<>(rules);
    int to = place + by;
    if (place >= 0 && place < moved.size() && to >= 0 && to < moved.size()) {
      Collections.swap(moved, place, to);
    }
    return of(members, moved);
  }

  private Plan of(List<Member> others, List<Rule> otherRules) {
    return new Plan(occasions, takes, method, others, otherRules, outsideHours, reassignMinutes);
  }
}
