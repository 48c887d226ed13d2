package io.leadpact.clock;

import io.leadpact.kernel.Rows;
import io.leadpact.kernel.Table;
import io.leadpact.lead.JournalStore;
import io.leadpact.lead.JournalStore.Line;
import io.leadpact.lead.JournalStore.Place;
import io.leadpact.lead.LeadStore;
import io.leadpact.lead.NewLead;
import io.leadpact.lead.StateRow;
import io.leadpact.lead.StateStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Records leads that come in for the first time. They have no journal to read, so all that follows
 * from their first entries is known before anything is written, and one statement writes it.
 */
@Component
class Newcomers {

  /** Beyond so many the clocks of a lead that comes alone are no longer few. */
  private static final int MOST_CLOCKS = 10;

  private final JdbcClient jdbc;
  private final LeadStore leads;
  private final Derivations derivations;
  private final Table<Line> entries;
  private final Table<StateRow> states;

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
  }

  private StatementSpec statement(List<NewLead> newLeads, List<Line> lines, Derivation derived) {
    var clocks = derived.written().entrySet();
    var alone = newLeads.size() == 1 && lines.size() == 1 && clocks.size() <= MOST_CLOCKS;
    var lead = rows(LeadStore.TABLE, newLeads, alone);
    var following =
        Stream.of(
                rows(entries, lines, alone),
                rows(states, states(newLeads, derived), alone),
                rows(ClockStore.TABLE, clocks, alone))
            .filter(rows -> !rows.isEmpty())
            .toList();
    var statement = jdbc.sql(statement(lead, following));
    lead.bind(statement::param);
    following.forEach(rows -> rows.bind(statement::param));
    return statement;
  }

  private static <T> Rows rows(Table<T> table, Collection<T> rows, boolean alone) {
    return alone ? table.few(rows) : table.many(rows);
  }

  /** In this form the condition is looked up in a hash, however many leads there are. */
  private static String statement(Rows lead, List<Rows> following) {
    var sql = new StringBuilder("with arrived as (").append(LeadStore.insert(lead)).append(')');
    for (int i = 0; i < following.size(); i++) {
      sql.append(", followed%d as (%s".formatted(i, following.get(i).insert()))
          .append(" where (n.lead_id in (select id from arrived)) is true)");
    }
    return sql.append(" select id, possible_duplicate_of from arrived").toString();
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

  /**
   * Most that come in are new, so whether a lead is known turns out when it is written. An event
   * that has an id of its own may be known, and so belong to another lead.
   */
  private static List<Integer> places(List<LeadChange> changes) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      if (change.arrival() != null
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
