package io.leadpact.handoff;

import io.leadpact.clock.Recorder;
import io.leadpact.identity.People;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes leads of a team for one of its members: each goes to one of them. */
@Service
@PreAuthorize("hasAuthority('WORK_LEADS')")
public class Taking {

  private static final String SOURCE = "leadpact";

  private final QueueRepository repository;
  private final StateStore states;
  private final Recorder recorder;
  private final RoomToTake room;
  private final People people;
  private final Clock clock;

  Taking(
      QueueRepository repository,
      StateStore states,
      Recorder recorder,
      RoomToTake room,
      People people,
      Clock clock) {
    this.repository = repository;
    this.states = states;
    this.recorder = recorder;
    this.room = room;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A lead that was taken.
   *
   * @param seq the number of the entry that says so
   */
  public record Taken(LeadId lead, int seq) {}

  /**
   * The next that waits for somebody of their team; empty where none does.
   *
   * @throws RuleViolation where they hold as many leads as they can
   */
  @Transactional
  public Optional<Taken> next(SignedIn who) {
    var team = team(who);
    room.check(who, team);
    return repository.lockNext(team).map(lead -> give(new LeadId(lead), team, who));
  }

  /**
   * That one.
   *
   * @throws Conflict where somebody else was faster, naming them, or it is closed
   * @throws RuleViolation where they hold as many leads as they can
   */
  @Transactional
  public Taken take(LeadId lead, SignedIn who) {
    room.check(who, team(who));
    var state = states.lock(List.of(lead.value())).get(lead.value());
    if (state == null) {
      throw new NotFound("lead", lead.value());
    }
    check(state, who);
    var team = state.team() == null ? team(who) : state.team();
    return give(lead, team, who);
  }

  private void check(LeadState state, SignedIn who) {
    var holder = state.person();
    if (holder != null) {
      var name = people.find(holder).map(People.Person::name).orElse(holder);
      throw holder.equals(who.actor())
          ? new Conflict("queue.yours", "You hold this lead already")
          : new Conflict("queue.taken", "Taken by " + name, name);
    }
    if (state.outcome() != null) {
      throw new Conflict("queue.over", "This lead is closed: " + state.outcome());
    }
  }

  private Taken give(LeadId lead, String team, SignedIn who) {
    var facts = Facts.of(Fact.TEAM, team).with(Fact.PERSON, who.actor());
    var event = new NewEvent(EventType.GIVEN_TO, clock.instant(), who.actor(), SOURCE, null, facts);
    return new Taken(lead, recorder.record(lead, event, null).seqs().get(0));
  }

  private static String team(SignedIn who) {
    return who.ofTeam()
        .orElseThrow(
            () -> new RuleViolation("queue.no-team", "Only members of a team take its leads"));
  }
}
