package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.identity.Actor;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every version of the agreement, with who signed it. */
@Service
@Transactional(readOnly = true)
public class Versions {

  private final Promises promises;
  private final VersionRepository versions;
  private final SignatureRepository signatures;
  private final Enactment enactment;
  private final DraftText text;

  Versions(
      Promises promises,
      VersionRepository versions,
      SignatureRepository signatures,
      Enactment enactment,
      DraftText text) {
    this.promises = promises;
    this.versions = versions;
    this.signatures = signatures;
    this.enactment = enactment;
    this.text = text;
  }

  /** The newest first. */
  public List<Version> all() {
    var history = promises.history();
    var inForce = history.inForceAt(enactment.now()).map(PromiseSet::version).orElse(0);
    var signed = signatures.byVersion();
    return promises.versions().stream()
        .map(
            made ->
                new Version(
                    made,
                    standing(made, inForce),
                    until(made, history.latestFirst()),
                    signed.getOrDefault(made.number(), Map.of())))
        .toList();
  }

  public Version find(int number) {
    return all().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("version", number));
  }

  /** All that a version says. */
  public Articles articles(Version version) {
    return version.made().articles(versions.stages());
  }

  private Version.Standing standing(AgreementVersion made, int inForce) {
    if (made.number() == inForce) {
      return Version.Standing.IN_FORCE;
    }
    return made.since().filter(since -> since.isAfter(enactment.now())).isPresent()
        ? Version.Standing.COMING
        : Version.Standing.SUPERSEDED;
  }

  /** Where the next one begins, in the order in which they come into force. */
  private static Optional<Instant> until(AgreementVersion version, List<PromiseSet> latestFirst) {
    Optional<Instant> next = Optional.empty();
    for (var set : latestFirst) {
      if (set.version() == version.number()) {
        return next;
      }
      next = set.since();
    }
    return next;
  }

  /**
   * Lets this hold without signatures, as a program does that sets an installation up. Without a
   * date and before the first lead it takes the place of all there was and holds since always, as
   * {@link Promises#replace} does; else it is the next version.
   *
   * @throws Conflict once a version was signed: from then on the agreement changes by drafts alone
   */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Version enact(Articles articles, @Nullable Instant effectiveFrom) {
    versions.lockRules();
    enactment.refuseOnceSigned();
    if (effectiveFrom == null && versions.journalIsEmpty()) {
      int edits = versions.newest().map(version -> version.edits() + 1).orElse(0);
      versions.deleteAll();
      return enacted(articles, 1, Optional.empty(), edits);
    }
    var since = enactment.since(effectiveFrom);
    enactment.refuseOverlap(since);
    int number = versions.newest().map(AgreementVersion::number).orElse(0) + 1;
    return enacted(articles, number, Optional.of(since), 0);
  }

  /** The same of a document as {@link io.leadpact.agreement.deed.ArticlesText} writes it. */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Version enact(Map<String, ?> document, @Nullable Instant effectiveFrom) {
    return enact(text.read(document), effectiveFrom);
  }

  private Version enacted(Articles articles, int number, Optional<Instant> since, int edits) {
    var made =
        AgreementVersion.of(articles, number, since, edits, enactment.now(), Actor.current());
    enactment.enact(made);
    return find(number);
  }
}
