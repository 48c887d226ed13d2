package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts leads on the track with which they went back, and does the steps of tracks when they are
 * due: each once, while it is open, and only as long as the lead says nothing.
 */
@Component
class NurtureWork implements FollowUp {

  static final String KIND = "nurture";

  private final NurtureStore store;
  private final TrackBook tracks;
  private final NurtureOffer offer;
  private final LeadWriting writing;
  private final ReasonCheck days;
  private final Clock clock;

  NurtureWork(
      NurtureStore store,
      TrackBook tracks,
      NurtureOffer offer,
      LeadWriting writing,
      ReasonCheck days,
      Clock clock) {
    this.store = store;
    this.tracks = tracks;
    this.offer = offer;
    this.writing = writing;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** What the journal says of tracks: that a lead leaves one, or went back with one. */
  void look(long lead, Journal journal) {
    store.open(lead).ifPresent(run -> stopped(run, journal).ifPresent(why -> end(run, why)));
    HandBack.standing(journal, writing.marketing())
        .filter(back -> back.track() != null && !store.begun(lead, back.seq()))
        .ifPresent(
            back ->
                tracks
                    .find(String.valueOf(back.track()))
                    .filter(track -> !track.retired())
                    .ifPresent(track -> begin(lead, track, back)));
  }

  private void begin(long lead, Track track, HandBack back) {
    store.open(lead).ifPresent(run -> end(run, NurtureStop.MOVED));
    begin(lead, track, back.seq(), "system");
  }

  /** The lead is locked, and on no other track. */
  void begin(long lead, Track track, @Nullable Integer returned, String who) {
    var now = clock.instant();
    var nextAt = time().after(now, track.steps().get(0));
    store.begin(lead, track, returned, nextAt, now, who);
    writing.note(KIND, lead, nextAt);
  }

  StepTime time() {
    var here = days.days();
    return new StepTime(here.calendar(), here.zone());
  }

  Instant opening(LocalDate day) {
    return days.days().at(day);
  }

  private Optional<NurtureStop> stopped(NurtureRun run, Journal journal) {
    return NurtureStop.of(journal, run.startedAt(), writing.marketing())
        .or(() -> offer.answered(run) ? Optional.of(NurtureStop.ANSWERED) : Optional.empty());
  }

  private void end(NurtureRun run, NurtureStop why) {
    store.end(run.id(), why, clock.instant());
    offer.withdraw(run);
  }

  @Override
  public void follow(List<LeadId> leads) {
    var states = writing.lock(leads);
    for (var lead : leads) {
      var state = states.get(lead.value());
      if (state != null) {
        store.open(lead.value()).ifPresent(run -> step(run, state));
      }
    }
  }

  private void step(NurtureRun run, LeadState state) {
    var now = clock.instant();
    if (run.nextAt() == null || run.nextAt().isAfter(now)) {
      return;
    }
    var why = stopped(run, writing.journal(run.lead()));
    if (why.isPresent()) {
      end(run, why.get());
      return;
    }
    if (run.next().isEmpty()) {
      end(run, NurtureStop.FINISHED);
      return;
    }
    var done = offer.make(run, run.next().get(), state);
    if (done.isEmpty()) {
      end(run, NurtureStop.UNSUBSCRIBED);
      return;
    }
    store.done(run.id(), run.step(), done.get().how(), now);
    remember(run, done.get().said(), now);
    advance(run, run.step() + 1, now);
  }

  /** To that step; behind the last one the lead has gone the whole way. */
  void advance(NurtureRun run, int step, Instant from) {
    if (step >= run.steps().size()) {
      store.advance(run.id(), step, null);
      store.end(run.id(), NurtureStop.FINISHED, clock.instant());
    } else {
      var nextAt = time().after(from, run.steps().get(step));
      store.advance(run.id(), step, nextAt);
      writing.note(KIND, run.lead(), nextAt);
    }
  }

  /** What marketing sends is no attempt of sales: a note tells of it. */
  private void remember(NurtureRun run, String said, Instant now) {
    var note = Facts.of(Fact.NOTE, said);
    var key = "nurture/%d/%d".formatted(run.id(), run.step());
    writing.record(
        run.lead(), List.of(new NewEvent(EventType.NOTE, now, "system", "leadpact", key, note)));
  }
}
