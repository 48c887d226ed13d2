package io.leadpact.web;

import io.leadpact.handoff.ReasonChoices;
import io.leadpact.identity.People;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.ContactWay;
import io.leadpact.lead.journal.LeadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the reader may choose from on the page of a lead, and whether they may do anything. */
@Component
class LeadChoices {

  private static final List<String> OUTCOMES =
      List.of("REACHED", "NO_ANSWER", "LEFT_MESSAGE", "WRONG_CONTACT");
  private final Stages stages;
  private final Teams teams;
  private final People people;
  private final Show show;
  private final Reader reader;
  private final ReasonChoices reasons;

  LeadChoices(
      Stages stages, Teams teams, People people, Show show, Reader reader, ReasonChoices reasons) {
    this.reasons = reasons;
    this.stages = stages;
    this.teams = teams;
    this.people = people;
    this.show = show;
    this.reader = reader;
  }

  /**
   * @param moves the stages that the lead may go to, by key
   * @param tracks how far a lead is that marketing is to keep warm
   * @param teams names by key
   * @param people names by actor
   * @param judged whether accepting, rejecting and giving it back mean anything for this lead
   * @param work whether the reader may write into this journal at all
   */
  public record Choices(
      List<String> channels,
      List<String> outcomes,
      ReasonChoices.Choices reasons,
      Map<String, String> tracks,
      Map<String, String> moves,
      Map<String, String> teams,
      Map<String, String> people,
      boolean judged,
      boolean work) {}

  Choices of(LeadState state) {
    return new Choices(
        ContactWay.channels(),
        OUTCOMES,
        reasons.of(state),
        reasons.tracks(),
        moves(),
        teams(),
        people(),
        state.outcome() == null,
        mayWork(state));
  }

  private Map<String, String> moves() {
    var moves = new LinkedHashMap<String, String>();
    stages.active().stream()
        .map(Stage::key)
        .filter(key -> !key.equals(LeadState.FIRST_STAGE) && !key.equals(LeadState.WON_STAGE))
        .forEach(key -> moves.put(key, show.stage(key)));
    return moves;
  }

  private Map<String, String> teams() {
    var names = new LinkedHashMap<String, String>();
    teams.all().forEach((Team team) -> names.put(team.key(), team.name()));
    return names;
  }

  private Map<String, String> people() {
    var names = new LinkedHashMap<String, String>();
    people.all().stream()
        .filter(People.Person::active)
        .forEach(person -> names.put(person.actor(), person.name()));
    return names;
  }

  private boolean mayWork(LeadState state) {
    if (!reader.signedIn().map(user -> user.may(Permission.WORK_LEADS)).orElse(false)) {
      return false;
    }
    try {
      OwnWork.check(state);
      return true;
    } catch (AccessDeniedException e) {
      return false;
    }
  }
}
