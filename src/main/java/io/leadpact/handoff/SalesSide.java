package io.leadpact.handoff;

import java.util.Optional;
import java.util.Set;

/**
 * Who belongs to sales, and which stage a lead reaches when it is qualified by marketing.
 *
 * @param teams by key
 * @param people by actor
 */
record SalesSide(Set<String> teams, Set<String> people, String mqlStage) {

  /** Whether a lead that is given there is given to sales; of a team only the team counts. */
  boolean is(Optional<String> team, Optional<String> person) {
    return team.map(teams::contains).orElseGet(() -> person.filter(people::contains).isPresent());
  }
}
