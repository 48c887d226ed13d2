package io.leadpact.handoff;

import io.leadpact.handoff.CadenceTerms.InForce;
import io.leadpact.handoff.CadenceTerms.Term;
import io.leadpact.handoff.cadence.CadencePlan;
import io.leadpact.handoff.cadence.CadenceStanding;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.ContactWay;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How leads were tried, and what the agreement still owes them. */
@Service("cadences")
@Transactional(readOnly = true)
public class Cadences {

  private static final String REACHED = "REACHED";

  private final CadenceTerms terms;
  private final JournalStore journals;
  private final StateStore states;
  private final Clock clock;

  Cadences(CadenceTerms terms, JournalStore journals, StateStore states, Clock clock) {
    this.terms = terms;
    this.journals = journals;
    this.states = states;
    this.clock = clock;
  }

  /** Of one lead; nothing where the agreement asks for no cadence on it. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public Optional<LeadCadence> of(LeadId lead) {
    return Optional.ofNullable(of(List.of(lead.value())).get(lead.value()));
  }

  /** The same by the number of the lead, for templates; null: none is asked for. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public @Nullable LeadCadence find(long lead) {
    return of(List.of(lead)).get(lead);
  }

  /** Of many leads, by their numbers: those on which the agreement asks for one. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public Map<Long, LeadCadence> of(Collection<Long> leads) {
    var now = clock.instant();
    var inForce = terms.at(now);
    var found = new HashMap<Long, LeadCadence>();
    if (inForce.terms().isEmpty() || leads.isEmpty()) {
      return found;
    }
    var known = states.read(leads);
    journals
        .journals(leads)
        .forEach(
            (lead, journal) -> {
              var state = known.get(lead);
              if (state != null) {
                most(inForce, journal, state, now).ifPresent(one -> found.put(lead, one));
              }
            });
    return found;
  }

  /** Of several terms the one on which most is owed. */
  private Optional<LeadCadence> most(
      InForce inForce, Journal journal, LeadState state, Instant now) {
    return inForce.terms().stream()
        .filter(term -> term.of(journal, state))
        .map(term -> told(term, inForce, journal, state, now))
        .max(Comparator.comparingInt(one -> one.standing().owed().attempts()));
  }

  private LeadCadence told(
      Term term, InForce inForce, Journal journal, LeadState state, Instant now) {
    var standing = CadenceStanding.of(term.rules(), journal.happenings(), now);
    boolean reached = reached(journal, standing.from());
    boolean open = state.outcome() == null && !"REJECTED".equals(state.verdict());
    var plan =
        standing.kept() || reached || !open
            ? List.<CadencePlan.Proposed>of()
            : new CadencePlan(term.rules(), inForce.hours(state, now)).of(standing, now);
    return new LeadCadence(
        term.cadence().key(),
        term.cadence().effort(),
        standing,
        standing.tried(term.rules()),
        Stream.of(ContactWay.values()).filter(way -> !term.rules().counts(way.name())).toList(),
        plan,
        reached,
        open,
        now);
  }

  private static boolean reached(Journal journal, Instant from) {
    return journal.happenings().stream()
        .filter(one -> one.type() == EventType.ATTEMPTED && !one.voided())
        .filter(one -> !one.at().isBefore(from) && !one.facts().is(Fact.AUTOMATIC))
        .map(Happening::facts)
        .anyMatch(said -> said.get(Fact.OUTCOME).filter(REACHED::equals).isPresent());
  }

  /** How it stood at that moment by each term that holds for the lead. */
  List<CadenceStanding> standings(Journal journal, LeadState state, Instant at) {
    return terms.at(clock.instant()).terms().stream()
        .filter(term -> term.of(journal, state))
        .map(term -> CadenceStanding.of(term.rules(), journal.happenings(), at))
        .toList();
  }
}
