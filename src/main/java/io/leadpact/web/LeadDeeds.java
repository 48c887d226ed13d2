package io.leadpact.web;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.ReasonCheck;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import io.leadpact.lead.journal.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes what a person did to a lead into its journal. */
@Service
class LeadDeeds {

  private static final String SOURCE = "leadpact";

  private final Recorder recorder;
  private final Journals journals;
  private final Reader reader;
  private final Clock clock;
  private final Leads leads;
  private final ReasonCheck reasons;

  LeadDeeds(
      Recorder recorder,
      Journals journals,
      Leads leads,
      ReasonCheck reasons,
      Reader reader,
      Clock clock) {
    this.leads = leads;
    this.reasons = reasons;
    this.recorder = recorder;
    this.journals = journals;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * @return the number of the new entry
   * @throws RuleViolation where it cannot have happened so, says too little, or somebody was faster
   */
  int record(LeadId lead, LeadForms.Deed deed) {
    var facts = reasons.complete(leads.view(lead).state(), deed.type(), facts(deed));
    return write(lead, deed.type(), at(deed.at()), facts, deed.seen());
  }

  /**
   * Records a lead of which somebody learned.
   *
   * @param cameIn null: now
   */
  LeadId add(LeadDetails details, @Nullable LocalDateTime cameIn) {
    var arrival = LeadChange.arrival(details.normalised(), at(cameIn), actor());
    return recorder.recordAll(List.of(arrival)).get(0).lead();
  }

  /** Takes an entry back that was just written; a correction by one that says how it was before. */
  void undo(LeadId lead, int seq) {
    var entries = journals.of(lead).entries();
    var corrected =
        entries.stream()
            .filter(entry -> entry.seq() == seq && entry.type() == EventType.CORRECTED)
            .flatMap(entry -> entry.facts().get(Fact.SEQ).stream())
            .findFirst();
    var facts =
        corrected
            .map(target -> asBefore(entries, seq, target))
            .orElseGet(() -> Facts.of(Fact.SEQ, String.valueOf(seq)).with(Fact.VOID, "true"));
    write(lead, EventType.CORRECTED, clock.instant(), facts, null);
  }

  private static Facts asBefore(List<JournalEntry> entries, int correction, String target) {
    var without = entries.stream().filter(entry -> entry.seq() != correction).toList();
    return Journal.of(without).happenings().stream()
        .filter(happening -> String.valueOf(happening.seq()).equals(target))
        .findFirst()
        .map(
            happening ->
                Facts.of(Fact.SEQ, target)
                    .with(Fact.VOID, happening.voided() ? "true" : null)
                    .with(Fact.TIME, happening.voided() ? null : happening.at().toString()))
        .orElseThrow(() -> new NotFound("entry", target));
  }

  private int write(LeadId lead, EventType type, Instant at, Facts facts, @Nullable Integer seen) {
    var event = new NewEvent(type, at, actor(), SOURCE, null, facts);
    return recorder.record(lead, event, seen).seqs().get(0);
  }

  private String actor() {
    return reader.signedIn().orElseThrow().actor();
  }

  private Facts facts(LeadForms.Deed deed) {
    if (deed instanceof LeadForms.Correction correction) {
      var time = correction.newTime().map(this::at).map(Instant::toString).orElse(null);
      return correction.facts().with(Fact.TIME, time);
    }
    return deed.facts();
  }

  /** A form knows minutes only: the current minute means now. */
  private Instant at(@Nullable LocalDateTime typed) {
    var now = clock.instant();
    if (typed == null) {
      return now;
    }
    var at = typed.atZone(reader.zone()).toInstant();
    return at.equals(now.truncatedTo(ChronoUnit.MINUTES)) ? now : at;
  }
}
