package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorded;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.routing.Decision;
import io.leadpact.handoff.routing.Decision.Outcome;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what was decided: in the journals, with its reasons, and for those who are told. */
@Component
class AssignmentRecording {

  private static final String SOURCE = "leadpact";
  private static final String ACTOR = "system";

  private final Recorder recorder;
  private final AssignmentStore store;
  private final FollowUps followUps;
  private final ApplicationEventPublisher events;

  AssignmentRecording(
      Recorder recorder,
      AssignmentStore store,
      FollowUps followUps,
      ApplicationEventPublisher events) {
    this.recorder = recorder;
    this.store = store;
    this.followUps = followUps;
    this.events = events;
  }

  /**
   * A decision that is not written down yet.
   *
   * @param how the outcome and method where no plan decided; null: those of the decision
   */
  record Decided(RoutingCase lead, RoutingErrand errand, Decision decision, @Nullable String how) {

    static Decided of(RoutingCase lead, RoutingErrand errand, Decision decision) {
      return new Decided(lead, errand, decision, null);
    }

    static Decided stopped(RoutingCase lead, RoutingErrand errand) {
      return new Decided(lead, errand, undecided(errand, Outcome.QUEUED, null), Assignment.STOPPED);
    }

    static Decided named(RoutingCase lead, RoutingErrand errand, String person) {
      return new Decided(
          lead, errand, undecided(errand, Outcome.ASSIGNED, person), Assignment.CHOSEN);
    }

    private static Decision undecided(
        RoutingErrand errand, Outcome outcome, @Nullable String person) {
      return new Decision(outcome, person, null, null, errand.plan().plan().method(), List.of());
    }

    private boolean stopped() {
      return Assignment.STOPPED.equals(how);
    }

    /** It lies with the team and nobody as it did. */
    boolean changesNothing() {
      return stopped()
          || decision.person() == null
              && lead.state().person() == null
              && errand.plan().team().equals(lead.state().team());
    }

    /** It waited, and goes on waiting. */
    boolean isNoNews() {
      return lead.stillWaits() && decision.person() == null && !stopped();
    }

    LeadChange change(Instant now) {
      var facts = Facts.of(Fact.TEAM, errand.plan().team()).with(Fact.PERSON, decision.person());
      return LeadChange.of(
          new LeadId(lead.lead()),
          List.of(
              new NewEvent(
                  EventType.GIVEN_TO,
                  lead.behindAll(EventType.GIVEN_TO, now),
                  ACTOR,
                  SOURCE,
                  null,
                  facts)));
    }

    Assignment assignment(@Nullable Integer seq, Instant now) {
      return new Assignment(
          0,
          lead.lead(),
          null,
          now,
          errand.cause(),
          stopped() ? Assignment.STOPPED : decision.outcome().name(),
          errand.plan().team(),
          decision.person(),
          lead.state().person(),
          seq,
          errand.plan().version(),
          decision.rule(),
          Assignment.CHOSEN.equals(how) ? Assignment.CHOSEN : decision.method().name(),
          decision.until(),
          decision.weighed());
    }
  }

  List<Assignment> record(List<Decided> decided, Instant now) {
    var seqs = journal(decided, now);
    var made = new ArrayList<Assignment>();
    var news = new ArrayList<Assignment>();
    for (var one : decided) {
      var assignment = one.assignment(seqs.get(one.lead().lead()), now);
      made.add(assignment);
      if (!one.isNoNews()) {
        news.add(assignment);
      }
    }
    store.write(news);
    keepWaiting(made);
    var told = LeadsAssigned.of(news);
    if (!told.leads().isEmpty()) {
      events.publishEvent(told);
    }
    return made;
  }

  private Map<Long, Integer> journal(List<Decided> decided, Instant now) {
    var changes =
        decided.stream().filter(one -> !one.changesNothing()).map(one -> one.change(now)).toList();
    var seqs = new HashMap<Long, Integer>();
    if (!changes.isEmpty()) {
      for (Recorded recorded : recorder.recordAll(changes)) {
        seqs.put(recorded.lead().value(), recorded.seqs().get(0));
      }
    }
    return seqs;
  }

  private void keepWaiting(List<Assignment> made) {
    var waiting = made.stream().filter(AssignmentRecording::waits).toList();
    var otherwise = store.waits(waiting);
    store.waitsNoLonger(made.stream().filter(one -> !waits(one)).map(Assignment::lead).toList());
    for (var one : waiting) {
      if (one.until() != null && otherwise.contains(one.lead())) {
        followUps.note(RoutingTriggers.ROUTE, List.of(one.lead()), one.until());
      }
    }
  }

  private static boolean waits(Assignment one) {
    return one.outcome().equals(Outcome.NO_ROOM.name())
        || one.outcome().equals(Outcome.WAITING.name());
  }
}
