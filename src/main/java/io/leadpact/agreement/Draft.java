package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.kernel.Party;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The next version of the agreement as pages and programs see it while it is worked on.
 *
 * @param tag tells this state of it from any other: whoever changes it says which one was seen
 * @param follows the number of the newest version when it was opened; none: it will be the first
 * @param effectiveFrom when it is to come into force; none: as soon as both have signed
 * @param signatories who is named to sign for each party, as actors: {@code user:12}
 * @param proposal the exact text that lies before the signatories; none while it is worked on
 * @param signatures of this proposal, by party
 */
public record Draft(
    long id,
    String tag,
    State state,
    Articles articles,
    Optional<Integer> follows,
    Optional<Instant> effectiveFrom,
    Map<Party, String> signatories,
    Optional<Proposal> proposal,
    Map<Party, Signature> signatures,
    Deed opened,
    Deed changed) {

  /** How far it has come. */
  public enum State {
    DRAFT,
    PROPOSED,
    SIGNED,
    WITHDRAWN;

    /** Neither signed nor given up. */
    public boolean open() {
      return this == DRAFT || this == PROPOSED;
    }
  }

  /** What was done by whom and when. */
  public record Deed(Instant at, String by) {}

  public Draft {
    signatories = Map.copyOf(signatories);
    signatures = Map.copyOf(signatures);
  }

  public boolean proposed() {
    return state == State.PROPOSED;
  }

  /** For which party somebody is named who has not signed yet. */
  public Optional<Party> awaits(String actor) {
    return signatories.entrySet().stream()
        .filter(named -> proposed() && named.getValue().equals(actor))
        .map(Map.Entry::getKey)
        .filter(party -> !signatures.containsKey(party))
        .findFirst();
  }
}
