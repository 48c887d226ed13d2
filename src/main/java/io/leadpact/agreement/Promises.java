package io.leadpact.agreement;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.identity.Actor;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised, version by version. */
@Service
public class Promises {

  private final VersionRepository versions;
  private final Enactment enactment;
  private volatile @Nullable Known known;

  Promises(VersionRepository versions, Enactment enactment) {
    this.versions = versions;
    this.enactment = enactment;
  }

  private record Known(
      String revision,
      List<AgreementVersion> versions,
      PromiseHistory history,
      StructureHistory structures) {

    Optional<AgreementVersion> version(int number) {
      return versions.stream().filter(version -> version.number() == number).findFirst();
    }
  }

  /** Every version as it stands now; read again only after a change. */
  @Transactional(readOnly = true)
  public PromiseHistory history() {
    return known().history();
  }

  /** The number of the version that is in force now, if any is. */
  @Transactional(readOnly = true)
  public Optional<Integer> inForce() {
    return history().inForceAt(enactment.now()).map(PromiseSet::version);
  }

  /** How the two worked together, and when; read again only after a change. */
  @Transactional(readOnly = true)
  public StructureHistory structures() {
    return known().structures();
  }

  /** All versions with who made them, the newest first; read again only after a change. */
  @Transactional(readOnly = true)
  public List<AgreementVersion> versions() {
    return known().versions();
  }

  /**
   * One of them.
   *
   * @throws NotFound where there is none of that number
   */
  @Transactional(readOnly = true)
  public AgreementVersion version(int number) {
    return known().version(number).orElseThrow(() -> new NotFound("version", number));
  }

  private Known known() {
    // The revision is read first: a change in between makes the copy newer than it says, never
    // older.
    var revision = versions.rulesRevision();
    var copy = known;
    if (copy == null || !copy.revision().equals(revision)) {
      var all = versions.findAll();
      var history = new PromiseHistory(all.stream().map(AgreementVersion::set).toList());
      var structures = new StructureHistory(history, all, Structure.usual(versions.stages()));
      copy = new Known(revision, all, history, structures);
      known = copy;
    }
    return copy;
  }

  /** Both parties have put their names under a version: no other is made without signatures. */
  @Transactional(readOnly = true)
  public boolean signed() {
    return versions.anySigned();
  }

  /** The version made last: what the next one begins with. */
  @Transactional(readOnly = true)
  public Optional<AgreementVersion> newest() {
    return versions.newest();
  }

  /**
   * Puts these promises in the place of the present ones. While no lead ever came, version 1, in
   * force since always, is replaced; afterwards a new version is made.
   *
   * @param effectiveFrom when the new version comes into force; null: now
   * @param expectedTag the {@link AgreementVersion#tag} of the version that the caller has seen, or
   *     null where it does not matter
   * @param quotas null: as the newest version has them
   * @throws Conflict where another version was made meanwhile, or a version was signed once: from
   *     then on the agreement changes by drafts alone
   * @throws RuleViolation where a clock that began at or after effectiveFrom was judged already
   */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public AgreementVersion replace(
      @Nullable Instant effectiveFrom,
      List<TimedPromise> promises,
      @Nullable List<Quota> quotas,
      @Nullable String expectedTag) {
    versions.lockRules();
    enactment.refuseOnceSigned();
    var newest = newest();
    refuseStale(newest, expectedTag);
    var wanted = quotas == null ? newest.map(AgreementVersion::quotas).orElseGet(List::of) : quotas;
    var aims = newest.map(version -> version.set().aims()).orElseGet(List::of);
    if (versions.journalIsEmpty()) {
      versions.deleteAll();
      return enacted(
          new PromiseSet(1, Optional.empty(), promises, wanted, aims),
          newest.map(version -> version.edits() + 1).orElse(0),
          newest);
    }
    int number = newest.map(AgreementVersion::number).orElse(0) + 1;
    var since =
        number == 1 ? Optional.<Instant>empty() : Optional.of(enactment.since(effectiveFrom));
    return enacted(new PromiseSet(number, since, promises, wanted, aims), 0, newest);
  }

  /** The same, leaving the quotas as they are. */
  @Transactional
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public AgreementVersion replace(
      @Nullable Instant effectiveFrom, List<TimedPromise> promises, @Nullable String expectedTag) {
    return replace(effectiveFrom, promises, null, expectedTag);
  }

  /** The first promises of an installation that has none: demo, tests. Nobody is asked. */
  @Transactional
  public AgreementVersion begin(List<TimedPromise> promises, List<Quota> quotas) {
    versions.lockRules();
    if (newest().isPresent()) {
      throw new Conflict("promises.begun", "There is an agreement already");
    }
    return enacted(new PromiseSet(1, Optional.empty(), promises, quotas), 0, Optional.empty());
  }

  /** The same without quotas. */
  @Transactional
  public AgreementVersion begin(List<TimedPromise> promises) {
    return begin(promises, List.of());
  }

  private static void refuseStale(Optional<AgreementVersion> newest, @Nullable String expected) {
    if (expected != null && !newest.map(AgreementVersion::tag).orElse("").equals(expected)) {
      throw new Conflict("promises.stale", "The promises were changed meanwhile");
    }
  }

  private AgreementVersion enacted(PromiseSet set, int edits, Optional<AgreementVersion> before) {
    var wording = before.flatMap(AgreementVersion::wording).map(words -> words.of(set));
    return enactment.enact(
        new AgreementVersion(set, edits, enactment.now(), Actor.current(), wording));
  }
}
