package io.leadpact.handoff;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How the two work together by the agreement that is in force now. */
@Service
class AgreedWay {

  private final Promises promises;
  private final Teams teams;
  private final Clock clock;

  AgreedWay(Promises promises, Teams teams, Clock clock) {
    this.promises = promises;
    this.teams = teams;
    this.clock = clock;
  }

  /** What nobody wrote down is as usual. */
  Structure structure() {
    return promises.structures().at(clock.instant());
  }

  /** The keys of marketing's teams. */
  Set<String> marketing() {
    return teams.all().stream()
        .filter(team -> team.party() == Party.MARKETING)
        .map(Team::key)
        .collect(Collectors.toSet());
  }
}
