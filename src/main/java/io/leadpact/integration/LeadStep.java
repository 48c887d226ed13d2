package io.leadpact.integration;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorded;
import io.leadpact.integration.Batch.Progress;
import io.leadpact.integration.csv.CsvRow;
import io.leadpact.integration.csv.CsvRows;
import io.leadpact.integration.mapping.LeadRows;
import io.leadpact.integration.mapping.LeadRows.LeadRow;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Records the next leads of the file of leads. */
@Component
class LeadStep {

  private static final int ROWS = 1_000;
  private static final int BYTES = 4 << 20;

  private final ImportFiles files;
  private final Vocabularies vocabularies;
  private final Reception reception;

  LeadStep(ImportFiles files, Vocabularies vocabularies, Reception reception) {
    this.files = files;
    this.vocabularies = vocabularies;
    this.reception = reception;
  }

  Progress run(Batch batch) {
    var tally = new Tally();
    var columns = batch.profile().leads();
    if (columns == null || !files.has(batch.id(), FileKind.LEADS)) {
      return batch.over(tally);
    }
    var head = files.head(batch.id(), FileKind.LEADS);
    var reader = new LeadRows(batch.profile(), columns, head, vocabularies.now());
    long position = Math.max(batch.position(), head.offset());
    long line = Math.max(batch.line(), head.line());
    var rows =
        new CsvRows(
            files.open(batch.id(), FileKind.LEADS, position), head.separator(), position, line);
    var read = new ArrayList<CsvRow>();
    var entrants = new ArrayList<Entrant>();
    boolean more = true;
    while (more && entrants.size() < ROWS && rows.offset() - position < BYTES) {
      var row = rows.next();
      more = row.isPresent();
      row.ifPresent(
          found -> {
            tally.read();
            try {
              entrants.add(entrant(batch, reader.read(found, batch.latest())));
              read.add(found);
            } catch (RuleViolation e) {
              tally.rejected(Rejection.of(FileKind.LEADS, found, e));
            }
          });
    }
    count(reception.recordAll(entrants), read, tally);
    return more ? batch.at(rows.offset(), rows.line(), tally) : batch.over(tally);
  }

  private static Entrant entrant(Batch batch, LeadRow row) {
    var actor = batch.actor();
    var events =
        row.events().stream()
            .map(
                e ->
                    new io.leadpact.lead.journal.NewEvent(
                        e.type(), e.at(), actor, e.source(), e.externalId(), e.facts()))
            .toList();
    var arrival = new LeadChange.Arrival(row.details(), row.createdAt(), actor, batch.id());
    return new Entrant(new LeadChange(null, arrival, events, batch.id()), row.context());
  }

  private static void count(List<Recorded> recorded, List<CsvRow> rows, Tally tally) {
    for (int i = 0; i < recorded.size(); i++) {
      var one = recorded.get(i);
      one.seqs().stream().filter(seq -> seq > 0).forEach(seq -> tally.event(!one.arrived()));
      if (one.arrived()) {
        tally.lead();
      } else {
        tally.duplicate();
      }
      for (var refusal : one.refused().values()) {
        tally.rejected(Rejection.of(FileKind.LEADS, rows.get(i), refusal));
      }
    }
  }
}
