package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list of leads stands. Each has an index and an id that decides between equals.
 */
public enum LeadOrder {
  NEWEST("s.created_at", true),
  OLDEST("s.created_at", false),
  ACTIVITY("s.last_at", true),
  NAME("coalesce(l.name, l.company, l.email, l.external_id, l.phone) collate \"und-x-icu\"", false);

  private final String key;
  private final boolean descending;

  LeadOrder(String key, boolean descending) {
    this.key = key;
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
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether each lead has a moment in this order; a name is none. */
  boolean byTime() {
    return this != NAME;
  }

  /** The column or expression of its index. */
  String sqlKey() {
    return key;
  }

  /** The column of the id that belongs to the same index. */
  String sqlId() {
    return byTime() ? "s.lead_id" : "l.id";
  }

  boolean descending() {
    return descending;
  }
}
