package io.leadpact.handoff;

import io.leadpact.handoff.QueueApi.NextAttempt;
import io.leadpact.handoff.QueueApi.OwedAttempts;
import io.leadpact.handoff.cadence.Attempt;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a lead was tried and what is still owed, as programs read it. */
@RestController
class CadenceApi {

  private final Cadences cadences;
  private final Leads leads;

  CadenceApi(Cadences cadences, Leads leads) {
    this.cadences = cadences;
    this.leads = leads;
  }

  /**
   * @param term null: the agreement asks for no cadence on this lead
   * @param kept it may be called unreachable
   */
  record Answer(
      @Nullable String term,
      boolean kept,
      boolean owing,
      @Nullable Instant from,
      @Nullable Instant until,
      List<Made> attempts,
      @Nullable OwedAttempts owed,
      List<NextAttempt> plan) {}

  /** An attempt, and {@code COUNTS} or why it does not count. */
  record Made(Instant at, @Nullable String channel, @Nullable String outcome, String counted) {

    static Made of(Attempt attempt) {
      var facts = attempt.happening().facts();
      return new Made(
          attempt.happening().at(),
          facts.get(Fact.CHANNEL).orElse(null),
          facts.get(Fact.OUTCOME).orElse(null),
          attempt.counted().name());
    }
  }

  @GetMapping("/api/v1/leads/{id}/cadence")
  Answer cadence(@PathVariable long id) {
    var lead = leads.view(new LeadId(id)).id();
    return cadences
        .of(lead)
        .map(CadenceApi::answer)
        .orElseGet(() -> new Answer(null, true, false, null, null, List.of(), null, List.of()));
  }

  private static Answer answer(LeadCadence cadence) {
    var standing = cadence.standing();
    return new Answer(
        cadence.term(),
        standing.kept(),
        cadence.owing(),
        standing.from(),
        standing.until(),
        standing.attempts().stream().map(Made::of).toList(),
        OwedAttempts.of(standing.owed()),
        cadence.plan().stream().map(NextAttempt::of).toList());
  }
}
