package io.leadpact.agreement;

import io.leadpact.identity.People;
import io.leadpact.identity.People.Person;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may sign for a party: its head, or whom somebody names in their place. */
@Component
class Signatories {

  private static final String DELEGATE = "DELEGATE";

  private final People people;

  Signatories(People people) {
    this.people = people;
  }

  /**
   * The heads of both; where one person heads both, marketing's place stays free for a delegate.
   */
  Map<Party, String> usual() {
    var usual = new EnumMap<Party, String>(Party.class);
    head(Party.SALES, null).ifPresent(head -> usual.put(Party.SALES, head));
    head(Party.MARKETING, usual.get(Party.SALES))
        .ifPresent(head -> usual.put(Party.MARKETING, head));
    return usual;
  }

  private Optional<String> head(Party party, @Nullable String taken) {
    return people.with(Role.headOf(party)).stream()
        .filter(Person::active)
        .map(Person::actor)
        .filter(actor -> !actor.equals(taken))
        .findFirst();
  }

  /** The actor of an active user. */
  String active(String who, Party party) {
    return people
        .find(who)
        .filter(Person::active)
        .map(Person::actor)
        .orElseThrow(
            () ->
                new RuleViolation(
                    "draft.signatory.unknown",
                    "No active user: " + who,
                    party.name().toLowerCase(Locale.ROOT),
                    who));
  }

  /** Everybody who may be named. */
  List<Person> choices() {
    return people.all().stream().filter(Person::active).toList();
  }

  /** As what somebody signs. */
  String role(String actor, Party party) {
    return people.with(Role.headOf(party)).stream().anyMatch(head -> head.actor().equals(actor))
        ? Role.headOf(party).name()
        : DELEGATE;
  }

  String nameOf(String actor) {
    return people.find(actor).map(Person::name).orElse(actor);
  }
}
