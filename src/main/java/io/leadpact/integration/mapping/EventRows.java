package io.leadpact.integration.mapping;

import io.leadpact.integration.csv.CsvHead;
import io.leadpact.integration.csv.CsvRow;
import io.leadpact.integration.mapping.Profile.EventColumns;
import io.leadpact.integration.mapping.Profile.Rule;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns rows of a file of events into what is known of an event before its lead is looked up. */
public final class EventRows {

  private static final int ID_LENGTH = 300;

  private final EventColumns columns;
  private final CsvHead head;
  private final Vocabulary vocabulary;
  private final Times times;
  private final int lead;
  private final int at;
  private final OptionalInt externalId;
  private final OptionalInt actor;
  private final List<Places> places = new ArrayList<>();

  /** Where a rule looks. */
  private record Places(Map<Integer, Set<String>> when, Map<Fact, Integer> facts) {}

  /**
   * @throws RuleViolation if the file has not the columns that the profile names
   */
  public EventRows(Profile profile, EventColumns columns, CsvHead head, Vocabulary vocabulary) {
    this.columns = columns;
    this.head = head;
    this.vocabulary = vocabulary;
    this.times = profile.times();
    var found = new Columns(head, "profile.events");
    lead = found.place(columns.lead(), "lead");
    at = found.place(columns.at(), "at");
    externalId = place(found, columns.externalId(), "externalId");
    actor = place(found, columns.actor(), "actor");
    for (var rule : columns.rules()) {
      var path = "rules[" + places.size() + "].";
      var when = new java.util.LinkedHashMap<Integer, Set<String>>();
      rule.when().forEach((column, values) -> when.put(found.place(column, path + "when"), values));
      var facts = new EnumMap<Fact, Integer>(Fact.class);
      rule.columns()
          .forEach((fact, column) -> facts.put(fact, found.place(column, path + fact.key())));
      places.add(new Places(when, facts));
    }
  }

  private static OptionalInt place(Columns found, Optional<String> column, String setting) {
    return column.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(found.place(column.get(), setting));
  }

  /**
   * An event as a row tells of it.
   *
   * @param lead the external id of its lead
   * @param rule the place of the rule that fits
   * @param own whether the id is the event's own; else it is the same for rows that say the same
   * @param facts those from columns
   */
  public record EventRow(
      String lead, Instant at, int rule, String actor, String id, boolean own, Facts facts) {}

  /**
   * What the row tells; nothing where the profile passes such rows by.
   *
   * @param latest no time may be later
   * @throws RuleViolation saying why the row is rejected
   */
  public Optional<EventRow> read(CsvRow row, Instant latest) {
    var cells = Cells.of(row, head);
    var found = rule(cells);
    if (found.isEmpty()) {
      if (columns.strict()) {
        throw new RuleViolation("row.meaning", "No rule says what this line means");
      }
      return Optional.empty();
    }
    int rule = found.getAsInt();
    var time = times.read(cells.required(at, "at"), "at");
    if (time.isAfter(latest)) {
      throw new RuleViolation("event.future", "The time lies in the future", "at");
    }
    var own = externalId.isEmpty() ? Optional.<String>empty() : cells.get(externalId.getAsInt());
    return Optional.of(
        new EventRow(
            text(cells.required(lead, "lead"), "lead"),
            time,
            rule,
            actor.isEmpty() ? "" : actor(cells.get(actor.getAsInt())),
            text(own.orElseGet(cells::fingerprint), "externalId"),
            own.isPresent(),
            facts(cells, rule)));
  }

  private static String text(String raw, String field) {
    return Optional.ofNullable(Words.text(raw, field, ID_LENGTH)).orElse("");
  }

  private String actor(Optional<String> cell) {
    return cell.map(name -> vocabulary.actor(text(name, "actor"))).orElse("");
  }

  private Facts facts(Cells cells, int place) {
    var wanted = places.get(place).facts();
    if (wanted.isEmpty()) {
      return Facts.none();
    }
    var raw = Facts.none();
    for (var fact : wanted.entrySet()) {
      raw = raw.with(fact.getKey(), cells.get(fact.getValue()).orElse(null));
    }
    var facts = vocabulary.words(raw);
    var rule = columns.rules().get(place);
    rule.type().check(all(rule, facts));
    return facts;
  }

  private static Facts all(Rule rule, Facts fromColumns) {
    var all = new Facts[] {rule.constants()};
    fromColumns.forEach((fact, value) -> all[0] = all[0].with(fact, value));
    return all[0];
  }

  private OptionalInt rule(Cells cells) {
    for (int i = 0; i < places.size(); i++) {
      if (fits(places.get(i).when(), cells)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean fits(Map<Integer, Set<String>> when, Cells cells) {
    for (var condition : when.entrySet()) {
      if (!condition.getValue().contains(cells.fields().get(condition.getKey()).strip())) {
        return false;
      }
    }
    return true;
  }

  /**
   * All facts of an event.
   *
   * @param fromColumns those that its row told
   * @param leadValue the value of its lead, if known
   */
  public static Facts facts(Rule rule, Facts fromColumns, Optional<BigDecimal> leadValue) {
    var all = all(rule, fromColumns);
    return rule.leadValue() ? all.with(Fact.VALUE, leadValue.map(Words::plain).orElse(null)) : all;
  }
}
