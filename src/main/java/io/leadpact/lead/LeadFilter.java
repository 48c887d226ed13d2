package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which leads a list shows: for each part the values of which one has to fit. Absent parts leave
 * all in; blank values are absent.
 */
public record LeadFilter(Map<LeadPart, List<String>> parts) {

  public static final LeadFilter NONE = new LeadFilter(Map.of());

  /** The outcome of leads that have none yet. */
  public static final String OPEN = "OPEN";

  public LeadFilter {
    var said = new EnumMap<LeadPart, List<String>>(LeadPart.class);
    parts.forEach(
        (part, values) -> {
          var kept = said(part, values);
          if (!kept.isEmpty()) {
            said.put(part, kept);
          }
        });
    parts = Collections.unmodifiableMap(said);
  }

  private static List<String> said(LeadPart part, List<String> values) {
    return values.stream()
        .filter(value -> value != null && !value.isBlank())
        // A database text takes no NUL, so nothing that holds one can be found.
        .map(value -> value.strip().replace('\0', '\uFFFD'))
        .distinct()
        .limit(part.takesSeveral() ? Long.MAX_VALUE : 1)
        .toList();
  }

  /** What an address says, by the names of the parts; other names say nothing. */
  public static LeadFilter of(Map<String, ? extends Collection<String>> address) {
    var parts = new EnumMap<LeadPart, List<String>>(LeadPart.class);
    address.forEach(
        (name, values) ->
            LeadPart.of(name).ifPresent(part -> parts.put(part, List.copyOf(values))));
    return new LeadFilter(parts);
  }

  public List<String> values(LeadPart part) {
    return parts.getOrDefault(part, List.of());
  }

  public @Nullable String value(LeadPart part) {
    var values = values(part);
    return values.isEmpty() ? null : values.get(0);
  }

  public boolean has(LeadPart part) {
    return parts.containsKey(part);
  }

  /** The same with one part said otherwise; nothing takes it away. */
  public LeadFilter with(LeadPart part, @Nullable String... values) {
    var changed = new EnumMap<LeadPart, List<String>>(LeadPart.class);
    changed.putAll(parts);
    changed.put(part, Arrays.stream(values).filter(Objects::nonNull).toList());
    return new LeadFilter(changed);
  }

  public LeadFilter without(LeadPart part) {
    return with(part);
  }

  /** The same with another text to search for. */
  public LeadFilter searching(@Nullable String words) {
    return with(LeadPart.Q, words);
  }

  public boolean empty() {
    return parts.isEmpty();
  }

  /** What is wrong with the parts that no lead could be looked for by. */
  public Map<LeadPart, RuleViolation> problems() {
    var problems = new EnumMap<LeadPart, RuleViolation>(LeadPart.class);
    parts.forEach(
        (part, values) -> {
          var problem = part.problem(values);
          if (problem != null) {
            problems.put(part, problem);
          }
        });
    return problems;
  }

  /**
   * @throws RuleViolation where a part is such that nothing could be found by it
   */
  LeadFilter checked() {
    problems()
        .values()
        .forEach(
            problem -> {
              throw problem;
            });
    return this;
  }
}
