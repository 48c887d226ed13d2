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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Notes which leads come back on a day and brings them back on it: a lead that had ended is opened
 * again and reaches the stage of the hand-over anew, so that every promise begins again.
 */
@Service
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

  /** Notes from the journals which leads come back when, and which do not any more. */
  void look(Map<Long, Journal> journals) {
    var marketing = way.marketing();
    var known = store.find(journals.keySet());
    journals.forEach(
        (lead, journal) ->
            look(
                lead,
                Optional.ofNullable(known.get(lead)),
                HandBack.standing(journal, marketing).filter(one -> one.until() != null)));
  }

  private void look(long lead, Optional<Comeback> known, Optional<HandBack> back) {
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
    var now = clock.instant();
    var due = new TreeMap<>(store.find(states.keySet()));
    due.values().removeIf(one -> one.state() != Comeback.State.WAITING || one.dueAt().isAfter(now));
    if (!due.isEmpty()) {
      comeBack(due, states);
    }
  }

  private void comeBack(Map<Long, Comeback> due, Map<Long, LeadState> states) {
    var journals = writing.journals(due.keySet());
    var marketing = way.marketing();
    int most = writing.most();
    due.forEach(
        (lead, one) -> {
          var journal = journals.getOrDefault(lead, Journal.of(List.of()));
          var state = Objects.requireNonNull(states.get(lead));
          if (!comes(one, state, journal, marketing)) {
            store.settle(lead, Comeback.State.CANCELLED, clock.instant(), ACTOR);
          } else if (HandBack.count(journal) > most && !one.decided()) {
            store.stop(lead, HandBack.count(journal));
            news.tooOften(one);
          } else {
            bring(one, state, ACTOR);
          }
        });
  }

  private static boolean comes(
      Comeback one, LeadState state, Journal journal, Set<String> marketing) {
    return !FOR_GOOD.contains(String.valueOf(state.outcome()))
        && HandBack.standing(journal, marketing)
            .filter(last -> last.seq() == one.returned())
            .isPresent();
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
