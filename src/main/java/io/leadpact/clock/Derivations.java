package io.leadpact.clock;

import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings what is stored of leads into line with their journals. */
@Component
class Derivations {

  private final ClockStore clocks;
  private final StateStore states;
  private final ApplicationEventPublisher events;

  Derivations(ClockStore clocks, StateStore states, ApplicationEventPublisher events) {
    this.clocks = clocks;
    this.states = states;
    this.events = events;
  }

  /**
   * After new entries: writes what follows, and tells the history of a lead where an entry that
   * came late, or a correction, judged a clock anew.
   *
   * @param journals the whole journals, new entries among them, of leads that are locked or new
   * @param before where the known ones stood
   */
  void write(
      Map<Long, Journal> journals, Map<Long, LeadState> before, Rules.Snapshot rules, Instant now) {
    if (journals.isEmpty()) {
      return;
    }
    var stored = clocks.of(before.keySet().stream().filter(journals::containsKey).toList());
    var derived = Derivation.of(journals, stored, rules, now);
    store(derived, now);
    derived.changes().stream()
        .filter(change -> change.before() != null)
        .collect(Collectors.groupingBy(change -> cause(change, journals, before)))
        .forEach((cause, changes) -> cause.ifPresent(c -> clocks.trace(changes, c, now)));
    announce(derived, journals, before, rules, change -> cause(change, journals, before), now);
  }

  /** All over again for leads that are locked: how many of them came out otherwise. */
  int again(
      Map<Long, Journal> journals,
      Map<Long, LeadState> before,
      Rules.Snapshot rules,
      String cause,
      Instant now) {
    var derived = Derivation.of(journals, clocks.of(journals.keySet()), rules, now);
    var different =
        derived.changes().stream().map(change -> change.key().lead()).collect(Collectors.toSet());
    derived
        .states()
        .entrySet()
        .removeIf(state -> state.getValue().equals(before.get(state.getKey())));
    different.addAll(derived.states().keySet());
    different.addAll(states.copyDetails(journals.keySet()));
    if (!different.isEmpty()) {
      store(derived, now);
      clocks.trace(derived.changes(), cause, now);
      announce(derived, journals, before, rules, change -> Optional.of(cause), now);
    }
    return different.size();
  }

  /** Tells of leads that have just come in. */
  void announce(Derivation derived, Map<Long, Journal> journals, EntryRules rules) {
    announce(derived, journals, Map.of(), rules.rules(), change -> Optional.empty(), rules.now());
  }

  private void announce(
      Derivation derived,
      Map<Long, Journal> journals,
      Map<Long, LeadState> before,
      Rules.Snapshot rules,
      Function<Recomputed, Optional<String>> cause,
      Instant now) {
    var leads =
        derived.states().entrySet().stream()
            .map(
                state -> {
                  var id = state.getKey();
                  var journal = Objects.requireNonNull(journals.get(id));
                  var was = before.get(id);
                  return new LeadsChanged.Lead(
                      id,
                      was,
                      state.getValue(),
                      LeadsChanged.arrival(journal),
                      LeadsChanged.types(journal, was));
                })
            .toList();
    var changed =
        derived.changes().stream()
            .map(
                change ->
                    new LeadsChanged.OneClock(
                        change.key(),
                        change.before(),
                        change.after(),
                        cause.apply(change).orElse(null)))
            .toList();
    events.publishEvent(new LeadsChanged(leads, changed, rules.funnel(), now, rules.revision()));
  }

  private void store(Derivation derived, Instant now) {
    states.write(derived.states());
    clocks.delete(derived.removed());
    clocks.write(derived.written());
    var changed =
        derived.changes().stream()
            .filter(change -> change.before() != null)
            .map(change -> change.key().lead())
            .distinct()
            .toList();
    if (!changed.isEmpty()) {
      clocks.withdrawAlerts(changed, now);
    }
  }

  /** An entry in its turn is the ordinary course of things and needs no word. */
  private static Optional<String> cause(
      Recomputed change, Map<Long, Journal> journals, Map<Long, LeadState> before) {
    var lead = change.key().lead();
    var state = before.get(lead);
    var journal = journals.get(lead);
    if (state == null || journal == null) {
      return Optional.empty();
    }
    var fresh = journal.entries().stream().filter(entry -> entry.seq() > state.lastSeq()).toList();
    if (fresh.stream().anyMatch(entry -> entry.type() == EventType.CORRECTED)) {
      return Optional.of("CORRECTION");
    }
    var late = fresh.stream().anyMatch(entry -> entry.at().isBefore(state.lastAt()));
    return late ? Optional.of("LATE_ENTRY") : Optional.empty();
  }
}
