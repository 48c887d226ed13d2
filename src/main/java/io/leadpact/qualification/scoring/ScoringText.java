package io.leadpact.qualification.scoring;

import io.leadpact.agreement.terms.Said;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scoring as it is sent, stored and typed into forms: names and plain values. */
public final class ScoringText {

  private ScoringText() {}

  public static Map<String, Object> write(Scoring scoring) {
    var body = new LinkedHashMap<String, Object>();
    body.put("fitMost", scoring.fitMost());
    body.put("interestMost", scoring.interestMost());
    body.put("rules", scoring.rules().stream().map(ScoringText::write).toList());
    body.put("join", scoring.join().name());
    if (scoring.join() == Join.N_OF) {
      body.put("n", scoring.n());
    }
    body.put("groups", scoring.groups().stream().map(ScoringText::write).toList());
    return body;
  }

  private static Map<String, Object> write(Rule rule) {
    var body = write(rule.condition());
    body.put("points", rule.points());
    if (rule.condition().sign().side() == Sign.Side.INTEREST) {
      body.put("each", rule.each());
    }
    if (rule.most() > 0) {
      body.put("upTo", rule.most());
    }
    if (rule.condition().sign().fades()) {
      body.put("decay", rule.decay().kind().name());
    }
    if (rule.decay().days() > 0) {
      body.put("days", rule.decay().days());
    }
    return body;
  }

  private static Map<String, Object> write(Group group) {
    var body = new LinkedHashMap<String, Object>();
    body.put("join", group.join().name());
    if (group.join() == Join.N_OF) {
      body.put("n", group.n());
    }
    body.put("conditions", group.conditions().stream().map(ScoringText::write).toList());
    return body;
  }

  private static Map<String, Object> write(Condition condition) {
    var body = new LinkedHashMap<String, Object>();
    body.put("sign", condition.sign().name());
    if (!condition.among().isEmpty()) {
      body.put("among", condition.among());
    }
    put(body, "least", condition.least());
    put(body, "most", condition.most());
    return body;
  }

  private static void put(Map<String, Object> body, String name, @Nullable Object value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  /**
   * The scoring that the text says.
   *
   * @throws RuleViolation of the very value, by its path, such as {@code rules[2].points}
   */
  public static Scoring read(@Nullable Object body) {
    var said = Said.map(body, "");
    var rules = parts(said, "rules", ScoringText::rule);
    var groups = parts(said, "groups", ScoringText::group);
    return said.placed(
        () ->
            new Scoring(
                whole(said, "fitMost").orElse(Scoring.NONE.fitMost()),
                whole(said, "interestMost").orElse(Scoring.NONE.interestMost()),
                rules,
                said.choice("join", Join.class, Optional.of(Join.ALL)),
                whole(said, "n").orElse(0),
                groups));
  }

  private static <T> List<T> parts(Said said, String name, Function<Said, T> reading) {
    var parts = new ArrayList<T>();
    said.list(name).forEach(part -> parts.add(part.placed(() -> reading.apply(part))));
    return parts;
  }

  private static Rule rule(Said said) {
    return new Rule(
        condition(said),
        whole(said, "points").orElseGet(() -> said.whole("points")),
        said.truth("each", false),
        whole(said, "upTo").orElse(0),
        new Decay(
            said.choice("decay", Decay.Kind.class, Optional.of(Decay.Kind.NEVER)),
            whole(said, "days").orElse(0)));
  }

  private static Group group(Said said) {
    return new Group(
        said.choice("join", Join.class, Optional.of(Join.ALL)),
        whole(said, "n").orElse(0),
        parts(said, "conditions", ScoringText::condition));
  }

  private static Condition condition(Said said) {
    return new Condition(
        said.choice("sign", Sign.class, Optional.empty()),
        said.texts("among").stream().filter(word -> !word.isBlank()).toList(),
        whole(said, "least").orElse(null),
        whole(said, "most").orElse(null));
  }

  private static Optional<Integer> whole(Said said, String name) {
    return said.find(name).isEmpty() ? Optional.empty() : Optional.of(said.whole(name));
  }
}
