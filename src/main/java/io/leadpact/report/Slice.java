package io.leadpact.report;

import io.leadpact.kernel.RuleViolation;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clocks that are looked at: all, or those of a team, a channel, an hour and so on. */
record Slice(Map<Dimension, String> only) {

  static final Slice ALL = new Slice(Map.of());

  private static final int LONGEST = 300;

  Slice {
    only = Map.copyOf(only);
  }

  static Slice of(@Nullable String team, @Nullable String channel) {
    return ALL.and(Dimension.TEAM, team).and(Dimension.CHANNEL, channel);
  }

  private Slice and(Dimension dimension, @Nullable String value) {
    return value == null || value.isBlank() ? this : with(dimension, value);
  }

  Slice with(Dimension dimension, String value) {
    if (value.length() > LONGEST) {
      throw new RuleViolation("report.filter.long", "A filter is too long", dimension.key());
    }
    var more = new EnumMap<Dimension, String>(Dimension.class);
    more.putAll(only);
    // A database text takes no NUL, so nothing that holds one can be found.
    more.put(dimension, value.strip().replace('\0', '\uFFFD'));
    return new Slice(more);
  }

  /**
   * Narrowed further, written such as {@code hour:9}; nothing after the colon stands for clocks
   * that say nothing.
   */
  Slice narrowed(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    int colon = text.indexOf(':');
    var dimension = Dimension.of(colon < 0 ? text : text.substring(0, colon));
    if (colon < 0 || dimension.isEmpty()) {
      throw new RuleViolation("report.only", "Nothing to narrow by: " + text, "only");
    }
    return with(dimension.get(), text.substring(colon + 1));
  }

  boolean isAll() {
    return only.isEmpty();
  }

  /** Conditions on {@code c} (clock) and {@code l} (lead), each beginning with “and”. */
  String sql() {
    return only.keySet().stream()
        .map(dimension -> " and " + dimension.sql() + " = :only" + dimension.name())
        .collect(Collectors.joining());
  }

  boolean needsLead() {
    return only.containsKey(Dimension.CAMPAIGN);
  }

  Map<String, String> parameters() {
    return only.entrySet().stream()
        .collect(Collectors.toMap(entry -> "only" + entry.getKey().name(), Map.Entry::getValue));
  }
}
