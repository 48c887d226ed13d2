package io.leadpact.qualification.scoring;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question with yes or no for an answer: one sign held against a bound. Bounds lie inside, but
 * for MINUTES: more than two minutes begins with the second after.
 *
 * @param among words of which one has to be said; a job title has to contain one; else empty
 * @param least the lower bound; null: none
 * @param most the upper bound of a range; null: none
 */
public record Condition(
    Sign sign, List<String> among, @Nullable Integer least, @Nullable Integer most) {

  private static final int HIGHEST = 10_000_000;
  private static final int MOST_WORDS = 200;

  /**
   * @throws RuleViolation naming the field that is missing or impossible
   */
  public Condition {
    among = List.copyOf(new LinkedHashSet<>(among.stream().map(String::strip).toList()));
    switch (sign.measure()) {
      case AMONG -> {
        if (among.isEmpty() || among.size() > MOST_WORDS) {
          throw new RuleViolation("scoring.words", "One word at least is needed", "among");
        }
      }
      case RANGE -> {
        if (least == null && most == null) {
          throw new RuleViolation("scoring.bound", "A bound is needed", "least");
        }
        if (least != null && most != null && most < least) {
          throw new RuleViolation("scoring.order", "The upper bound lies below", "most");
        }
      }
      case AT_LEAST, MORE_THAN -> {
        if (least == null) {
          throw new RuleViolation("scoring.bound", "A bound is needed", "least");
        }
      }
      case YES_OR_NO -> {
        // Nothing more to say.
      }
    }
    within(least, sign.measure() == Sign.Measure.AT_LEAST ? 1 : 0, "least");
    within(most, 0, "most");
  }

  private static void within(@Nullable Integer bound, int lowest, String field) {
    if (bound != null && (bound < lowest || bound > HIGHEST)) {
      throw new RuleViolation(
          "scoring.range",
          "%s: %d to %d".formatted(field, lowest, HIGHEST),
          field,
          lowest,
          HIGHEST);
    }
  }

  public static Condition among(Sign sign, String... words) {
    return new Condition(sign, List.of(words), null, null);
  }

  public static Condition least(Sign sign, int least) {
    return new Condition(sign, List.of(), least, null);
  }

  public static Condition between(Sign sign, @Nullable Integer least, @Nullable Integer most) {
    return new Condition(sign, List.of(), least, most);
  }

  public static Condition leader() {
    return new Condition(Sign.LEADER, List.of(), null, null);
  }

  /** Whether it holds of a lead, and what was found: for words the word, for numbers the amount. */
  Found on(Subject subject, Instant now) {
    return switch (sign.measure()) {
      case AMONG -> word(sign.word(subject.profile()).orElse(null));
      case YES_OR_NO -> title(subject.profile().title());
      case RANGE, AT_LEAST, MORE_THAN -> amount(subject.amount(sign, now));
    };
  }

  /** What was found and whether it is enough. */
  record Found(boolean holds, @Nullable Long amount) {}

  private Found word(@Nullable String said) {
    return new Found(said != null && among.stream().anyMatch(word -> fits(said, word)), null);
  }

  private boolean fits(String said, String word) {
    return sign == Sign.TITLE
        ? said.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))
        : said.strip().equalsIgnoreCase(word);
  }

  private static Found title(@Nullable String title) {
    return new Found(title != null && Leaders.is(title), null);
  }

  private Found amount(@Nullable Long amount) {
    if (amount == null) {
      return new Found(false, null);
    }
    boolean enough = least == null || (exclusive() ? amount > bound() : amount >= bound());
    return new Found(enough && (most == null || amount <= most), amount);
  }

  private boolean exclusive() {
    return sign.measure() == Sign.Measure.MORE_THAN;
  }

  /** The lower bound in what is counted: seconds for minutes. */
  private long bound() {
    long bound = least == null ? 0 : least;
    return sign.timed() ? bound * 60 : bound;
  }

  /** How many times the amount holds the bound. */
  long times(long amount) {
    return amount / Math.max(1, bound());
  }
}
