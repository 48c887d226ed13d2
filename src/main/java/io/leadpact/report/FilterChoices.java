package io.leadpact.report;

import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a reader of figures may choose by: the teams of the company, the channels of its leads. */
@Service
class FilterChoices {

  private final Teams teams;
  private final Funnel funnel;

  FilterChoices(Teams teams, Funnel funnel) {
    this.teams = teams;
    this.funnel = funnel;
  }

  List<Team> teams() {
    return teams.all();
  }

  List<String> channels() {
    return funnel.channels();
  }
}
