package io.leadpact.agreement;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that may be chosen for a new promise.
 *
 * @param value how the form sends it: {@code GIVEN_TO/team/sdr}
 */
public record PatternChoice(String value, EventPattern pattern) {

  private static PatternChoice of(EventType type) {
    return new PatternChoice(type.name(), new EventPattern(type, Facts.none()));
  }

  private static PatternChoice of(EventType type, Fact fact, String value) {
    return new PatternChoice(
        type + "/" + fact.key() + "/" + value, new EventPattern(type, Facts.of(fact, value)));
  }

  static List<PatternChoice> starts(List<String> teams, List<String> stages) {
    var choices = new ArrayList<PatternChoice>();
    choices.add(of(EventType.CREATED));
    choices.addAll(handedOnOrReached(teams, stages));
    choices.add(of(EventType.RETURNED));
    choices.add(of(EventType.REOPENED));
    return choices;
  }

  static List<PatternChoice> stops(List<String> teams, List<String> stages) {
    var choices = new ArrayList<PatternChoice>();
    choices.add(of(EventType.ATTEMPTED, Fact.AUTOMATIC, "false"));
    choices.add(of(EventType.FEEDBACK));
    choices.addAll(handedOnOrReached(teams, stages));
    choices.add(of(EventType.RETURNED));
    choices.add(of(EventType.WON));
    return choices;
  }

  private static List<PatternChoice> handedOnOrReached(List<String> teams, List<String> stages) {
    var choices = new ArrayList<PatternChoice>();
    teams.forEach(team -> choices.add(of(EventType.GIVEN_TO, Fact.TEAM, team)));
    stages.forEach(stage -> choices.add(of(EventType.STAGE_REACHED, Fact.STAGE, stage)));
    return choices;
  }

  /** The events that close a lead, as programs say them. */
  static final List<Map<String, Object>> CLOSED =
      List.of(Map.of("type", "WON"), Map.of("type", "LOST"), Map.of("type", "REJECTED"));

  /** What a form sent as programs say it; none where nothing was chosen. */
  static List<Map<String, Object>> body(@Nullable Object value) {
    var parts = String.valueOf(Objects.requireNonNullElse(value, "")).split("/", 3);
    if (parts[0].isBlank()) {
      return List.of();
    }
    return List.of(
        parts.length < 3 ? Map.of("type", parts[0]) : Map.of("type", parts[0], parts[1], parts[2]));
  }

  /** The pattern that a form sent; none where nothing was chosen. */
  static List<EventPattern> read(@Nullable String value, String field) {
    if (value == null || value.isBlank()) {
      return List.of();
    }
    var parts = value.split("/", 3);
    var type = EventType.of(parts[0]).orElseThrow(() -> unknown(value, field));
    if (parts.length < 3) {
      return List.of(new EventPattern(type, Facts.none()));
    }
    var fact = Fact.of(parts[1]).orElseThrow(() -> unknown(value, field));
    return List.of(new EventPattern(type, Facts.of(fact, parts[2])));
  }

  private static RuleViolation unknown(String value, String field) {
    return new RuleViolation("promise.choice", "Unknown: " + value, field, value);
  }
}
