package io.leadpact.qualification;

import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.scoring.Scoring;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which leads are scored and become MQLs: which hold, which held, how they change. */
@Service
public class Scorings {

  private static final int LONGEST_WHY = 500;

  private final ScoringVersionRepository versions;
  private final Rescorings rescorings;
  private final Audit audit;
  private final Clock clock;
  private volatile @Nullable Known known;

  Scorings(ScoringVersionRepository versions, Rescorings rescorings, Audit audit, Clock clock) {
    this.versions = versions;
    this.rescorings = rescorings;
    this.audit = audit;
    this.clock = clock;
  }

  private record Known(String revision, Optional<ScoringVersion> newest) {}

  /** The rules that hold now; none where nobody set any up. */
  @Transactional(readOnly = true)
  public Optional<ScoringVersion> current() {
    return at(versions.revision());
  }

  /** The same, where the state of all rules is known already: costs nothing while it stands. */
  Optional<ScoringVersion> at(String revision) {
    return newest(revision).filter(version -> !version.scoring().empty());
  }

  /** The same, held still until the transaction ends. */
  Optional<ScoringVersion> held() {
    return at(versions.hold());
  }

  private Optional<ScoringVersion> newest(String revision) {
    var copy = known;
    if (copy == null || !copy.revision().equals(revision)) {
      copy = new Known(revision, versions.newest());
      known = copy;
    }
    return copy.newest();
  }

  /** What was set last, be it that nothing is scored any more. */
  @Transactional(readOnly = true)
  Optional<ScoringVersion> newest() {
    return newest(versions.revision());
  }

  /**
   * @throws NotFound where there is none of that number
   */
  @Transactional(readOnly = true)
  ScoringVersion version(int number) {
    return newest(versions.revision())
        .filter(version -> version.number() == number)
        .or(() -> versions.find(number))
        .orElseThrow(() -> new NotFound("scoring", number));
  }

  @Transactional(readOnly = true)
  List<ScoringVersion> latest(int most) {
    return versions.latest(most);
  }

  /**
   * Puts other rules in the place of those that hold. All leads are looked at once more in the
   * background; what was an MQL stays one.
   *
   * @param why what it is changed for; may be empty
   * @param expected the tag of what was seen, or null where it does not matter
   * @throws Conflict where somebody else changed them meanwhile
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public ScoringVersion replace(Scoring scoring, String why, @Nullable String expected) {
    versions.lockRules();
    var newest = versions.newest();
    var seen = newest.map(ScoringVersion::tag).orElse("0");
    if (expected != null && !expected.equals(seen)) {
      throw new Conflict("scoring.stale", "The scoring was changed meanwhile");
    }
    if (why.length() > LONGEST_WHY) {
      throw new RuleViolation("scoring.why", "Too long", "why", LONGEST_WHY);
    }
    if (newest.filter(version -> version.scoring().equals(scoring)).isPresent()) {
      return newest.get();
    }
    var version =
        new ScoringVersion(
            newest.map(ScoringVersion::number).orElse(0) + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Actor.current(),
            why.strip(),
            scoring);
    versions.insert(version);
    rescorings.ask(version);
    audit.note(
        "scoring.changed",
        "scoring:" + version.number(),
        Map.of("rules", scoring.rules().size(), "groups", scoring.groups().size()));
    return version;
  }

  /**
   * Goes back to what held before that version: as a version of its own.
   *
   * @throws Conflict where it was changed since
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public ScoringVersion undo(int number) {
    var before = versions.find(number - 1).map(ScoringVersion::scoring).orElse(Scoring.NONE);
    return replace(before, "", String.valueOf(number));
  }
}
