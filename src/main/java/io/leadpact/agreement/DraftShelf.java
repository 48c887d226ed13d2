package io.leadpact.agreement;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where drafts lie, with what was proposed and signed of them. */
@Component
class DraftShelf {

  private final DraftRepository drafts;
  private final SignatureRepository signatures;
  private final DraftText text;

  DraftShelf(DraftRepository drafts, SignatureRepository signatures, DraftText text) {
    this.drafts = drafts;
    this.signatures = signatures;
    this.text = text;
  }

  Optional<Draft> open() {
    return drafts.findOpen().map(this::shown);
  }

  Draft find(long id) {
    return shown(get(id));
  }

  AgreementDraft get(long id) {
    return drafts.findById(id).orElseThrow(() -> new NotFound("draft", id));
  }

  Optional<AgreementDraft> lastWithdrawn() {
    return drafts.findLastWithdrawn();
  }

  /**
   * Takes the open one to change it, nobody else meanwhile.
   *
   * @throws Conflict where there is none, or another state of it than the caller has seen
   */
  AgreementDraft take(String tag) {
    var draft = take();
    draft.refuseStale(tag);
    return draft;
  }

  /** The same, whatever state of it the caller has seen. */
  AgreementDraft take() {
    return drafts
        .lockOpen()
        .orElseThrow(() -> new Conflict("draft.none", "There is no open draft"));
  }

  Draft put(AgreementDraft draft) {
    return shown(drafts.saveAndFlush(draft));
  }

  Optional<Proposal> proposal(AgreementDraft draft) {
    return draft.state() == Draft.State.PROPOSED || draft.state() == Draft.State.SIGNED
        ? signatures.proposal(draft.id(), draft.round())
        : Optional.empty();
  }

  /** Puts its exact text before the signatories. */
  Draft propose(AgreementDraft draft, Instant now, String by) {
    draft.propose(now, by);
    signatures.propose(draft.id(), text.proposal(draft, now, by));
    return put(draft);
  }

  private Draft shown(AgreementDraft draft) {
    var proposal = proposal(draft);
    return new Draft(
        draft.id(),
        draft.tag(),
        draft.state(),
        text.read(draft.articles()),
        draft.follows(),
        draft.effectiveFrom(),
        draft.signatories(),
        proposal,
        proposal.isEmpty() ? Map.of() : signatures.signatures(draft.id(), draft.round()),
        draft.opened(),
        draft.changed());
  }
}
