package io.leadpact.agreement;

import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised, version by version. */
@Service
public class Promises {

  private final VersionRepository versions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private volatile @Nullable Known known;

  Promises(VersionRepository versions, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.versions = versions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  private record Known(String revision, PromiseHistory history) {}

  /** Every version as it stands now; read again only after a change. */
  @Transactional(readOnly = true)
  public PromiseHistory history() {
    // The revision is read first: a change in between makes the copy newer than it says, never
    // older.
    var revision = versions.rulesRevision();
    var copy = known;
    if (copy == null || !copy.revision().equals(revision)) {
      var sets = versions.findAll().stream().map(AgreementVersion::set).toList();
      copy = new Known(revision, new PromiseHistory(sets));
      known = copy;
    }
    return copy.history();
  }

  /** All versions with who made them, the newest first. */
  @Transactional(readOnly = true)
  public List<AgreementVersion> versions() {
    return versions.findAll();
  }

  /** The version made last: what the next one begins with. */
  @Transactional(readOnly = true)
  public Optional<AgreementVersion> newest() {
    return versions.findAll().stream().findFirst();
  }

  /**
   * Puts these promises in the place of the present ones. While no lead ever came, version 1, in
   * force since always, is replaced; afterwards a new version is made.
   *
   * @param effectiveFrom when the new version comes into force; null: now
   * @param expectedTag the {@link AgreementVersion#tag} of the version that the caller has seen, or
   *     null where it does not matter
   * @param quotas null: as the newest version has them
   * @throws Conflict where another version was made meanwhile
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
    var newest = newest();
    refuseStale(newest, expectedTag);
    var wanted = quotas == null ? newest.map(AgreementVersion::quotas).orElseGet(List::of) : quotas;
    var aims = newest.map(version -> version.set().aims()).orElseGet(List::of);
    if (versions.journalIsEmpty()) {
      versions.deleteAll();
      return written(
          new PromiseSet(1, Optional.empty(), promises, wanted, aims),
          newest.map(version -> version.edits() + 1).orElse(0),
          newest);
    }
    int number = newest.map(AgreementVersion::number).orElse(0) + 1;
    var since = number == 1 ? Optional.<Instant>empty() : Optional.of(since(effectiveFrom));
    return written(new PromiseSet(number, since, promises, wanted, aims), 0, newest);
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
    return written(new PromiseSet(1, Optional.empty(), promises, quotas), 0, Optional.empty());
  }

  /** The same without quotas. */
  @Transactional
  public AgreementVersion begin(List<TimedPromise> promises) {
    return begin(promises, List.of());
  }

  /**
   * All that was ever promised before the first lead comes. Nobody is asked, and nobody is told:
   * nothing was judged by it yet.
   *
   * @throws Conflict where there is an agreement already, or a journal
   */
  @Transactional
  public void beginWith(List<AgreementVersion> history) {
    versions.lockRules();
    if (newest().isPresent() || !versions.journalIsEmpty()) {
      throw new Conflict("promises.begun", "There is an agreement already");
    }
    history.forEach(
        version -> {
          refuseUnknownStages(version.quotas());
          versions.write(version);
          note(version.set());
        });
  }

  private void refuseUnknownStages(List<Quota> quotas) {
    var known = versions.stages();
    for (int i = 0; i < quotas.size(); i++) {
      if (!known.contains(quotas.get(i).stage())) {
        var stage = quotas.get(i).stage();
        throw new RuleViolation(
            "quota.stage", "No such stage: " + stage, "quotas[%d].stage".formatted(i), stage);
      }
    }
  }

  private static void refuseStale(Optional<AgreementVersion> newest, @Nullable String expected) {
    if (expected != null && !newest.map(AgreementVersion::tag).orElse("").equals(expected)) {
      throw new Conflict("promises.stale", "The promises were changed meanwhile");
    }
  }

  private Instant since(@Nullable Instant wanted) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var judged = versions.lastJudgedStart(now);
    if (wanted == null) {
      // Clocks of other systems may run a little ahead of ours.
      return judged
          .filter(start -> !start.isBefore(now))
          .map(start -> start.plusMillis(1))
          .orElse(now);
    }
    var since = wanted.truncatedTo(ChronoUnit.MILLIS);
    if (judged.filter(start -> !start.isBefore(since)).isPresent()) {
      throw new RuleViolation(
          "promises.past",
          "A clock that began at %s was judged already".formatted(judged.get()),
          "effectiveFrom",
          judged.get().toString());
    }
    return since;
  }

  private AgreementVersion written(PromiseSet set, int edits, Optional<AgreementVersion> before) {
    refuseUnknownStages(set.quotas());
    var by = Actor.current();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var wording = before.flatMap(AgreementVersion::wording).map(words -> words.of(set));
    var version = new AgreementVersion(set, edits, at, by, wording);
    versions.write(version);
    note(set);
    events.publishEvent(new PromisesChanged(set.version()));
    return version;
  }

  private void note(PromiseSet set) {
    audit.note(
        "promises.changed",
        "agreement:" + set.version(),
        Map.of(
            "since", set.since().map(Instant::toString).orElse("always"),
            "promises", set.promises().stream().map(TimedPromise::key).toList(),
            "quotas", set.quotas().stream().map(Quota::key).toList()));
  }
}
