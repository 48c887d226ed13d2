package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
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

  private final VersionRepository versions;
  private final SignatureRepository signatures;
  private final Enactment enactment;
  private final DraftText text;

  Versions(
      VersionRepository versions,
      SignatureRepository signatures,
      Enactment enactment,
      DraftText text) {
    this.versions = versions;
    this.signatures = signatures;
    this.enactment = enactment;
    this.text = text;
  }

  /** The newest first. */
  public List<Version> all() {
    var made = versions.findAll();
    var history = new PromiseHistory(made.stream().map(AgreementVersion::set).toList());
    var inForce = history.inForceAt(enactment.now()).map(PromiseSet::version).orElse(0);
    return made.stream().map(version -> version(version, inForce, history)).toList();
  }

  public Version find(int number) {
    return all().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("version", number));
  }

  /** The one by which is judged what begins now. */
  public Optional<Version> inForce() {
    return all().stream()
        .filter(version -> version.standing() == Version.Standing.IN_FORCE)
        .findFirst();
  }

  /** All that a version says. */
  public Articles articles(Version version) {
    return version.made().articles(versions.stages());
  }

  private Version version(AgreementVersion made, int inForce, PromiseHistory history) {
    var sealed = signatures.ofVersion(made.number());
    var standing = Version.Standing.SUPERSEDED;
    if (made.number() == inForce) {
      standing = Version.Standing.IN_FORCE;
    } else if (made.since().filter(since -> since.isAfter(enactment.now())).isPresent()) {
      standing = Version.Standing.COMING;
    }
    return new Version(
        made,
        standing,
        until(made, history.latestFirst()),
        sealed.map(SignatureRepository.Sealed::proposal),
        sealed.map(SignatureRepository.Sealed::signatures).orElse(Map.of()));
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
