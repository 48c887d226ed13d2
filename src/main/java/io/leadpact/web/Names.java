package io.leadpact.web;

import io.leadpact.agreement.Promises;
import io.leadpact.calendar.Calendars;
import io.leadpact.identity.People;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** What people call things that programs know by keys. Each is looked up once a request. */
@Component
@RequestScope
class Names {

  private final People people;
  private final Teams teams;
  private final Promises promises;
  private final Stages stages;
  private final Calendars calendars;
  private final MessageSource messages;
  private final Map<String, String> known = new HashMap<>();

  Names(
      People people,
      Teams teams,
      Promises promises,
      Stages stages,
      Calendars calendars,
      MessageSource messages) {
    this.people = people;
    this.teams = teams;
    this.promises = promises;
    this.stages = stages;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** A user's name; what another system called somebody is said as it came. */
  String actor(String actor) {
    return known.computeIfAbsent("actor " + actor, key -> findActor(actor));
  }

  private String findActor(String actor) {
    if (actor.startsWith("user:")) {
      return people.find(actor).map(People.Person::name).orElse(actor);
    }
    var kind = actor.startsWith("token:") ? "token" : actor;
    return word("shell.actor." + kind).orElse(actor);
  }

  String team(String key) {
    return known.computeIfAbsent("team " + key, k -> teams.find(key).map(Team::name).orElse(key));
  }

  String calendar(String key) {
    return known.computeIfAbsent("calendar " + key, k -> calendars.names().getOrDefault(key, key));
  }

  /** Its own name in the newest version that has one, else the usual name of its key. */
  String promise(String key) {
    return known.computeIfAbsent(
        "promise " + key,
        k ->
            promises.history().latestFirst().stream()
                .flatMap(version -> version.promises().stream())
                .filter(promise -> promise.key().equals(key))
                .findFirst()
                .flatMap(promise -> promise.name())
                .or(() -> word("promise." + key))
                .orElse(key));
  }

  /** The company's label, else the milestone's usual name. */
  String stage(String key) {
    return known.computeIfAbsent(
        "stage " + key,
        k ->
            stages.all().stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .flatMap(this::ownOrUsual)
                .or(() -> word("stage." + key))
                .orElse(key));
  }

  private Optional<String> ownOrUsual(Stage stage) {
    return Optional.ofNullable(stage.label())
        .or(() -> word("stage." + Objects.toString(stage.milestone())));
  }

  private Optional<String> word(String code) {
    return Optional.ofNullable(
        messages.getMessage(code, null, null, LocaleContextHolder.getLocale()));
  }
}
