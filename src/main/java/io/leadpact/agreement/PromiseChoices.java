package io.leadpact.agreement;

import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What may be chosen on the form of the promises: teams and stages there are. */
@Component
class PromiseChoices {

  private final Teams teams;
  private final VersionRepository versions;
  private final PromiseWords words;

  PromiseChoices(Teams teams, VersionRepository versions, PromiseWords words) {
    this.teams = teams;
    this.versions = versions;
    this.words = words;
  }

  void addTo(Model model) {
    var teamKeys = teams.all().stream().map(Team::key).toList();
    var stages = versions.stages();
    model.addAttribute("replaces", versions.journalIsEmpty());
    model.addAttribute("parties", Party.values());
    model.addAttribute("units", LimitUnit.values());
    model.addAttribute("starts", PatternChoice.starts(teamKeys, between(stages)));
    model.addAttribute("stops", PatternChoice.stops(teamKeys, between(stages)));
    model.addAttribute("stageNames", words.stages(stages));
  }

  /** Those that a lead is moved to: it begins in LEAD, and a win is an event of its own. */
  private static List<String> between(List<String> stages) {
    return stages.stream().filter(key -> !key.equals("LEAD") && !key.equals("WON")).toList();
  }
}
