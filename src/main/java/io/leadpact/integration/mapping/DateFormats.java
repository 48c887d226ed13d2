package io.leadpact.integration.mapping;

import io.leadpact.kernel.RuleViolation;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Guesses how a file writes times. */
public final class DateFormats {

  /** Day before month first: where both fit, a preview shows which it is. */
  private static final List<String> KNOWN =
      List.of(
          "",
          "d.M.yyyy H:mm:ss",
          "d.M.yyyy H:mm",
          "d.M.yyyy",
          "d/M/yyyy H:mm:ss",
          "d/M/yyyy H:mm",
          "d/M/yyyy",
          "M/d/yyyy H:mm:ss",
          "M/d/yyyy H:mm",
          "M/d/yyyy h:mm a",
          "M/d/yyyy",
          "yyyy/M/d H:mm:ss",
          "yyyy/M/d H:mm",
          "yyyy/M/d",
          "d-M-yyyy H:mm",
          "d-M-yyyy",
          "yyyyMMdd");

  private DateFormats() {}

  /** The pattern that all samples fit, empty for ISO; nothing where none does. */
  public static Optional<String> guess(Collection<String> samples) {
    return samples.isEmpty()
        ? Optional.empty()
        : KNOWN.stream().filter(pattern -> fits(pattern, samples)).findFirst();
  }

  private static boolean fits(String pattern, Collection<String> samples) {
    var times =
        new Times(
            Optional.of(ZoneOffset.UTC),
            pattern.isEmpty() ? Optional.empty() : Optional.of(pattern));
    try {
      samples.forEach(sample -> times.read(sample, "at"));
      return true;
    } catch (RuleViolation e) {
      return false;
    }
  }
}
