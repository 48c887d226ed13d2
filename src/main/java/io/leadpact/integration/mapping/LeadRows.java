package io.leadpact.integration.mapping;

import io.leadpact.context.LeadContext;
import io.leadpact.integration.csv.CsvHead;
import io.leadpact.integration.csv.CsvRow;
import io.leadpact.integration.mapping.Profile.LeadColumns;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns rows of a file of leads into leads. */
public final class LeadRows {

  private final Profile profile;
  private final LeadColumns columns;
  private final CsvHead head;
  private final Vocabulary vocabulary;
  private final Times times;
  private final int createdAt;
  private final Map<LeadField, Integer> fields = new EnumMap<>(LeadField.class);
  private final Map<String, Integer> stages = new LinkedHashMap<>();

  /**
   * @throws RuleViolation if the file has not the columns that the profile names
   */
  public LeadRows(Profile profile, LeadColumns columns, CsvHead head, Vocabulary vocabulary) {
    this.profile = profile;
    this.columns = columns;
    this.head = head;
    this.vocabulary = vocabulary;
    this.times = profile.times();
    var found = new Columns(head, "profile.leads");
    createdAt = found.place(columns.createdAt(), "createdAt");
    columns
        .fields()
        .forEach((field, column) -> fields.put(field, found.place(column, field.key())));
    columns
        .stages()
        .forEach((stage, column) -> stages.put(stage, found.place(column, "stages." + stage)));
  }

  /** A lead as a row tells of it, with the stages that it reached. */
  public record LeadRow(
      LeadDetails details, LeadContext context, Instant createdAt, List<NewEvent> events) {}

  /**
   * What the row tells.
   *
   * @param latest no time may be later
   * @throws RuleViolation saying why the row is rejected
   */
  public LeadRow read(CsvRow row, Instant latest) {
    var cells = Cells.of(row, head);
    var words = new LeadWords().say(LeadField.SOURCE, profile.source());
    columns.constants().forEach(words::say);
    fields.forEach((field, place) -> cells.get(place).ifPresent(text -> words.say(field, text)));
    if (!fields.containsKey(LeadField.EXTERNAL_ID)) {
      words.say(LeadField.EXTERNAL_ID, cells.fingerprint());
    }
    var details = words.details();
    var id = details.origin().externalId();
    if (id == null) {
      throw new RuleViolation("cell.blank", "There is no id", "externalId", "externalId");
    }
    var created = time(cells, createdAt, "createdAt", latest);
    var events = new ArrayList<NewEvent>();
    for (var stage : stages.entrySet()) {
      if (cells.get(stage.getValue()).isPresent()) {
        var at = time(cells, stage.getValue(), stage.getKey(), latest);
        events.add(event(stage.getKey(), id, at, details));
      }
    }
    return new LeadRow(details, words.context(), created, events);
  }

  private NewEvent event(String stage, String lead, Instant at, LeadDetails details) {
    var reached = StageEvents.event(stage, vocabulary);
    var facts = reached.facts();
    var value = details.value();
    if (stage.equals("WON") && value != null) {
      facts = facts.with(Fact.VALUE, Words.plain(value));
    }
    var source = details.origin().source();
    return new NewEvent(reached.type(), at, "", source, "#" + stage + "#" + lead, facts);
  }

  private Instant time(Cells cells, int place, String field, Instant latest) {
    var at = times.read(cells.required(place, field), field);
    if (at.isAfter(latest)) {
      throw new RuleViolation("event.future", "The time lies in the future", field);
    }
    return at;
  }
}
