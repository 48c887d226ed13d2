package io.leadpact.web;

import io.leadpact.identity.People;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a list of leads may be filtered by, in the reader's words. */
@Component
class LeadFilterNames {

  private static final List<String> OUTCOMES =
      List.of(LeadFilter.OPEN, "WON", "LOST", "REJECTED", "MERGED");

  private final LeadList list;
  private final Stages stages;
  private final Teams teams;
  private final People people;
  private final Names names;
  private final MessageSource messages;

  LeadFilterNames(
      LeadList list,
      Stages stages,
      Teams teams,
      People people,
      Names names,
      MessageSource messages) {
    this.list = list;
    this.stages = stages;
    this.teams = teams;
    this.people = people;
    this.names = names;
    this.messages = messages;
  }

  /** For each part of the filter the names of its choices by their keys, in order. */
  Map<String, Map<String, String>> all() {
    return Map.of(
        "stage", byKey(stages.all().stream().map(Stage::key), names::stage),
        "outcome", byKey(OUTCOMES.stream(), this::outcome),
        "team", byKey(teams.all().stream().map(Team::key), names::team),
        "person", people(),
        "channel", byKey(list.channels().stream(), Function.identity()));
  }

  private Map<String, String> people() {
    var active = people.all().stream().filter(People.Person::active);
    return active.collect(
        Collectors.toMap(
            People.Person::actor, People.Person::name, (one, other) -> one, LinkedHashMap::new));
  }

  private String outcome(String key) {
    return messages.getMessage("lead.outcome." + key, null, LocaleContextHolder.getLocale());
  }

  private static Map<String, String> byKey(Stream<String> keys, Function<String, String> name) {
    return keys.collect(
        Collectors.toMap(Function.identity(), name, (one, other) -> one, LinkedHashMap::new));
  }
}
