package io.leadpact.agreement;

import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting a draft before those who sign it, and taking it from there again. */
@Service
@Transactional
public class Proposals {

  private final DraftShelf shelf;
  private final DraftText text;
  private final Enactment enactment;
  private final Signatories signatories;
  private final Comments comments;
  private final Audit audit;

  Proposals(
      DraftShelf shelf,
      DraftText text,
      Enactment enactment,
      Signatories signatories,
      Comments comments,
      Audit audit) {
    this.shelf = shelf;
    this.text = text;
    this.enactment = enactment;
    this.signatories = signatories;
    this.comments = comments;
    this.audit = audit;
  }

  /**
   * Lays the draft before the signatories. Until it is taken or sent back nobody changes it.
   *
   * @throws Conflict where the caller has seen another state of it
   * @throws RuleViolation where two different people are not named, or it could not come into force
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft propose(String tag) {
    var draft = shelf.take(tag);
    var articles = text.read(draft.articles());
    enactment.refuseUnknownStages(articles.set());
    enactment.refuseOverlap(enactment.since(draft.effectiveFrom().orElse(null)));
    draft.signatories().forEach((party, actor) -> signatories.active(actor, party));
    var proposed = shelf.propose(draft, enactment.now(), Actor.current());
    note("draft.proposed", proposed, Map.of("sha256", proposed.proposal().orElseThrow().sha256()));
    return proposed;
  }

  /** Whoever proposes takes it back, to change it. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft takeBack(String tag) {
    var draft = shelf.take(tag);
    draft.reopen(enactment.now(), Actor.current());
    var reopened = shelf.put(draft);
    note("draft.taken-back", reopened, Map.of());
    return reopened;
  }

  /**
   * A signatory does not agree: it is a draft again, and what was signed of it counts no more.
   *
   * @param why said to everybody as a comment
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES') or @signing.signs()")
  public Draft sendBack(String tag, String why) {
    var draft = shelf.take(tag);
    draft.reopen(enactment.now(), Actor.current());
    comments.add(draft.id(), null, why);
    var reopened = shelf.put(draft);
    note("draft.sent-back", reopened, Map.of());
    return reopened;
  }

  private void note(String action, Draft draft, Map<String, ?> detail) {
    audit.note(action, "draft:" + draft.id(), detail);
  }
}
