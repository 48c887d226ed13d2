package io.leadpact.clock;

import io.leadpact.kernel.Table;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.JournalStore.Line;
import io.leadpact.lead.JournalStore.Place;
import io.leadpact.lead.LeadStore;
import io.leadpact.lead.NewLead;
import io.leadpact.lead.StateRow;
import io.leadpact.lead.StateStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Records leads that come in for the first time. They have no journal to read, so all that follows
 * from their first entries is known before anything is written, and one statement writes it.
 */
@Component
class Newcomers {

  private final JdbcClient jdbc;
  private final LeadStore leads;
  private final Derivations derivations;
  private final Table<Line> entries;
  private final Table<StateRow> states;
  private final String many;
  private final Map<Shape, String> few = new ConcurrentHashMap<>();

  Newcomers(
      JdbcClient jdbc,
      LeadStore leads,
      JournalStore journals,
      StateStore states,
      Derivations derivations) {
    this.jdbc = jdbc;
    this.leads = leads;
    this.derivations = derivations;
    this.entries = journals.table();
    this.states = states.arriving();
    this.many =
        statement(
            LeadStore.insert(2, false),
            entries.insert(),
            this.states.insert(),
            ClockStore.TABLE.insert());
  }

  /** How many rows go into each table. */
  private record Shape(int leads, int entries, int clocks) {

    /** A lead that comes alone, as most do. */
    boolean few() {
      return leads == 1 && entries == 1 && clocks > 0 && clocks <= 10;
    }
  }

  private String statement(Shape shape) {
    return shape.few()
        ? few.computeIfAbsent(
            shape,
            one ->
                statement(
                    LeadStore.insert(1, true),
                    entries.insertFew(1),
                    states.insertFew(1),
                    ClockStore.TABLE.insertFew(one.clocks())))
        : many;
  }

  /** In this form the condition is looked up in a hash, however many leads there are. */
  private static String statement(String lead, String entry, String state, String clock) {
    var arrived = " where (n.lead_id in (select id from arrived)) is true";
    return """
    with arrived as (%s),
    entered as (%s),
    stood as (%s),
    began as (%s)
    select id, possible_duplicate_of from arrived
    """
        .formatted(lead, entry + arrived, state + arrived, clock + arrived);
  }

  private StatementSpec statement(List<NewLead> newLeads, List<Line> lines, Derivation derived) {
    var its = states(newLeads, derived);
    var clocks = derived.written().entrySet();
    var shape = new Shape(newLeads.size(), lines.size(), clocks.size());
    var statement = jdbc.sql(statement(shape));
    if (shape.few()) {
      LeadStore.TABLE.bindFew(newLeads, statement::param);
      entries.bindFew(lines, statement::param);
      states.bindFew(its, statement::param);
      ClockStore.TABLE.bindFew(clocks, statement::param);
      return statement;
    }
    return statement
        .params(LeadStore.TABLE.parameters(newLeads))
        .params(entries.parameters(lines))
        .params(states.parameters(its))
        .params(ClockStore.TABLE.parameters(clocks));
  }

  private static List<StateRow> states(List<NewLead> newLeads, Derivation derived) {
    return newLeads.stream()
        .map(
            lead ->
                new StateRow(
                    lead.id(),
                    Objects.requireNonNull(derived.states().get(lead.id())),
                    lead.details()))
        .toList();
  }

  /**
   * Records those of the changes that bring a lead which nobody knows yet.
   *
   * @return what came of them by their places; the other changes are left to be recorded
   */
  TreeMap<Integer, Recorded> record(List<LeadChange> changes, EntryRules rules) {
    var places = places(changes);
    var recorded = new TreeMap<Integer, Recorded>();
    if (!places.isEmpty()) {
      var answers = write(places.stream().map(changes::get).toList(), rules);
      for (int i = 0; i < answers.size(); i++) {
        int place = places.get(i);
        answers.get(i).ifPresent(answer -> recorded.put(place, answer));
      }
    }
    return recorded;
  }

  /** An event that has an id of its own may be known, and so belong to another lead. */
  private List<Integer> places(List<LeadChange> changes) {
    var known = changes.size() == 1 ? Set.of() : leads.known(Arrivals.keys(changes)).keySet();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      if (change.arrival() != null
          && Arrivals.key(change).filter(known::contains).isEmpty()
          && change.events().stream().allMatch(event -> event.externalId() == null)) {
        places.add(i);
      }
    }
    return places;
  }

  private List<Optional<Recorded>> write(List<LeadChange> changes, EntryRules rules) {
    var ids = leads.nextIds(changes.size());
    var fresh = new HashMap<Long, Optional<Long>>();
    ids.forEach(id -> fresh.put(id, Optional.empty()));
    var batch = new Batch(new Arrivals.Resolved(ids, fresh), Map.of(), Map.of(), rules);
    var read = batch.read(changes);
    var lines = batch.lines();
    var written =
        lines.stream()
            .map(line -> new Place(line.lead(), line.entry().seq()))
            .collect(Collectors.toSet());
    var journals = batch.journals(written);
    var derived = Derivation.of(journals, Map.of(), rules.rules(), rules.now());
    var newLeads = newLeads(changes, ids);
    var arrived = leads.written(newLeads, statement(newLeads, lines, derived));
    fresh.putAll(arrived);
    if (arrived.size() < ids.size()) {
      journals.keySet().retainAll(arrived.keySet());
      derived = Derivation.of(journals, Map.of(), rules.rules(), rules.now());
    }
    derivations.announce(derived, journals, rules);
    return batch.answer(read, written).stream()
        .map(one -> Optional.of(one).filter(known -> arrived.containsKey(known.lead().value())))
        .toList();
  }

  private static List<NewLead> newLeads(List<LeadChange> changes, List<Long> ids) {
    var leads = new ArrayList<NewLead>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      var arrival = Objects.requireNonNull(changes.get(i).arrival());
      leads.add(new NewLead(ids.get(i), arrival.details(), arrival.importId()));
    }
    return leads;
  }
}
