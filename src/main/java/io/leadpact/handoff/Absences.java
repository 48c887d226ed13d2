package io.leadpact.handoff;

import io.leadpact.clock.FollowUps;
import io.leadpact.identity.Audit;
import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people are away: everybody says it of themselves, heads of all. */
@Service("absences")
public class Absences {

  private static final int LONGEST = 400;

  private final AbsenceStore store;
  private final AssignmentStore assignments;
  private final Roster roster;
  private final FollowUps followUps;
  private final Audit audit;
  private final Clock clock;

  Absences(
      AbsenceStore store,
      AssignmentStore assignments,
      Roster roster,
      FollowUps followUps,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.assignments = assignments;
    this.roster = roster;
    this.followUps = followUps;
    this.audit = audit;
    this.clock = clock;
  }

  /** One's own, or anybody's for heads, that are not over. */
  @Transactional(readOnly = true)
  public List<Absence> of(String person) {
    return store.of(List.of(person), today());
  }

  @Transactional(readOnly = true)
  List<Absence> all() {
    return store.from(today());
  }

  /**
   * Says that somebody is away. What waits for somebody to be at work is looked at again.
   *
   * @throws RuleViolation where the days are past, run backwards or are said already
   */
  @Transactional
  public long add(SignedIn who, String person, @Nullable LocalDate from, @Nullable LocalDate to) {
    check(who, person);
    if (from == null || to == null || to.isBefore(from)) {
      throw new RuleViolation("absence.order", "The last day is not before the first", "to");
    }
    if (to.isBefore(today()) || ChronoUnit.DAYS.between(from, to) > LONGEST) {
      throw new RuleViolation(
          "absence.range", "An absence ends in the future and lasts a year at most", "to");
    }
    if (store.overlaps(person, from, to)) {
      throw new RuleViolation("absence.double", "Those days are said already", "from");
    }
    long id = store.write(person, from, to, clock.instant(), who.actor());
    audit.note("absence.added", person, Map.of("from", from.toString(), "to", to.toString()));
    lookAgain();
    return id;
  }

  @Transactional
  public void remove(SignedIn who, long id) {
    var absence = store.find(id).orElseThrow(() -> new NotFound("absence", id));
    check(who, absence.person());
    store.delete(id);
    audit.note(
        "absence.removed",
        absence.person(),
        Map.of("from", absence.from().toString(), "to", absence.to().toString()));
    lookAgain();
  }

  private void lookAgain() {
    followUps.note(RoutingTriggers.ROUTE, assignments.waiting(Integer.MAX_VALUE));
  }

  private void check(SignedIn who, String person) {
    if (!who.actor().equals(person) && !who.may(Permission.EDIT_DESK)) {
      throw new AccessDeniedException("Only heads say when others are away");
    }
    if (roster.people().stream().noneMatch(one -> one.actor().equals(person))) {
      throw new RuleViolation("absence.person", "There is no such user", "person");
    }
  }

  /** Whatever the zone, what is over is over a day later. */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
