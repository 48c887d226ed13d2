package io.leadpact.handoff;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the two work together by the agreement that is in force now. */
@Component
class AgreedWay {

  private final Promises promises;
  private final Stages stages;
  private final Teams teams;
  private final Clock clock;

  AgreedWay(Promises promises, Stages stages, Teams teams, Clock clock) {
    this.promises = promises;
    this.stages = stages;
    this.teams = teams;
    this.clock = clock;
  }

  /** What nobody wrote down is as usual. */
  Structure structure() {
    var inForce = promises.history().inForceAt(clock.instant());
    return inForce
        .flatMap(set -> promises.version(set.version()).wording())
        .map(AgreementVersion.Wording::structure)
        .orElseGet(() -> Structure.usual(stages.all().stream().map(Stage::key).toList()));
  }

  /** The keys of marketing's teams. */
  Set<String> marketing() {
    return teams.all().stream()
        .filter(team -> team.party() == Party.MARKETING)
        .map(Team::key)
        .collect(Collectors.toSet());
  }
}
