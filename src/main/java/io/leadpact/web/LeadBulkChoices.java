package io.leadpact.web;

import io.leadpact.handoff.ReasonChoices;
import io.leadpact.handoff.ReasonUse;
import io.leadpact.identity.People;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.LeadState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What may be done to many leads at once, to choose from. */
@Component
class LeadBulkChoices {

  private final Stages stages;
  private final Teams teams;
  private final People people;
  private final Names names;
  private final Reader reader;
  private final ReasonChoices reasons;

  LeadBulkChoices(
      Stages stages,
      Teams teams,
      People people,
      Names names,
      Reader reader,
      ReasonChoices reasons) {
    this.reasons = reasons;
    this.stages = stages;
    this.teams = teams;
    this.people = people;
    this.names = names;
    this.reader = reader;
  }

  /**
   * @param batch a new id: what is sent with it is carried out once
   * @param stages names by key, likewise teams; people by actor
   * @param rejecting reasons by key, likewise returning
   * @param may whether the reader may do anything to leads at all
   */
  record Choices(
      String batch,
      Map<String, String> stages,
      Map<String, String> teams,
      Map<String, String> people,
      Map<String, String> rejecting,
      Map<String, String> returning,
      Map<String, String> tracks,
      boolean may) {}

  Choices choices() {
    var may = reader.signedIn().map(user -> user.may(Permission.WORK_LEADS)).orElse(false);
    return new Choices(
        UUID.randomUUID().toString(),
        stages(),
        teams(),
        people(),
        reasons.offered(ReasonUse.REJECTING),
        reasons.offered(ReasonUse.RETURNING),
        reasons.tracks(),
        may);
  }

  private Map<String, String> stages() {
    var named = new LinkedHashMap<String, String>();
    stages.active().stream()
        .map(Stage::key)
        .filter(key -> !key.equals(LeadState.FIRST_STAGE) && !key.equals(LeadState.WON_STAGE))
        .forEach(key -> named.put(key, names.stage(key)));
    return named;
  }

  private Map<String, String> teams() {
    var named = new LinkedHashMap<String, String>();
    teams.all().forEach((Team team) -> named.put(team.key(), team.name()));
    return named;
  }

  private Map<String, String> people() {
    var named = new LinkedHashMap<String, String>();
    people.all().stream()
        .filter(People.Person::active)
        .forEach(person -> named.put(person.actor(), person.name()));
    return named;
  }
}
