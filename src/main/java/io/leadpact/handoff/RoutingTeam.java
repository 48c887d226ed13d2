package io.leadpact.handoff;

import io.leadpact.identity.People.Person;
import io.leadpact.identity.Team;
import java.util.List;
import java.util.Objects;

/**
 * A team with its plan, as its head sees both.
 *
 * @param waiting how many leads lie with it until somebody has room or is at work
 * @param strangers who could be made a member
 */
public record RoutingTeam(
    Team team, RoutingPlan plan, List<CapacityLine> members, int waiting, List<Person> strangers) {

  /** How many open leads its members hold. */
  public int held() {
    return members.stream().mapToInt(CapacityLine::open).sum();
  }

  /** How many they can hold together; 0 where somebody can hold any number. */
  public int room() {
    return members.stream().anyMatch(line -> line.member().capacity() == null)
        ? 0
        : members.stream().mapToInt(line -> Objects.requireNonNull(line.member().capacity())).sum();
  }

  public long ready() {
    return members.stream().filter(line -> line.trouble() == null).count();
  }
}
