package io.leadpact.demo;

import io.leadpact.identity.Acting;
import io.leadpact.identity.SignedIn;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The people of the made-up company at work: what they do stands under their name.
 *
 * @param actors who is who in the journal
 */
record DemoStaff(Map<DemoPerson, String> actors) {

  String actor(DemoPerson person) {
    return Objects.requireNonNull(actors.get(person));
  }

  /** As if that person were signed in; whoever was before is again afterwards. */
  void as(DemoPerson person, Consumer<SignedIn> work) {
    var who = signedIn(person);
    Acting.as(who, () -> work.accept(who));
  }

  private SignedIn signedIn(DemoPerson person) {
    return new SignedIn(
        actor(person),
        person.email(),
        person.fullName(),
        Set.of(person.role()),
        person.role().permissions(),
        "en",
        null,
        person.team().orElse(null));
  }
}
