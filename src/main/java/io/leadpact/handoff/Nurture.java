package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads on tracks: put on one by hand, tailored for the lead, taken off. */
@Service
public class Nurture {

  private static final Set<String> FOR_GOOD = Set.of("WON", "MERGED");

  private final NurtureStore store;
  private final NurtureWork work;
  private final NurtureOffer offer;
  private final TrackBook tracks;
  private final LeadWriting writing;
  private final Clock clock;

  Nurture(
      NurtureStore store,
      NurtureWork work,
      NurtureOffer offer,
      TrackBook tracks,
      LeadWriting writing,
      Clock clock) {
    this.store = store;
    this.work = work;
    this.offer = offer;
    this.tracks = tracks;
    this.writing = writing;
    this.clock = clock;
  }

  /** The track on which it stands, or stood last. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<NurtureView> of(LeadId lead) {
    return store
        .latest(lead.value())
        .map(
            run ->
                new NurtureView(
                    run, offer.filled(run), tracks.find(run.track()), store.done(run.id())));
  }

  /**
   * Puts it on a track; from another one it comes over.
   *
   * @throws RuleViolation where the lead is won, or the track is none
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void put(LeadId lead, String track, SignedIn who) {
    var state = writing.lock(List.of(lead)).get(lead.value());
    if (state == null) {
      throw new NotFound("lead", lead.value());
    }
    OwnWork.check(state);
    if (state.outcome() != null && FOR_GOOD.contains(state.outcome())) {
      throw new RuleViolation("nurture.closed", "A won lead is kept warm by nobody", "track");
    }
    var wanted =
        tracks
            .find(track)
            .filter(one -> !one.retired())
            .orElseThrow(() -> new RuleViolation("nurture.track", "No track " + track, "track"));
    store.open(lead.value()).ifPresent(run -> work.end(run, NurtureStop.MOVED));
    work.begin(lead.value(), wanted, null, who.actor());
  }

  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void stop(LeadId lead) {
    work.end(open(lead), NurtureStop.STOPPED);
  }

  /** The next step is left out for this lead. */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void skip(LeadId lead, int step) {
    var run = at(lead, step);
    store.done(run.id(), run.step(), "SKIPPED", clock.instant());
    work.advance(run, run.step() + 1, clock.instant());
  }

  /**
   * The next step waits until the opening of that day.
   *
   * @throws RuleViolation where it is not to come
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void postpone(LeadId lead, int step, LocalDate day) {
    var run = at(lead, step);
    var nextAt = work.opening(day);
    if (!nextAt.isAfter(clock.instant())) {
      throw new RuleViolation("nurture.day", "No day to come: " + day, "day");
    }
    store.advance(run.id(), run.step(), nextAt);
    writing.note(NurtureWork.KIND, lead.value(), nextAt);
  }

  /** A step that is still to come says something else to this lead. */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void rewrite(LeadId lead, int step, @Nullable String subject, String text) {
    var run = open(lead);
    if (step < run.step() || step >= run.steps().size()) {
      throw new RuleViolation("nurture.done", "That step is done", "step");
    }
    var steps = new ArrayList<>(run.steps());
    steps.set(step, steps.get(step).saying(subject, text));
    store.tailor(run.id(), steps);
  }

  private NurtureRun at(LeadId lead, int step) {
    var run = open(lead);
    if (run.step() != step) {
      throw new RuleViolation("nurture.done", "That step is done", "step");
    }
    return run;
  }

  /** Locks the lead, so that the step is not done at the same moment. */
  private NurtureRun open(LeadId lead) {
    var state = writing.lock(List.of(lead)).get(lead.value());
    var run = store.open(lead.value());
    if (state == null || run.isEmpty()) {
      throw new NotFound("nurture", lead.value());
    }
    OwnWork.check(state);
    return run.get();
  }
}
