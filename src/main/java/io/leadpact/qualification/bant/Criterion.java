package io.leadpact.qualification.bant;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that has to be true of a lead, as both sides agreed.
 *
 * @param name in the company's words; empty: the usual words of its key
 * @param limit a minimum price, or a number of months
 */
public record Criterion(
    String key, Measure measure, Optional<String> name, Optional<BigDecimal> limit) {

  public static final String BUDGET = "BUDGET";
  public static final String AUTHORITY = "AUTHORITY";
  public static final String NEED = "NEED";
  public static final String TIME = "TIME";

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final int LONGEST_NAME = 100;
  private static final int MOST_MONTHS = 60;

  /**
   * @throws RuleViolation naming what is wrong
   */
  public Criterion {
    if (!KEY.matcher(key).matches()) {
      throw new RuleViolation("bant.key", "No key: " + key, "key", key);
    }
    if (name.isEmpty() && !List.of(BUDGET, AUTHORITY, NEED, TIME).contains(key)) {
      throw new RuleViolation("bant.name", "A criterion of one's own needs a name", "name");
    }
    if (name.filter(words -> words.length() > LONGEST_NAME).isPresent()) {
      throw new RuleViolation("questionnaire.label.long", "Too long", "name", LONGEST_NAME);
    }
    limit = limit.filter(number -> measure.hasLimit());
    limit.ifPresent(number -> checkLimit(measure, number));
  }

  private static void checkLimit(Measure measure, BigDecimal limit) {
    var months = measure == Measure.WITHIN_MONTHS;
    if (limit.signum() < 0
        || (months
            && (limit.stripTrailingZeros().scale() > 0
                || limit.signum() == 0
                || limit.compareTo(BigDecimal.valueOf(MOST_MONTHS)) > 0))) {
      throw new RuleViolation(
          months ? "bant.months" : "bant.limit", "No limit: " + limit, "limit", MOST_MONTHS);
    }
  }

  /** What companies ask that agreed on nothing else. */
  public static List<Criterion> usual() {
    return List.of(
        new Criterion(BUDGET, Measure.AT_LEAST, Optional.empty(), Optional.empty()),
        new Criterion(AUTHORITY, Measure.AUTHORITY, Optional.empty(), Optional.empty()),
        new Criterion(NEED, Measure.STATED, Optional.empty(), Optional.empty()),
        new Criterion(
            TIME,
            Measure.WITHIN_MONTHS,
            Optional.empty(),
            Optional.of(BigDecimal.valueOf(Measure.USUAL_MONTHS))));
  }

  /** Nothing said is unknown, never a failure. */
  public Verdict judge(Optional<Reply> reply) {
    return reply
        .filter(said -> !said.value().isBlank())
        .map(said -> measure.judge(said, limit))
        .orElse(Verdict.UNKNOWN);
  }
}
