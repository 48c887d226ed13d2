package io.leadpact.agreement;

import io.leadpact.kernel.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of the agreement with how it stands and who signed it.
 *
 * @param until when the next one begins; none: until further notice
 * @param proposal the text that was signed; none where it was made by decree
 * @param signatures by party
 */
public record Version(
    AgreementVersion made,
    Standing standing,
    Optional<Instant> until,
    Optional<Proposal> proposal,
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

  public boolean signed() {
    return proposal.isPresent();
  }

  /** Who signed, marketing first. */
  public List<Signature> hands() {
    return signatures.values().stream().sorted(Comparator.comparing(Signature::party)).toList();
  }

  /** The first digits of the check sum: enough to compare by eye. */
  public Optional<String> print() {
    return proposal.map(text -> text.sha256().substring(0, 12));
  }
}
