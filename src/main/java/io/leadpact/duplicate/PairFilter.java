package io.leadpact.duplicate;

import io.leadpact.duplicate.likeness.Reason;
import io.leadpact.duplicate.likeness.Strength;
import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are looked for.
 *
 * @param state OPEN or DISMISSED
 * @param lead one of the two, or null
 */
record PairFilter(
    String state, @Nullable Strength strength, @Nullable Reason reason, @Nullable Long lead) {

  static final List<String> STATES = List.of("OPEN", "DISMISSED");

  static final PairFilter OPEN = new PairFilter("OPEN", null, null, null);

  /**
   * Reads what stands in an address; what is empty does not narrow.
   *
   * @throws RuleViolation where something is none of the choices
   */
  static PairFilter of(
      @Nullable String state,
      @Nullable String strength,
      @Nullable String reason,
      @Nullable Long lead) {
    var known = read(state, "state", STATES, Function.identity());
    return new PairFilter(
        known == null ? "OPEN" : known,
        read(strength, "strength", Arrays.asList(Strength.values()), Enum::name),
        read(reason, "reason", Arrays.asList(Reason.values()), Enum::name),
        lead);
  }

  private static <T> @Nullable T read(
      @Nullable String text, String field, List<T> choices, Function<T, String> name) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return choices.stream()
        .filter(one -> name.apply(one).equals(text.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new RuleViolation(
                    "duplicate.filter", "No such " + field + ": " + text, field, text));
  }
}
