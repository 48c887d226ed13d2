package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Kits;
import io.leadpact.agreement.Promises;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins with a starter kit: stages and teams as it has them, and a draft that says what it says.
 */
@Service
class KitChoice {

  private final Kits kits;
  private final Drafts drafts;
  private final Promises promises;
  private final KitStages stages;
  private final Teams teams;
  private final Wording wording;

  KitChoice(
      Kits kits, Drafts drafts, Promises promises, KitStages stages, Teams teams, Wording wording) {
    this.kits = kits;
    this.drafts = drafts;
    this.promises = promises;
    this.stages = stages;
    this.teams = teams;
    this.wording = wording;
  }

  /** The kit of the open draft; null where there is no draft, or it came from no kit. */
  public @Nullable String chosen() {
    return drafts.open().map(Draft::articles).flatMap(said -> said.kit()).orElse(null);
  }

  /** Neither has a lead come nor anybody signed: the company may still go about it otherwise. */
  @Transactional(readOnly = true)
  public boolean free() {
    return stages.untouched() && !promises.signed();
  }

  /**
   * An open draft is given up for the new one; it can be taken up again.
   *
   * @param answers to the questions of the kit, by their names
   */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public Draft choose(String key, Map<String, @Nullable String> answers) {
    var kit = kits.find(key);
    var articles = kit.answered(answers);
    if (!free()) {
      throw new RuleViolation("kit.late", "Leads have come in, or an agreement is signed");
    }
    stages.define(key, articles.structure());
    kit.teams().forEach(team -> define(team.key(), team.party()));
    drafts.open().ifPresent(open -> drafts.withdraw(open.tag()));
    return drafts.begin(articles);
  }

  /** A team that is there already keeps its name and calendar. */
  private void define(String key, Party party) {
    var known = teams.find(key);
    teams.define(
        key,
        known.map(team -> team.name()).orElseGet(() -> wording.say("kits.team." + key)),
        party,
        known.flatMap(team -> team.calendar()));
  }
}
