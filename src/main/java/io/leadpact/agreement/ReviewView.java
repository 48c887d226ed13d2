package io.leadpact.agreement;

import io.leadpact.agreement.deed.Review;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A review and what became of it.
 *
 * @param decisions by the key of the term, in no order
 * @param held none where it did not take place yet
 */
public record ReviewView(
    int version, Review review, Map<String, Decision> decisions, Optional<Held> held) {

  /** What is to become of a term. */
  public enum Choice {
    KEEP,
    CHANGE,
    DROP
  }

  /** What both heads decided on a term, and why. */
  public record Decision(Choice choice, String note, String by, Instant at) {}

  /** When it took place, and what else was said. */
  public record Held(Instant at, String by, String minutes) {}

  /** The keys of the terms on which something else than keeping was decided. */
  public List<String> open(Choice choice) {
    return decisions.entrySet().stream()
        .filter(one -> one.getValue().choice() == choice)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
