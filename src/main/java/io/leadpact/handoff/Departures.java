package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.UserLeft;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the open leads of somebody who leaves, or is away for long: they go to a
 * colleague, or to whoever of the team is free, some hundred at a time in the background.
 */
@Service("departures")
public class Departures {

  static final String HAND_ON = "hand-on";

  private final DepartureStore store;
  private final CapacityLoads loads;
  private final Roster roster;
  private final FollowUps followUps;
  private final Audit audit;
  private final Clock clock;

  Departures(
      DepartureStore store,
      CapacityLoads loads,
      Roster roster,
      FollowUps followUps,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.loads = loads;
    this.roster = roster;
    this.followUps = followUps;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many open leads somebody holds. */
  @Transactional(readOnly = true)
  public int held(String person) {
    return loads.of(person);
  }

  /** What became of their leads when it was last asked, if it ever was. */
  @Transactional(readOnly = true)
  public Optional<Departure> last(String person) {
    return store.last(person);
  }

  /** What a user is called. */
  @Transactional(readOnly = true)
  public String name(String person) {
    return roster.people().stream()
        .filter(one -> one.actor().equals(person))
        .findFirst()
        .map(Person::name)
        .orElseThrow(() -> new NotFound("user", person));
  }

  /** Those who could take over. */
  @Transactional(readOnly = true)
  public List<Person> heirs(String person) {
    return roster.people().stream()
        .filter(one -> one.active() && !one.actor().equals(person))
        .toList();
  }

  /**
   * Hands on all open leads that somebody holds.
   *
   * @param heir who gets them; null: whoever of the team each lead is with
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void handOn(String person, @Nullable String heir) {
    begin(person, AssignmentCause.AWAY, heir);
  }

  /** The same for somebody who leaves: said before they are let go. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public void leave(String person, @Nullable String heir) {
    begin(person, AssignmentCause.LEFT, heir);
  }

  /** Whoever was let go without a word leaves their leads to their team. */
  @EventListener
  void on(UserLeft left) {
    var person = left.user().actor();
    if (store.underWay(List.of(person)).isEmpty()) {
      begin(person, AssignmentCause.LEFT, null);
    }
  }

  private void begin(String person, AssignmentCause cause, @Nullable String heir) {
    if (heir != null && heirs(person).stream().noneMatch(one -> one.actor().equals(heir))) {
      throw new RuleViolation("departure.heir", "There is no such colleague", "heir");
    }
    var leads = store.held(person);
    if (!leads.isEmpty()) {
      store.begin(person, cause, heir, leads.size(), clock.instant(), Actor.current());
      followUps.note(HAND_ON, leads);
      audit.note(
          "leads.handed-on",
          person,
          Map.of("leads", leads.size(), "to", Objects.requireNonNullElse(heir, "")));
    }
  }
}
