package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.UsualArticles;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next version of the agreement while it is worked on; one at most is open. Whoever changes it
 * says by its {@link Draft#tag} which state of it was seen; where another one is there by now, the
 * change is a {@link Conflict}. Proposed and signed it is by {@link Signing}.
 */
@Service("agreementDrafts")
@Transactional
public class Drafts {

  private final DraftShelf shelf;
  private final DraftText text;
  private final VersionRepository versions;
  private final Signatories signatories;
  private final Enactment enactment;
  private final Audit audit;

  Drafts(
      DraftShelf shelf,
      DraftText text,
      VersionRepository versions,
      Signatories signatories,
      Enactment enactment,
      Audit audit) {
    this.shelf = shelf;
    this.text = text;
    this.versions = versions;
    this.signatories = signatories;
    this.enactment = enactment;
    this.audit = audit;
  }

  /** The one that is worked on or lies before the signatories. */
  @Transactional(readOnly = true)
  public Optional<Draft> open() {
    return shelf.open();
  }

  /** Any there ever was. */
  @Transactional(readOnly = true)
  public Draft find(long id) {
    return shelf.find(id);
  }

  /**
   * Opens one that says what the newest version says: with the usual words and the usual structure
   * around terms that were set without any.
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft begin() {
    return opened(present());
  }

  /** Opens one that says this: of a starter kit, or of a file. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft begin(Articles articles) {
    return opened(articles);
  }

  /** The same of a document as {@link io.leadpact.agreement.deed.ArticlesText} writes it. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft begin(Map<String, ?> document) {
    return opened(text.read(document));
  }

  private Articles present() {
    var stages = versions.stages();
    var newest = newest();
    return newest
        .filter(version -> version.wording().isPresent())
        .map(version -> version.articles(stages))
        .orElseGet(
            () -> {
              var terms = newest.map(AgreementVersion::set);
              return UsualArticles.of(
                  terms.orElseGet(() -> new PromiseSet(1, Optional.empty(), List.of())),
                  Structure.usual(stages));
            });
  }

  private Optional<AgreementVersion> newest() {
    return versions.newest();
  }

  private Draft opened(Articles articles) {
    enactment.refuseUnknownStages(articles);
    versions.lockRules();
    if (shelf.open().isPresent()) {
      throw new Conflict("draft.open", "There is an open draft already");
    }
    var now = enactment.now();
    var by = Actor.current();
    var follows = newest().map(AgreementVersion::number).orElse(null);
    var draft = new AgreementDraft(text.write(articles), follows, now, by);
    signatories.usual().forEach((party, actor) -> draft.name(party, actor, now, by));
    var shown = shelf.put(draft);
    note("draft.opened", draft, Map.of());
    return shown;
  }

  /** Lets it say something else. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft change(String tag, Articles articles) {
    enactment.refuseUnknownStages(articles);
    var draft = shelf.take(tag);
    draft.say(text.write(articles), enactment.now(), Actor.current());
    return shelf.put(draft);
  }

  /** The same of a document as {@link io.leadpact.agreement.deed.ArticlesText} writes it. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft change(String tag, Map<String, ?> document) {
    return change(tag, text.read(document));
  }

  /**
   * Sets when it is to come into force.
   *
   * @param from null: as soon as both have signed
   * @throws RuleViolation where it would change what was judged already, or begin before the
   *     version that it follows
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft comeIntoForce(String tag, @Nullable Instant from) {
    var draft = shelf.take(tag);
    if (from != null) {
      enactment.refuseOverlap(enactment.since(from));
    }
    draft.comeIntoForce(from, enactment.now(), Actor.current());
    return shelf.put(draft);
  }

  /**
   * Names who signs for a party: any active user, another one for each.
   *
   * @param who a user's actor or e-mail address; null: nobody yet
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft name(String tag, Party party, @Nullable String who) {
    var draft = shelf.take(tag);
    var actor = who == null ? null : signatories.active(who, party);
    draft.name(party, actor, enactment.now(), Actor.current());
    return shelf.put(draft);
  }

  /**
   * Several changes at once, all or none.
   *
   * @param document what it says, as {@link io.leadpact.agreement.deed.ArticlesText} writes it;
   *     null: as it is
   * @param from when it comes into force: null for as it is, empty for as soon as both have signed
   * @param signatories by party, actors or e-mail addresses; null: as they are
   */
  public record Revision(
      @Nullable Map<String, ?> document,
      @Nullable Optional<Instant> from,
      @Nullable Map<Party, String> signatories) {}

  /** Changes several things at once. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft revise(String tag, Revision revision) {
    var draft = shelf.find(shelf.take(tag).id());
    if (revision.document() != null) {
      draft = change(draft.tag(), revision.document());
    }
    if (revision.from() != null) {
      draft = comeIntoForce(draft.tag(), revision.from().orElse(null));
    }
    return revision.signatories() == null ? draft : named(draft, revision.signatories());
  }

  /** Both places are freed first, so that two may change theirs. */
  private Draft named(Draft before, Map<Party, String> wanted) {
    var draft = before;
    for (var party : wanted.keySet()) {
      draft = name(draft.tag(), party, null);
    }
    for (var one : wanted.entrySet()) {
      var who = one.getValue().isBlank() ? null : one.getValue();
      draft = name(draft.tag(), one.getKey(), who);
    }
    return draft;
  }

  /** Gives it up; {@link #restore} takes it up again. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft withdraw(String tag) {
    var draft = shelf.take(tag);
    draft.withdraw(enactment.now(), Actor.current());
    note("draft.withdrawn", draft, Map.of());
    return shelf.put(draft);
  }

  /** Takes up one that was given up, as long as no other is open. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft restore(long id) {
    versions.lockRules();
    if (shelf.open().isPresent()) {
      throw new Conflict("draft.open", "There is an open draft already");
    }
    var draft = shelf.get(id);
    draft.restore(enactment.now(), Actor.current());
    note("draft.restored", draft, Map.of());
    return shelf.put(draft);
  }

  private void note(String action, AgreementDraft draft, Map<String, ?> detail) {
    audit.note(action, "draft:" + draft.id(), detail);
  }
}
