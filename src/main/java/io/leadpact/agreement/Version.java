package io.leadpact.agreement;

import io.leadpact.kernel.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of the agreement with how it stands and who signed it.
 *
 * @param until when the next one begins; none: until further notice
 * @param signatures by party; empty where it was put in force without any
 */
public record Version(
    AgreementVersion made,
    Standing standing,
    Optional<Instant> until,
    Map<Party, Signature> signatures) {

  /** Whether it holds. */
  public enum Standing {
    COMING,
    IN_FORCE,
    SUPERSEDED
  }

  public int number() {
    return made.number();
  }

  public boolean inForce() {
    return standing == Standing.IN_FORCE;
  }

  public boolean signed() {
    return !signatures.isEmpty();
  }

  /** Who signed, marketing first. */
  public List<Signature> hands() {
    return Signature.inOrder(signatures);
  }

  /** The check sum of the text that was signed. */
  public Optional<String> sha256() {
    return hands().stream().map(Signature::sha256).findFirst();
  }

  /** The first digits of it: enough to compare by eye. */
  public Optional<String> print() {
    return sha256().map(sum -> sum.substring(0, 12));
  }
}
