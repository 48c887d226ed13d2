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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Notes which leads come back on a day and brings them back on it: a lead that had ended is opened
 * again and reaches the stage of the hand-over anew, so that every promise begins again.
 */
@Component
class ComebackWork implements FollowUp {

  static final String KIND = "comes-back";

  private static final String SOURCE = "leadpact";
  private static final String ACTOR = "system";
  private static final Set<String> FOR_GOOD = Set.of("WON", "MERGED");

  private final ComebackStore store;
  private final LoopNews news;
  private final AgreedWay way;
  private final ReasonCheck days;
  private final LeadWriting writing;
  private final Clock clock;

  ComebackWork(
      ComebackStore store,
      LoopNews news,
      AgreedWay way,
      ReasonCheck days,
      LeadWriting writing,
      Clock clock) {
    this.store = store;
    this.news = news;
    this.way = way;
    this.days = days;
    this.writing = writing;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Notes from the journal when the lead comes back, or that it does not any more. */
  void look(long lead, Journal journal) {
    var known = store.find(lead);
    var back = HandBack.standing(journal, way.marketing()).filter(one -> one.until() != null);
    if (back.isEmpty()) {
      if (known.filter(Comeback::open).isPresent()) {
        store.settle(lead, Comeback.State.CANCELLED, clock.instant(), ACTOR);
      }
    } else if (known.filter(one -> one.returned() == back.get().seq()).isEmpty()) {
      promise(lead, back.get());
    }
  }

  private void promise(long lead, HandBack back) {
    var day = back.until();
    if (day == null) {
      return;
    }
    var dueAt = days.days().at(day);
    // What was over when we learned of it is history and brings nobody back.
    if (dueAt.isAfter(back.recordedAt())) {
      store.wait(lead, back, day, dueAt);
      writing.note(KIND, lead, dueAt);
    }
  }

  @Override
  public void follow(List<LeadId> leads) {
    var states = writing.lock(leads);
    for (var lead : leads) {
      var state = states.get(lead.value());
      if (state != null) {
        store
            .find(lead.value())
            .filter(one -> one.state() == Comeback.State.WAITING)
            .filter(one -> !one.dueAt().isAfter(clock.instant()))
            .ifPresent(one -> comeBack(one, state));
      }
    }
  }

  private void comeBack(Comeback one, LeadState state) {
    var journal = writing.journal(one.lead());
    var back =
        HandBack.standing(journal, way.marketing()).filter(last -> last.seq() == one.returned());
    if (back.isEmpty() || FOR_GOOD.contains(String.valueOf(state.outcome()))) {
      store.settle(one.lead(), Comeback.State.CANCELLED, clock.instant(), ACTOR);
      return;
    }
    int handBacks = HandBack.count(journal);
    if (handBacks > writing.most() && !one.decided()) {
      store.stop(one.lead(), handBacks);
      news.tooOften(one);
    } else {
      bring(one, state, ACTOR);
    }
  }

  /** Whoever decides so; the lead is locked by the caller. */
  void bring(Comeback one, LeadState state, String who) {
    var now = latest(clock.instant(), state.lastAt().plusMillis(1));
    var events = new ArrayList<NewEvent>();
    var key = "comes-back/%d/%d".formatted(one.lead(), one.returned());
    if (state.outcome() != null) {
      events.add(event(EventType.REOPENED, now, who, key + "/opened", Facts.none()));
    }
    var stage = Facts.of(Fact.STAGE, way.structure().handover());
    events.add(event(EventType.STAGE_REACHED, now, who, key, stage));
    writing.record(one.lead(), events);
    store.settle(one.lead(), Comeback.State.DONE, clock.instant(), who);
    news.cameBack(one);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static NewEvent event(
      EventType type, Instant at, String who, String externalId, Facts facts) {
    return new NewEvent(type, at, who, SOURCE, externalId, facts);
  }
}
