package io.leadpact.report;

import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Scope;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a question is put to the leads as {@code s} (their state) and {@code l}: by which time they
 * are counted, what is added up, and the parameters that stand in it.
 *
 * @param which the condition that all of them fulfil
 * @param within the condition that those of the part fulfil
 * @param part what is added up of the part
 * @param ofLead whether it looks at more than the state of a lead
 */
record DayCount(
    String at,
    String which,
    String within,
    String part,
    boolean ofLead,
    Map<String, Object> parameters) {

  /** A rejection says why; looked up only for those that were rejected. */
  private static final String ANSWERED =
      """
      s.verdict is not null and (s.verdict <> 'REJECTED' or exists (select from lead_event e
        where e.lead_id = s.lead_id and e.type = 'FEEDBACK' and e.facts ->> 'verdict' = 'REJECTED'
          and coalesce(e.facts ->> 'reason', '') <> ''))""";

  /** What a lead came with and its state knows as well. */
  private static final Set<Portion.Context> OF_STATE =
      EnumSet.of(
          Portion.Context.CHANNEL,
          Portion.Context.CAMPAIGN,
          Portion.Context.SEGMENT,
          Portion.Context.REGION);

  /** Collects the parameters of one question under names of its own. */
  private static final class Writing {

    private final String prefix;
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean ofLead;

    Writing(int number) {
      this.prefix = "q" + number;
    }

    private String say(Object value) {
      var name = prefix + "_" + parameters.size();
      parameters.put(name, value);
      return ":" + name;
    }

    String at(String stage) {
      var column = CohortFigures.COLUMNS.get(stage);
      return column != null ? column : "(s.own_stages ->> %s)::timestamptz".formatted(say(stage));
    }

    String scope(Scope scope) {
      return new TreeMap<>(scope.only())
          .entrySet().stream()
              .map(
                  one -> {
                    var column = "s." + one.getKey().key();
                    return " and %s in (%s)".formatted(column, say(one.getValue()));
                  })
              .collect(Collectors.joining());
    }

    String ofLead(String column) {
      ofLead = true;
      return "l." + column;
    }

    String part(Portion portion) {
      if (portion instanceof Portion.Conversion conversion) {
        return at(conversion.to()) + " is not null";
      }
      if (portion instanceof Portion.InSegment in) {
        return "coalesce(s.segment in (%s), false)".formatted(say(in.segments()));
      }
      if (portion instanceof Portion.WithContext with) {
        return with.fields().stream()
            .sorted()
            .map(this::known)
            .collect(Collectors.joining(" and "));
      }
      return ANSWERED;
    }

    private String known(Portion.Context field) {
      var column = field.name().toLowerCase(Locale.ROOT);
      return (OF_STATE.contains(field) ? "s." + column : ofLead(column)) + " is not null";
    }

    DayCount count(String at, String whole, String part) {
      return new DayCount(
          at,
          whole,
          part,
          "count(*) filter (where %s and %s)".formatted(whole, part),
          ofLead,
          parameters);
    }

    DayCount sum(String at, String what, Scope scope) {
      var which = "true" + scope(scope);
      return new DayCount(
          at,
          which,
          "true",
          "coalesce(sum(%s) filter (where %s), 0)".formatted(what, which),
          ofLead,
          parameters);
    }

    /** The leads of which a portion is taken. */
    String whole(Portion portion, Scope scope) {
      return at(stage(portion)) + " is not null" + scope(scope);
    }
  }

  /** The stage of whose leads a portion is taken. */
  private static String stage(Portion portion) {
    if (portion instanceof Portion.Conversion conversion) {
      return conversion.from();
    }
    if (portion instanceof Portion.InSegment in) {
      return in.stage();
    }
    if (portion instanceof Portion.WithContext with) {
      return with.stage();
    }
    if (portion instanceof Portion.Answered answered) {
      return answered.stage();
    }
    throw new IllegalArgumentException("Of no leads that reached a stage: " + portion);
  }

  /** The condition of a scope alone. */
  static DayCount scope(Scope scope) {
    var writing = new Writing(0);
    return new DayCount("", "true" + writing.scope(scope), "true", "", true, writing.parameters);
  }

  /** What is added up of all of them. */
  String whole() {
    return "count(*) filter (where %s)".formatted(which);
  }

  static DayCount of(Question question, int number) {
    var writing = new Writing(number);
    if (question instanceof Question.OfCohort cohort) {
      var whole = writing.whole(cohort.portion(), cohort.scope());
      return writing.count("s.created_at", whole, writing.part(cohort.portion()));
    }
    if (question instanceof Question.OfPeriod period) {
      var whole = writing.whole(period.portion(), period.scope());
      return writing.count(
          writing.at(stage(period.portion())), whole, writing.part(period.portion()));
    }
    if (question instanceof Question.Reached reached) {
      var at = writing.at(reached.stage());
      return writing.count(at, "true" + writing.scope(reached.scope()), "true");
    }
    if (question instanceof Question.Won won) {
      return writing.sum("s.won_at", "s.won_value", won.scope());
    }
    if (question instanceof Question.Attempts attempts) {
      return writing.sum("s.mql_at", "s.attempts", attempts.scope());
    }
    throw new IllegalArgumentException("Not counted from the state of leads: " + question);
  }
}
