package io.leadpact.integration.mapping;

import io.leadpact.kernel.Letters;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that this company knows: what events may refer to.
 *
 * @param actors the users' actors by their e-mail addresses in lower case
 */
public record Vocabulary(Set<String> stages, Set<String> teams, Map<String, String> actors) {

  private static final Set<EventType> OURS =
      Set.of(EventType.CREATED, EventType.MERGED_FROM, EventType.MERGED_INTO);
  private static final int FACT_LENGTH = 500;
  private static final int NOTE_LENGTH = 10_000;

  /** The type of that name, unless only we ourselves may record it. */
  static Optional<EventType> known(String name) {
    return EventType.of(name).filter(type -> !OURS.contains(type));
  }

  /**
   * As above.
   *
   * @throws RuleViolation where there is none
   */
  public static EventType type(@Nullable String name) {
    var text = name == null ? "" : name.strip();
    return known(text)
        .orElseThrow(
            () ->
                new RuleViolation(
                    "event.type", "No event of that type can be sent", "type", shortened(text)));
  }

  /**
   * The facts as they are stored: trimmed, amounts in digits, users by their actor.
   *
   * @throws RuleViolation for an unknown stage or team, and for what the type does not allow
   */
  public Facts check(EventType type, Facts raw) {
    var facts = words(raw);
    type.check(facts);
    return facts;
  }

  /** The same whatever the type. */
  Facts words(Facts raw) {
    var facts = new Facts[] {Facts.none()};
    raw.forEach((fact, value) -> facts[0] = facts[0].with(fact, word(fact, value)));
    facts[0].get(Fact.STAGE).ifPresent(this::checkStage);
    facts[0].get(Fact.TEAM).ifPresent(this::checkTeam);
    return facts[0];
  }

  /** A user of ours by e-mail address; anybody else by the name that was given. */
  public String actor(String name) {
    return actors.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
  }

  private @Nullable String word(Fact fact, String value) {
    return switch (fact) {
      case NOTE -> Words.text(value, fact.key(), NOTE_LENGTH);
      case VALUE -> {
        var amount = Words.amount(value, fact.key());
        yield amount == null ? null : amount.toPlainString();
      }
      case PERSON -> {
        var person = Words.text(value, fact.key(), FACT_LENGTH);
        yield person == null ? null : actor(person);
      }
      default -> Words.text(value, fact.key(), FACT_LENGTH);
    };
  }

  private void checkStage(String stage) {
    if (!stages.contains(stage)) {
      throw new RuleViolation(
          "event.stage.unknown", "No stage " + shortened(stage), "stage", shortened(stage));
    }
    if (stage.equals("LEAD") || stage.equals("WON")) {
      throw new RuleViolation(
          "event.stage.own", "Coming in and winning are events of their own types", "stage", stage);
    }
  }

  private void checkTeam(String team) {
    if (!teams.contains(team)) {
      throw new RuleViolation(
          "team.unknown", "No team " + shortened(team), "team", shortened(team));
    }
  }

  private static String shortened(String text) {
    return Letters.brief(text, 80);
  }
}
