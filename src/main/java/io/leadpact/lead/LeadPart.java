package io.leadpact.lead;

import static io.leadpact.lead.LeadPart.Shape.AMOUNT;
import static io.leadpact.lead.LeadPart.Shape.DAY;
import static io.leadpact.lead.LeadPart.Shape.POINTS;
import static io.leadpact.lead.LeadPart.Shape.TEXT;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a list of leads may be narrowed by, under the name that it has in addresses. */
public enum LeadPart {
  /** Words of which each has to occur in the name, e-mail, company, phone or external id. */
  Q("q", TEXT),
  /** What is due: see {@link DueConditions}. */
  CLOCK("clock", DueConditions.STATES),
  STAGE("stage", TEXT),
  OUTCOME("outcome", List.of("OPEN", "WON", "LOST", "REJECTED", "MERGED")),
  /** An actor such as {@code user:12}; {@code me}, whoever looks; {@code nobody}. */
  PERSON("person", TEXT),
  /** A key; {@code ours}, the team of whoever looks; {@code nobody}. */
  TEAM("team", TEXT),
  CHANNEL("channel", TEXT),
  CREATED("created", Arrival.KEYS),
  /** The first day or month in which they came in, in the company's zone. */
  FROM("from", DAY),
  TO("to", DAY),
  CAMPAIGN("campaign", TEXT),
  SEGMENT("segment", TEXT),
  REGION("region", TEXT),
  FEEDBACK("feedback", List.of("owed")),
  VALUE_FROM("valueFrom", AMOUNT),
  VALUE_TO("valueTo", AMOUNT),
  /** At least so many points: see {@link ScoreConditions}. */
  MIN_SCORE("minScore", POINTS),
  DUPLICATE("duplicate", List.of("possible")),
  SOURCE("source", TEXT),
  EXTERNAL_ID("externalId", TEXT);

  /** What a value has to look like. */
  enum Shape {
    TEXT,
    DAY,
    AMOUNT,
    POINTS,
    CHOICE
  }

  public static final String ME = "me";
  public static final String OURS = "ours";
  public static final String NOBODY = "nobody";

  private static final int LONGEST = 300;
  private static final int MOST_VALUES = 50;
  private static final int MOST_POINTS = 10_000;
  private static final ValueRange YEARS = ValueRange.of(1, 9_999);

  private final String key;
  private final Shape shape;
  private final List<String> choices;

  LeadPart(String key, Shape shape) {
    this.key = key;
    this.shape = shape;
    this.choices = List.of();
  }

  LeadPart(String key, List<String> choices) {
    this.key = key;
    this.shape = Shape.CHOICE;
    this.choices = choices;
  }

  /** As addresses have it. */
  public String key() {
    return key;
  }

  /** The values to choose from, where they are always the same; else none. */
  public List<String> choices() {
    return choices;
  }

  /** Whether leads with any of several values fit. */
  public boolean takesSeveral() {
    return switch (this) {
      case STAGE, CHANNEL, CAMPAIGN, SEGMENT, REGION -> true;
      default -> false;
    };
  }

  public static Optional<LeadPart> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
  }

  /** Why these values cannot be looked for, or nothing. */
  @Nullable RuleViolation problem(List<String> values) {
    if (values.size() > MOST_VALUES || values.stream().anyMatch(v -> v.length() > LONGEST)) {
      return new RuleViolation("list.filter.long", "A filter is too long", key, LONGEST);
    }
    return values.stream()
        .filter(value -> !fits(value))
        .findFirst()
        .map(this::unreadable)
        .orElse(null);
  }

  private boolean fits(String value) {
    try {
      return switch (shape) {
        case TEXT -> true;
        case CHOICE -> choices.contains(value);
        case DAY -> YEARS.isValidIntValue(Arrival.firstDay(value).getYear());
        case AMOUNT -> Math.abs(new BigDecimal(value).scale()) < LONGEST;
        case POINTS -> Math.abs(Integer.parseInt(value)) <= MOST_POINTS;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  private RuleViolation unreadable(String value) {
    return switch (shape) {
      case DAY -> new RuleViolation("list.day", "A day is YYYY-MM-DD, a month YYYY-MM", key, value);
      case AMOUNT -> new RuleViolation("list.amount", "An amount is a number", key, value);
      case POINTS -> new RuleViolation("list.points", "Points are a whole number", key, value);
      default -> new RuleViolation("list.choice", "There is no such choice", key, value);
    };
  }
}
