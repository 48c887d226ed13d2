package io.leadpact.agreement;

import io.leadpact.kernel.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Somebody signed for a party.
 *
 * @param name as it was then
 * @param role HEAD_OF_MARKETING, HEAD_OF_SALES or DELEGATE
 * @param sha256 of the exact text
 */
public record Signature(
    Party party, String actor, String name, String role, Instant at, String sha256) {

  /** Marketing's first. */
  static List<Signature> inOrder(Map<Party, Signature> signatures) {
    return signatures.values().stream().sorted(Comparator.comparing(Signature::party)).toList();
  }
}
