package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the signature of somebody who is known to be it; the second one makes the version. */
@Component
@Transactional
class SignatureBook {

  private final DraftShelf shelf;
  private final SignatureRepository signatures;
  private final VersionRepository versions;
  private final Signatories signatories;
  private final Enactment enactment;
  private final Audit audit;

  SignatureBook(
      DraftShelf shelf,
      SignatureRepository signatures,
      VersionRepository versions,
      Signatories signatories,
      Enactment enactment,
      Audit audit) {
    this.shelf = shelf;
    this.signatures = signatures;
    this.versions = versions;
    this.signatories = signatories;
    this.enactment = enactment;
    this.audit = audit;
  }

  /**
   * Signs.
   *
   * @param shown the SHA-256 of the text that lay before the signatory
   */
  Draft sign(String actor, String shown) {
    var draft = shelf.take();
    draft.refuseUnless(Draft.State.PROPOSED);
    var proposal = shelf.proposal(draft).orElseThrow();
    if (!proposal.sha256().equals(shown)) {
      throw new Conflict("draft.sign.stale", "What you were shown is not what is proposed now");
    }
    var party = party(draft, actor);
    var now = enactment.now();
    var signature = signature(party, actor, now, proposal.sha256());
    signatures.sign(draft.id(), draft.round(), signature);
    audit.note(
        "draft.signed",
        "draft:" + draft.id(),
        Map.of("party", party, "by", actor, "sha256", proposal.sha256()));
    if (signatures.signatures(draft.id(), draft.round()).size() == Party.values().length) {
      enact(draft, shelf.find(draft.id()).articles(), now, actor);
    }
    return shelf.put(draft);
  }

  private Party party(AgreementDraft draft, String actor) {
    var signed = signatures.signatures(draft.id(), draft.round());
    for (var party : Party.values()) {
      if (draft.signatory(party).filter(actor::equals).isPresent()) {
        if (signed.containsKey(party)) {
          throw new Conflict("draft.sign.twice", "You have signed already");
        }
        return party;
      }
    }
    throw new RuleViolation("draft.sign.unnamed", "Only who is named signs");
  }

  private Signature signature(Party party, String actor, Instant now, String sha256) {
    return new Signature(
        party, actor, signatories.nameOf(actor), signatories.role(actor, party), now, sha256);
  }

  private void enact(AgreementDraft draft, Articles articles, Instant now, String actor) {
    versions.lockRules();
    var since = enactment.since(draft.effectiveFrom().orElse(null));
    enactment.refuseOverlap(since);
    int number = versions.newest().map(AgreementVersion::number).orElse(0) + 1;
    enactment.enact(AgreementVersion.of(articles, number, Optional.of(since), 0, now, actor));
    versions.seal(number, draft.id(), draft.round());
    draft.close(now, actor);
  }
}
