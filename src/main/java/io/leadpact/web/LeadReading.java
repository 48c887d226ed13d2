package io.leadpact.web;

import io.leadpact.clock.Clocks;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of a lead shows from the modules that know it. */
@Component
class LeadReading {

  private final Leads leads;
  private final Journals journals;
  private final Clocks clocks;
  private final Stages stages;
  private final JournalLines lines;
  private final Countdowns countdowns;

  LeadReading(
      Leads leads,
      Journals journals,
      Clocks clocks,
      Stages stages,
      JournalLines lines,
      Countdowns countdowns) {
    this.leads = leads;
    this.journals = journals;
    this.clocks = clocks;
    this.stages = stages;
    this.lines = lines;
    this.countdowns = countdowns;
  }

  OneLead read(LeadId id) {
    var lead = leads.view(id);
    var journal = journals.of(id);
    var counted =
        clocks.ofLead(id).stream()
            .map(clock -> new OneLead.Line(clock, countdowns.of(clock)))
            .toList();
    return new OneLead(
        lead, path(lead.state()), counted, lines.of(journal), paused(journal), journal.lastSeq());
  }

  private List<OneLead.Step> path(LeadState state) {
    return stages.all().stream()
        .map(
            stage -> {
              var first = stage.key().equals(LeadState.FIRST_STAGE);
              var reached = first ? state.createdAt() : state.reached().get(stage.key());
              var owner = stage.owner();
              var side = owner == null ? null : owner == Party.MARKETING ? "a" : "b";
              var current = stage.key().equals(state.stage());
              return new OneLead.Step(stage.key(), side, reached, current);
            })
        .toList();
  }

  private static boolean paused(Journal journal) {
    var paused = false;
    for (var happening : journal.happenings()) {
      if (!happening.voided() && happening.type() == EventType.PAUSED) {
        paused = true;
      } else if (!happening.voided() && happening.type() == EventType.RESUMED) {
        paused = false;
      }
    }
    return paused;
  }
}
