package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.util.Map;
import java.util.regex.Pattern;

/** Something that one side owes by an agreement. Each kind is measured in its own way. */
public sealed interface Term permits TimedPromise, Quota, Aim {

  Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  /** What it is called by programs, the same through all versions and unlike any other term's. */
  String key();

  /** Who owes it. */
  Owner owner();

  /** The stages that it is about, by the fields that name them: {@code {"from": "MQL", …}}. */
  default Map<String, String> stages() {
    return Map.of();
  }

  static void checkKey(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new RuleViolation(
          "promise.key", "A key has small letters, digits and _: " + key, "key", key);
    }
  }
}
