package io.leadpact.qualification.scoring;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules by which leads are scored and become MQLs.
 *
 * <p>Score = fit + interest, in points. Fit is the sum of the points for who somebody is, interest
 * that of the points for what somebody does; each is no less than 0 and no more than its bound (50
 * unless said otherwise), so that neither a perfect company that does nothing nor a curious student
 * reaches the top. The two sides are those of the guide to seven components of an SLA (profile and
 * level of interest), which scores by both; that they are added, each with half of the points, is
 * our own choice, since a sum can be explained point by point. Days are 24 hours.
 *
 * @param join of the groups
 * @param n how many groups have to hold, for N_OF
 * @param groups of conditions for an MQL; none: nobody qualifies by rule
 */
public record Scoring(
    int fitMost, int interestMost, List<Rule> rules, Join join, int n, List<Group> groups) {

  private static final int MOST_RULES = 60;

  public static final Scoring NONE = new Scoring(50, 50, List.of(), Join.ALL, 0, List.of());

  /**
   * @throws RuleViolation naming the field that is out of range
   */
  public Scoring {
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
    within(fitMost, "fitMost");
    within(interestMost, "interestMost");
    if (rules.size() > MOST_RULES) {
      throw new RuleViolation("scoring.many", "At most " + MOST_RULES, "rules", MOST_RULES);
    }
    n = groups.isEmpty() ? 0 : Group.checked(join, n, groups.size(), "groups");
  }

  private static void within(int most, String field) {
    if (most < 1 || most > 100) {
      throw new RuleViolation("scoring.range", field + ": 1 to 100", field, 1, 100);
    }
  }

  /** Nothing is set up: nobody is scored, nobody qualifies. */
  public boolean empty() {
    return rules.isEmpty() && groups.isEmpty();
  }

  /** The least score that some condition asks for. */
  public Optional<Integer> threshold() {
    return groups.stream()
        .flatMap(group -> group.conditions().stream())
        .filter(condition -> condition.sign() == Sign.SCORE)
        .flatMap(condition -> Stream.ofNullable(condition.least()))
        .min(Integer::compare);
  }

  /** The same with that least score in the place of each that a condition asks for. */
  public Scoring withThreshold(int least) {
    return new Scoring(
        fitMost,
        interestMost,
        rules,
        join,
        n,
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.join(),
                        group.n(),
                        group.conditions().stream()
                            .map(
                                condition ->
                                    condition.sign() == Sign.SCORE
                                        ? Condition.least(Sign.SCORE, least)
                                        : condition)
                            .toList()))
            .toList());
  }

  /** What a lead comes to at that moment. */
  public Score of(Profile profile, Behaviour behaviour, Instant now) {
    var subject = new Subject(profile, behaviour, null);
    var reasons = new ArrayList<Reason>();
    for (int i = 0; i < rules.size(); i++) {
      rules.get(i).on(subject, i, now).ifPresent(reasons::add);
    }
    int fit = sum(reasons, Sign.Side.FIT, fitMost);
    int interest = sum(reasons, Sign.Side.INTEREST, interestMost);
    var whole = new Subject(profile, behaviour, new Subject.Parts(fit, interest));
    return new Score(fit, interest, reasons, standing(whole, now), changes(whole, now));
  }

  private int sum(List<Reason> reasons, Sign.Side side, int most) {
    int sum =
        reasons.stream()
            .filter(reason -> rules.get(reason.rule()).condition().sign().side() == side)
            .mapToInt(Reason::points)
            .sum();
    return Math.max(0, Math.min(most, sum));
  }

  private Standing standing(Subject subject, Instant now) {
    var judged = new ArrayList<Standing.OfGroup>();
    for (var group : groups) {
      var answers = new ArrayList<Standing.Answer>();
      for (var condition : group.conditions()) {
        var found = condition.on(subject, now);
        answers.add(new Standing.Answer(found.holds(), found.amount()));
      }
      judged.add(
          new Standing.OfGroup(
              group.join().holds(group.n(), answers.stream().map(Standing.Answer::holds).toList()),
              answers));
    }
    return new Standing(
        !groups.isEmpty() && join.holds(n, judged.stream().map(Standing.OfGroup::holds).toList()),
        judged);
  }

  /** When the score or the standing will be otherwise though nothing happens. */
  private Optional<Instant> changes(Subject subject, Instant now) {
    var byPoints = rules.stream().flatMap(rule -> rule.changes(subject, now).stream());
    var bySilence =
        groups.stream()
            .flatMap(group -> group.conditions().stream())
            .filter(condition -> condition.sign() == Sign.SILENCE)
            .flatMap(condition -> Rule.once(condition, 1).changes(subject, now).stream());
    return Stream.concat(byPoints, bySilence).min(Instant::compareTo);
  }
}
