package io.leadpact.web;

import io.leadpact.identity.People;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadPart;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a list of leads may be filtered by, in the reader's words. */
@Component
class LeadFilterNames {

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

  /** The names of the choices by their keys, in order; none where anything may be typed. */
  Map<String, String> of(LeadPart part) {
    return switch (part) {
      case STAGE -> byKey(stages.all().stream().map(Stage::key), names::stage);
      case TEAM -> teams();
      case PERSON -> people();
      case CHANNEL, CAMPAIGN, SEGMENT, REGION ->
          byKey(list.choices(part).stream(), Function.identity());
      default -> byKey(part.choices().stream(), choice -> word(part, choice));
    };
  }

  private Map<String, String> teams() {
    var named = words(LeadPart.TEAM, LeadPart.OURS, LeadPart.NOBODY);
    named.putAll(byKey(teams.all().stream().map(Team::key), names::team));
    return named;
  }

  private Map<String, String> people() {
    var named = words(LeadPart.PERSON, LeadPart.ME, LeadPart.NOBODY);
    people.all().stream()
        .filter(People.Person::active)
        .forEach(person -> named.put(person.actor(), person.name()));
    return named;
  }

  private Map<String, String> words(LeadPart part, String... choices) {
    return byKey(List.of(choices).stream(), choice -> word(part, choice));
  }

  private String word(LeadPart part, String choice) {
    var code = part == LeadPart.OUTCOME ? "lead.outcome." : "lead.filter." + part.key() + ".";
    return messages.getMessage(code + choice, null, LocaleContextHolder.getLocale());
  }

  private static Map<String, String> byKey(Stream<String> keys, Function<String, String> name) {
    var named = new LinkedHashMap<String, String>();
    keys.forEach(key -> named.putIfAbsent(key, name.apply(key)));
    return named;
  }
}
