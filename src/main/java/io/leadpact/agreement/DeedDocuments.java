package io.leadpact.agreement;

import io.leadpact.agreement.DeedDocument.State;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Party;
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

  private final Versions versions;
  private final DeedFrames frames;
  private final Signatories signatories;

  DeedDocuments(Versions versions, DeedFrames frames, Signatories signatories) {
    this.versions = versions;
    this.frames = frames;
    this.signatories = signatories;
  }

  /** A version that one may turn to, and how it stands. */
  public record Edition(int number, State state) {}

  /** The newest first. */
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<Edition> editions() {
    return versions.all().stream()
        .map(version -> new Edition(version.number(), state(version)))
        .toList();
  }

  /** That which is in force; none: the first one is still to come, or there is none at all. */
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Optional<DeedDocument> present(Tongue tongue) {
    var all = versions.all();
    return all.stream()
        .filter(Version::inForce)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(version -> document(version, tongue));
  }

  /**
   * A version.
   *
   * @throws NotFound where there is none of that number
   */
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public DeedDocument version(int number, Tongue tongue) {
    return document(versions.find(number), tongue);
  }

  private DeedDocument document(Version version, Tongue tongue) {
    var frame =
        new DeedFrames.Frame(
            Optional.of(version.number()),
            state(version),
            version.made().since(),
            names(signatories.usual()),
            version.signatures(),
            false);
    return frames.of(versions.articles(version), frame, tongue);
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

  private static State state(Version version) {
    return State.valueOf(version.standing().name());
  }

  private Map<Party, String> names(Map<Party, String> actors) {
    var names = new EnumMap<Party, String>(Party.class);
    actors.forEach((party, actor) -> names.put(party, signatories.nameOf(actor)));
    return names;
  }
}
