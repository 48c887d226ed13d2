package io.leadpact.agreement;

import io.leadpact.agreement.DeedDocument.State;
import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.identity.People;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Party;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement as a document: any version of it, and the draft of the next. */
@Service
@Transactional(readOnly = true)
public class DeedDocuments {

  private final Promises promises;
  private final VersionRepository versions;
  private final DeedSignatures signatures;
  private final DeedFrames frames;
  private final People people;
  private final Clock clock;

  DeedDocuments(
      Promises promises,
      VersionRepository versions,
      DeedSignatures signatures,
      DeedFrames frames,
      People people,
      Clock clock) {
    this.promises = promises;
    this.versions = versions;
    this.signatures = signatures;
    this.frames = frames;
    this.people = people;
    this.clock = clock;
  }

  /** A version that one may turn to, and how it stands. */
  public record Edition(int number, State state, Optional<Instant> since) {}

  /** The newest first. */
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<Edition> editions() {
    return promises.versions().stream()
        .map(version -> new Edition(version.number(), state(version), version.since()))
        .toList();
  }

  /** That which is in force; none: the first one is still to come, or there is none at all. */
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Optional<DeedDocument> present(Tongue tongue) {
    var newest = promises.newest().map(AgreementVersion::number);
    return promises
        .history()
        .inForceAt(clock.instant())
        .map(PromiseSet::version)
        .or(() -> newest)
        .map(number -> version(number, tongue));
  }

  /**
   * A version.
   *
   * @throws NotFound where there is none of that number
   */
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public DeedDocument version(int number, Tongue tongue) {
    var version =
        promises.versions().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("version", String.valueOf(number)));
    var signed = signatures.of(number);
    var frame =
        new DeedFrames.Frame(
            Optional.of(number), state(version), version.since(), heads(), signed, false);
    return frames.of(articles(version), frame, tongue);
  }

  /** The draft as it is worked on or lies before the signatories. */
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public DeedDocument draft(Draft draft, Tongue tongue) {
    var frame =
        new DeedFrames.Frame(
            Optional.empty(),
            draft.proposed() ? State.PROPOSED : State.DRAFT,
            draft.effectiveFrom(),
            names(draft.signatories()),
            draft.signatures(),
            true);
    return frames.of(draft.articles(), frame, tongue);
  }

  private Articles articles(AgreementVersion version) {
    return version.articles(versions.stages());
  }

  private State state(AgreementVersion version) {
    var now = clock.instant();
    if (version.since().filter(since -> since.isAfter(now)).isPresent()) {
      return State.COMING;
    }
    return promises
            .history()
            .inForceAt(now)
            .filter(set -> set.version() == version.number())
            .isPresent()
        ? State.IN_FORCE
        : State.SUPERSEDED;
  }

  private Map<Party, String> heads() {
    return names(new Signatories(people).usual());
  }

  private Map<Party, String> names(Map<Party, String> actors) {
    var names = new EnumMap<Party, String>(Party.class);
    actors.forEach(
        (party, actor) ->
            names.put(party, people.find(actor).map(People.Person::name).orElse(actor)));
    return names;
  }
}
