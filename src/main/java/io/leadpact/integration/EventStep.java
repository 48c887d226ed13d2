package io.leadpact.integration;

import io.leadpact.integration.Batch.Progress;
import io.leadpact.integration.csv.CsvRow;
import io.leadpact.integration.csv.CsvRows;
import io.leadpact.integration.mapping.EventRows;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the next rows of the file of events into the table where they wait for their turn. */
@Component
class EventStep {

  private static final int BYTES = 4 << 20;

  private final ImportFiles files;
  private final Vocabularies vocabularies;
  private final StagedEvents staged;

  EventStep(ImportFiles files, Vocabularies vocabularies, StagedEvents staged) {
    this.files = files;
    this.vocabularies = vocabularies;
    this.staged = staged;
  }

  Progress run(Batch batch) {
    var tally = new Tally();
    var columns = batch.profile().events();
    if (columns == null || !files.has(batch.id(), FileKind.EVENTS)) {
      return batch.over(tally);
    }
    var head = files.head(batch.id(), FileKind.EVENTS);
    var reader = new EventRows(batch.profile(), columns, head, vocabularies.now());
    long position = Math.max(batch.position(), head.offset());
    long line = Math.max(batch.line(), head.line());
    var rows =
        new CsvRows(
            files.open(batch.id(), FileKind.EVENTS, position), head.separator(), position, line);
    var lines = new ArrayList<StagedEvents.Line>();
    boolean more = true;
    while (more && rows.offset() - position < BYTES) {
      var row = rows.next();
      more = row.isPresent();
      row.ifPresent(found -> read(found, reader, batch.latest(), lines, tally));
    }
    staged.copy(batch.id(), lines);
    return more ? batch.at(rows.offset(), rows.line(), tally) : batch.over(tally);
  }

  private static void read(
      CsvRow row, EventRows reader, Instant latest, List<StagedEvents.Line> lines, Tally tally) {
    tally.read();
    try {
      var place = new StagedEvents.Place(row.line(), row.offset(), row.bytes().length);
      reader
          .read(row, latest)
          .ifPresentOrElse(event -> lines.add(new StagedEvents.Line(place, event)), tally::ignored);
    } catch (RuleViolation e) {
      tally.rejected(Rejection.of(FileKind.EVENTS, row, e));
    }
  }
}
