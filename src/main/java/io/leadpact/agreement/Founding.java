package io.leadpact.agreement;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Party;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agreement that held before the first lead came. Nobody is asked, and nobody is told: nothing
 * was judged by it yet.
 */
@Service
@Transactional
public class Founding {

  private final VersionRepository versions;
  private final DraftRepository drafts;
  private final SignatureRepository signatures;
  private final Signatories signatories;
  private final DraftText text;
  private final Enactment enactment;

  Founding(
      VersionRepository versions,
      DraftRepository drafts,
      SignatureRepository signatures,
      Signatories signatories,
      DraftText text,
      Enactment enactment) {
    this.versions = versions;
    this.drafts = drafts;
    this.signatures = signatures;
    this.signatories = signatories;
    this.text = text;
    this.enactment = enactment;
  }

  /**
   * A version with who signed it.
   *
   * @param signed when and by which actor, for each party; empty: it was put in force without
   */
  public record Founded(AgreementVersion version, Map<Party, Draft.Deed> signed) {

    public Founded {
      signed = Map.copyOf(signed);
    }

    Draft.Deed by(Party party) {
      return Objects.requireNonNull(signed.get(party));
    }
  }

  /**
   * @throws Conflict where there is an agreement already, or a journal
   */
  public void begin(List<Founded> history) {
    versions.lockRules();
    if (versions.newest().isPresent() || !versions.journalIsEmpty()) {
      throw new Conflict("promises.begun", "There is an agreement already");
    }
    for (var founded : history) {
      enactment.write(founded.version());
      if (!founded.signed().isEmpty()) {
        sign(founded);
      }
    }
  }

  private void sign(Founded founded) {
    var version = founded.version();
    var proposed = version.madeAt();
    var draft = draft(version, proposed);
    for (var party : Party.values()) {
      draft.name(party, founded.by(party).by(), proposed, version.madeBy());
    }
    draft.propose(proposed, version.madeBy());
    var stored = drafts.saveAndFlush(draft);
    var proposal = text.proposal(stored, proposed, version.madeBy());
    signatures.propose(stored.id(), proposal);
    for (var party : Party.values()) {
      var hand = founded.by(party);
      signatures.sign(stored.id(), stored.round(), signature(party, hand, proposal));
    }
    stored.close(last(founded).at(), last(founded).by());
    drafts.saveAndFlush(stored);
    versions.seal(version.number(), stored.id(), stored.round());
  }

  private static Draft.Deed last(Founded founded) {
    return Collections.max(founded.signed().values(), Comparator.comparing(Draft.Deed::at));
  }

  private AgreementDraft draft(AgreementVersion version, Instant at) {
    var articles = text.write(version.articles(versions.stages()));
    var follows = version.number() == 1 ? null : version.number() - 1;
    var draft = new AgreementDraft(articles, follows, at, version.madeBy());
    draft.comeIntoForce(version.since().orElse(null), at, version.madeBy());
    return draft;
  }

  private Signature signature(Party party, Draft.Deed hand, Proposal proposal) {
    return new Signature(
        party,
        hand.by(),
        signatories.nameOf(hand.by()),
        signatories.role(hand.by(), party),
        hand.at(),
        proposal.sha256());
  }
}
