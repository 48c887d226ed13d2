package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list of leads stands. Each has an index and an id that decides between equals.
 */
public enum LeadOrder {
  NEWEST("s.created_at", "s.lead_id", true),
  OLDEST("s.created_at", "s.lead_id", false),
  ACTIVITY("s.last_at", "s.lead_id", true),
  /** Those on which nothing happened for longest come first. */
  QUIET("s.last_at", "s.lead_id", false),
  NAME(Sql.NAME, "l.id", false),
  NAME_BACK(Sql.NAME, "l.id", true),
  /** By the clock due soonest; leads on which nothing runs are left out. */
  DUE("c.due_at", "c.lead_id", false),
  DUE_LAST("c.due_at", "c.lead_id", true),
  /** The dearest first, those of unknown value last. */
  VALUE(Sql.VALUE, "s.lead_id", true),
  VALUE_LOW(Sql.VALUE, "s.lead_id", false),
  /** Those with most points first; leads that have none are left out. */
  SCORE("p.score", "p.lead_id", true),
  SCORE_LOW("p.score", "p.lead_id", false);

  /** Must be the expressions of their indexes, to the letter. */
  private static final class Sql {
    private static final String NAME =
        "coalesce(l.name, l.company, l.email, l.external_id, l.phone) collate \"und-x-icu\"";
    private static final String VALUE = "coalesce(s.value, -1)";
  }

  private final String key;
  private final String id;
  private final boolean descending;

  LeadOrder(String key, String id, boolean descending) {
    this.key = key;
    this.id = id;
    this.descending = descending;
  }

  /**
   * @param name in any case; null or blank is {@link #NEWEST}
   */
  public static LeadOrder of(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return NEWEST;
    }
    return Arrays.stream(values())
        .filter(order -> order.key().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("list.sort", "Unknown order " + name, "sort", name));
  }

  /** As addresses have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same the other way round. */
  public LeadOrder reversed() {
    return switch (this) {
      case NEWEST -> OLDEST;
      case OLDEST -> NEWEST;
      case ACTIVITY -> QUIET;
      case QUIET -> ACTIVITY;
      case NAME -> NAME_BACK;
      case NAME_BACK -> NAME;
      case DUE -> DUE_LAST;
      case DUE_LAST -> DUE;
      case VALUE -> VALUE_LOW;
      case VALUE_LOW -> VALUE;
      case SCORE -> SCORE_LOW;
      case SCORE_LOW -> SCORE;
    };
  }

  /** Whether each lead has a moment in this order; a name, a value or a score is none. */
  boolean byTime() {
    return switch (this) {
      case NAME, NAME_BACK, VALUE, VALUE_LOW, SCORE, SCORE_LOW -> false;
      default -> true;
    };
  }

  /** Whether what leads are called decides, which does not stand where their state does. */
  boolean byName() {
    return this == NAME || this == NAME_BACK;
  }

  /** Whether leads are in the order only because a clock runs on them. */
  public boolean byClock() {
    return this == DUE || this == DUE_LAST;
  }

  /** Whether leads are in the order only because they were scored. */
  public boolean byScore() {
    return this == SCORE || this == SCORE_LOW;
  }

  /** The column or expression of its index. */
  String sqlKey() {
    return key;
  }

  /** The column of the id that belongs to the same index. */
  String sqlId() {
    return id;
  }

  public boolean descending() {
    return descending;
  }
}
