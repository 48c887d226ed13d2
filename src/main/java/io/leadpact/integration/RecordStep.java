package io.leadpact.integration;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorded;
import io.leadpact.clock.Recorder;
import io.leadpact.integration.Batch.Progress;
import io.leadpact.integration.StagedEvents.Staged;
import io.leadpact.integration.mapping.EventRows;
import io.leadpact.integration.mapping.Profile.EventColumns;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.NewEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Records the waiting events of the next leads. */
@Component
class RecordStep {

  private static final int LEADS = 500;

  private final ImportFiles files;
  private final StagedEvents staged;
  private final Recorder recorder;

  RecordStep(ImportFiles files, StagedEvents staged, Recorder recorder) {
    this.files = files;
    this.staged = staged;
    this.recorder = recorder;
  }

  Progress run(Batch batch) {
    var tally = new Tally();
    var columns = batch.profile().events();
    var upTo = staged.lastOfNext(batch.id(), batch.lastLead(), LEADS);
    if (columns == null || upTo.isEmpty()) {
      staged.delete(batch.id());
      files.delete(batch.id());
      return batch.over(tally);
    }
    var source = batch.profile().source();
    var byLead = new LinkedHashMap<Long, List<Staged>>();
    for (var event : staged.between(batch.id(), source, batch.lastLead(), upTo.get())) {
      event
          .lead()
          .ifPresentOrElse(
              lead -> byLead.computeIfAbsent(lead.id(), id -> new ArrayList<>()).add(event),
              () -> reject(batch, event, noLead(event), tally));
    }
    record(batch, columns, byLead, tally);
    return batch.after(upTo.get(), tally);
  }

  private void record(
      Batch batch, EventColumns columns, Map<Long, List<Staged>> byLead, Tally tally) {
    var leads = byLead.keySet().stream().sorted().toList();
    var counted = new ArrayList<List<Staged>>();
    var changes = new ArrayList<LeadChange>();
    for (var lead : leads) {
      var events = Objects.requireNonNull(byLead.get(lead));
      var counting = counting(columns, events);
      counted.add(counting);
      for (int i = counting.size(); i < events.size(); i++) {
        tally.ignored();
      }
      var source = batch.profile().source();
      var news = events(columns, source, counting);
      changes.add(new LeadChange(new LeadId(lead), null, news, batch.id()));
    }
    var recorded = changes.isEmpty() ? List.<Recorded>of() : recorder.recordAll(changes);
    for (int i = 0; i < recorded.size(); i++) {
      count(batch, recorded.get(i), counted.get(i), tally);
    }
  }

  /** Without those that a rule counts only the first time. */
  private static List<Staged> counting(EventColumns columns, List<Staged> events) {
    var first = new HashMap<Integer, Staged>();
    var order = Comparator.comparing((Staged s) -> s.event().at());
    for (var event : events) {
      first.merge(
          event.event().rule(),
          event,
          (one, other) -> order.compare(one, other) <= 0 ? one : other);
    }
    return events.stream()
        .filter(
            event ->
                !columns.rules().get(event.event().rule()).first()
                    || first.get(event.event().rule()) == event)
        .toList();
  }

  /** Rows that say the same are told apart by how many of them came before. */
  private static List<NewEvent> events(EventColumns columns, String source, List<Staged> counting) {
    var equals = new HashMap<String, Integer>();
    var events = new ArrayList<NewEvent>();
    for (var one : counting) {
      var row = one.event();
      var rule = columns.rules().get(row.rule());
      int ordinal = row.own() ? 1 : equals.merge(row.id(), 1, Integer::sum);
      var value = one.lead().flatMap(StagedEvents.KnownLead::value);
      var facts = EventRows.facts(rule, row.facts(), value);
      var id = ordinal == 1 ? row.id() : row.id() + "~" + ordinal;
      events.add(new NewEvent(rule.type(), row.at(), row.actor(), source, id, facts));
    }
    return events;
  }

  private void count(Batch batch, Recorded recorded, List<Staged> events, Tally tally) {
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      var refusal = recorded.refused().get(i);
      if (refusal != null) {
        reject(batch, event, refusal, tally);
      } else if (recorded.seqs().get(i) == 0) {
        tally.duplicate();
      } else {
        var importId = event.lead().orElseThrow().importId();
        tally.event(importId == null || importId != batch.id());
      }
    }
  }

  private void reject(Batch batch, Staged event, RuleViolation reason, Tally tally) {
    var place = event.place();
    var bytes = files.slice(batch.id(), FileKind.EVENTS, place.offset(), place.length());
    tally.rejected(new Rejection(FileKind.EVENTS, place.line(), bytes, reason));
  }

  private static RuleViolation noLead(Staged event) {
    var lead = event.event().lead();
    return new RuleViolation("event.no-lead", "There is no lead " + lead, "lead", lead);
  }
}
