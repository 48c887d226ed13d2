package io.leadpact.web;

import io.leadpact.clock.Clocks;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.LeadState;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of a lead shows from the modules that know it. */
@Component
class LeadReading {

  private static final int LATELY = 6;

  private final Leads leads;
  private final Journals journals;
  private final Clocks clocks;
  private final Stages stages;
  private final LeadStory story;
  private final Timelines timelines;

  LeadReading(
      Leads leads,
      Journals journals,
      Clocks clocks,
      Stages stages,
      LeadStory story,
      Timelines timelines) {
    this.leads = leads;
    this.journals = journals;
    this.clocks = clocks;
    this.stages = stages;
    this.story = story;
    this.timelines = timelines;
  }

  OneLead read(LeadId id, LeadLook look) {
    var lead = leads.view(id);
    var history = new LeadHistory(lead, journals.of(id), clocks.ofLead(id), clocks.changesOf(id));
    var paused = history.paused();
    return new OneLead(
        lead,
        path(lead.state()),
        timelines.of(history, look),
        story.next(history),
        story.days(history, look.shown()),
        filters(id, look),
        paused.isPresent(),
        history.journal().lastSeq());
  }

  /** What of it is seen at a glance. */
  LeadGlance glance(LeadId id) {
    var lead = leads.view(id);
    var history = new LeadHistory(lead, journals.of(id), clocks.ofLead(id), List.of());
    return new LeadGlance(
        lead,
        story.next(history),
        story.lately(history.journal(), LATELY),
        history.paused().isPresent(),
        history.journal().lastSeq());
  }

  /** What others wrote into the journal after that number. */
  List<JournalLine> since(LeadId id, int seen) {
    return story.since(journals.of(id), seen);
  }

  private static List<OneLead.Filter> filters(LeadId id, LeadLook look) {
    return Arrays.stream(LeadLook.Show.values())
        .map(
            show ->
                new OneLead.Filter(
                    show.key(), look.showing(show).address(id), show == look.shown()))
        .toList();
  }

  private List<OneLead.Step> path(LeadState state) {
    return stages.all().stream()
        .filter(
            stage ->
                !stage.retired()
                    || state.reached().containsKey(stage.key())
                    || stage.key().equals(state.stage()))
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
}
