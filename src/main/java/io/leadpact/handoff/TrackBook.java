package io.leadpact.handoff;

import io.leadpact.identity.Audit;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tracks of the company; the usual ones until somebody changes them. */
@Service
public class TrackBook {

  static final int MOST = 40;
  private static final String USUAL_LANGUAGE = "en";

  private final TrackStore store;
  private final TrackStarters starters;
  private final NurtureStore runs;
  private final Audit audit;
  private final Clock clock;

  TrackBook(TrackStore store, TrackStarters starters, NurtureStore runs, Audit audit, Clock clock) {
    this.store = store;
    this.starters = starters;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them, retired ones too. */
  @Transactional(readOnly = true)
  public List<Track> all() {
    var stored = store.findAll();
    return stored.isEmpty() ? starters.all(USUAL_LANGUAGE) : stored;
  }

  /** Those on which leads may be put. */
  @Transactional(readOnly = true)
  public List<Track> offered() {
    return all().stream().filter(track -> !track.retired()).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Track> find(String key) {
    return all().stream().filter(track -> track.key().equals(key)).findFirst();
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void add(Track track, SignedIn who) {
    var all = begin(who);
    if (all.size() >= MOST) {
      throw new RuleViolation("track.many", "At most " + MOST, "key", MOST);
    }
    if (all.stream().anyMatch(one -> one.key().equals(track.key()))) {
      throw new RuleViolation("reason.twice", "There already", "key", track.key());
    }
    store.write(all.size(), track, clock.instant(), who.actor());
    note(track);
  }

  /**
   * @param seen the version that was edited; null where it does not matter
   * @param over whether the leads that stand on it go on by the new steps
   * @throws Conflict where somebody changed the steps meanwhile
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Track change(
      String key, UnaryOperator<Track> how, @Nullable Integer seen, boolean over, SignedIn who) {
    var all = begin(who);
    for (int place = 0; place < all.size(); place++) {
      var before = all.get(place);
      if (before.key().equals(key)) {
        if (seen != null && seen != before.version()) {
          throw new Conflict("track.stale", "The track was changed meanwhile");
        }
        var after = how.apply(before);
        store.write(place, after, clock.instant(), who.actor());
        if (over && after.version() != before.version()) {
          runs.moveOver(after);
        }
        note(after);
        return after;
      }
    }
    throw new NotFound("track", key);
  }

  /** Writes the usual ones down before the first change. */
  private List<Track> begin(SignedIn who) {
    store.lock();
    var stored = store.findAll();
    if (!stored.isEmpty()) {
      return stored;
    }
    var language =
        Optional.ofNullable(who.language())
            .filter(Reason.LANGUAGES::contains)
            .orElse(USUAL_LANGUAGE);
    var usual = new ArrayList<>(starters.all(language));
    for (int place = 0; place < usual.size(); place++) {
      store.write(place, usual.get(place), clock.instant(), who.actor());
    }
    return usual;
  }

  /** The steps with which a track of that stage begins. */
  public List<TrackStep> starter(String stage, String language) {
    return starters.steps(stage, language);
  }

  private void note(Track track) {
    audit.note(
        "track.changed",
        "track:" + track.key(),
        Map.of("version", track.version(), "retired", track.retired()));
  }
}
