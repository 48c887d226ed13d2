package io.leadpact.integration;

import io.leadpact.integration.csv.CsvRow;
import io.leadpact.integration.mapping.EventRows;
import io.leadpact.integration.mapping.EventRows.EventRow;
import io.leadpact.integration.mapping.LeadRows;
import io.leadpact.integration.mapping.Profile;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what the first lines of a file would become, by the code that will record them. */
@Service
class Preview {

  private static final int LINES = 20;

  private final ImportFiles files;
  private final FileLook look;
  private final Vocabularies vocabularies;
  private final Reasons reasons;
  private final Clock clock;

  Preview(
      ImportFiles files, FileLook look, Vocabularies vocabularies, Reasons reasons, Clock clock) {
    this.files = files;
    this.look = look;
    this.vocabularies = vocabularies;
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * A line as it would be recorded.
   *
   * @param type of the event; null where the line is passed by or rejected
   * @param says what else is known
   * @param problem why it would be rejected, or null
   */
  record Line(
      long number,
      String lead,
      @Nullable Instant at,
      @Nullable String type,
      String says,
      @Nullable String problem) {}

  List<Line> leads(long id, Profile profile) {
    var columns = profile.leads();
    if (columns == null || !files.has(id, FileKind.LEADS)) {
      return List.of();
    }
    var head = files.head(id, FileKind.LEADS);
    var rows = new LeadRows(profile, columns, head, vocabularies.now());
    return look.first(id, FileKind.LEADS, LINES).stream().map(row -> lead(rows, row)).toList();
  }

  private Line lead(LeadRows rows, CsvRow row) {
    try {
      var lead = rows.read(row, latest());
      var details = lead.details();
      var person = details.person();
      var says =
          Stream.of(
                  person.name(),
                  person.email(),
                  person.phone(),
                  details.organisation().company(),
                  details.origin().channel(),
                  details.value())
              .filter(text -> text != null)
              .map(Object::toString)
              .collect(Collectors.joining(" · "));
      var id = Optional.ofNullable(details.origin().externalId()).orElse("");
      return new Line(row.line(), id, lead.createdAt(), "CREATED", says, null);
    } catch (RuleViolation e) {
      return new Line(row.line(), "", null, null, "", reasons.of(e));
    }
  }

  List<Line> events(long id, Profile profile) {
    var columns = profile.events();
    if (columns == null || !files.has(id, FileKind.EVENTS)) {
      return List.of();
    }
    var head = files.head(id, FileKind.EVENTS);
    var rows = new EventRows(profile, columns, head, vocabularies.now());
    return look.first(id, FileKind.EVENTS, LINES).stream()
        .map(
            row -> {
              try {
                return rows.read(row, latest())
                    .map(event -> event(row, event, columns.rules().get(event.rule())))
                    .orElseGet(() -> new Line(row.line(), "", null, null, "", null));
              } catch (RuleViolation e) {
                return new Line(row.line(), "", null, null, "", reasons.of(e));
              }
            })
        .toList();
  }

  private static Line event(CsvRow row, EventRow event, Profile.Rule rule) {
    Facts facts = EventRows.facts(rule, event.facts(), Optional.empty());
    var says =
        Stream.concat(facts.byKey().values().stream(), Stream.of(event.actor()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Line(row.line(), event.lead(), event.at(), rule.type().name(), says, null);
  }

  private Instant latest() {
    return clock.instant().plus(Intake.AHEAD);
  }
}
