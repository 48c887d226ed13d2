package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Puts leads on the track with which they went back, and does the steps of tracks when they are
 * due: each once, while it is open, and only as long as the lead says nothing.
 */
@Service
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

  /** What the journals say of tracks: that a lead leaves one, or went back with one. */
  void look(Map<Long, Journal> journals) {
    var marketing = writing.marketing();
    store
        .open(journals.keySet())
        .forEach(
            (lead, run) ->
                stopped(run, journals.get(lead), marketing).ifPresent(why -> end(run, why)));
    journals.forEach(
        (lead, journal) ->
            HandBack.standing(journal, marketing)
                .filter(back -> back.track() != null && !store.begun(lead, back.seq()))
                .ifPresent(
                    back ->
                        tracks
                            .find(String.valueOf(back.track()))
                            .filter(track -> !track.retired())
                            .ifPresent(track -> begin(lead, track, back))));
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

  private Optional<NurtureStop> stopped(
      NurtureRun run, @Nullable Journal journal, Set<String> marketing) {
    return Optional.ofNullable(journal)
        .flatMap(its -> NurtureStop.of(its, run.startedAt(), marketing))
        .or(() -> offer.answered(run) ? Optional.of(NurtureStop.ANSWERED) : Optional.empty());
  }

  /** Nothing of it comes any more. */
  void end(NurtureRun run, NurtureStop why) {
    var now = clock.instant();
    store.end(run.id(), why, now);
    offer.withdraw(run, now);
  }

  @Override
  public void follow(List<LeadId> leads) {
    var now = clock.instant();
    var due = new TreeMap<>(store.open(writing.lock(leads).keySet()));
    due.values().removeIf(run -> run.nextAt() == null || run.nextAt().isAfter(now));
    if (due.isEmpty()) {
      return;
    }
    var journals = writing.journals(due.keySet());
    var marketing = writing.marketing();
    due.forEach(
        (lead, run) ->
            stopped(run, journals.get(lead), marketing)
                .ifPresentOrElse(why -> end(run, why), () -> step(run, now)));
  }

  private void step(NurtureRun run, Instant now) {
    if (run.next().isEmpty()) {
      end(run, NurtureStop.FINISHED);
      return;
    }
    var done = offer.make(run, run.next().get(), now);
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
