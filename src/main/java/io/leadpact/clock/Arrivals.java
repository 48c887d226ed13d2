package io.leadpact.clock;

import io.leadpact.lead.ExternalKey;
import io.leadpact.lead.LeadStore;
import io.leadpact.lead.NewLead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which of the leads that come in are known, and writes those that are not. */
@Component
class Arrivals {

  private final LeadStore leads;

  Arrivals(LeadStore leads) {
    this.leads = leads;
  }

  /**
   * Which lead each change means, in the order of the changes.
   *
   * @param ids the lead of each change
   * @param fresh those that were written just now, each with the first lead that it may be again
   */
  record Resolved(List<Long> ids, Map<Long, Optional<Long>> fresh) {

    @Nullable Long firstAlike(long lead) {
      return fresh.getOrDefault(lead, Optional.empty()).orElse(null);
    }
  }

  Resolved resolve(List<LeadChange> changes) {
    var known = new HashMap<>(leads.known(keys(changes)));
    var fresh = leads.insert(unknown(changes, known));
    var missed = keys(changes).stream().filter(key -> !fresh.containsKey(known.get(key))).toList();
    known.putAll(leads.known(missed));
    return new Resolved(ids(changes, known, fresh.keySet()), fresh);
  }

  static List<ExternalKey> keys(List<LeadChange> changes) {
    return changes.stream().flatMap(change -> key(change).stream()).distinct().toList();
  }

  static Optional<ExternalKey> key(LeadChange change) {
    var arrival = change.arrival();
    if (arrival == null) {
      return Optional.empty();
    }
    var source = arrival.details().origin().source();
    return Optional.ofNullable(arrival.details().origin().externalId())
        .map(externalId -> new ExternalKey(source, externalId));
  }

  /** The new leads, each external key once; their ids are noted under the key. */
  private List<NewLead> unknown(List<LeadChange> changes, Map<ExternalKey, Long> known) {
    var ids =
        leads.nextIds((int) changes.stream().filter(c -> c.arrival() != null).count()).iterator();
    var fresh = new ArrayList<NewLead>();
    for (var change : changes) {
      var arrival = change.arrival();
      if (arrival != null) {
        var id = ids.next();
        var key = key(change);
        if (key.isEmpty() || known.putIfAbsent(key.get(), id) == null) {
          fresh.add(new NewLead(id, arrival.details(), arrival.importId()));
        }
      }
    }
    return fresh;
  }

  private static List<Long> ids(
      List<LeadChange> changes, Map<ExternalKey, Long> known, Set<Long> fresh) {
    var anonymous = new ArrayList<>(fresh);
    known.values().forEach(anonymous::remove);
    anonymous.sort(null);
    var next = anonymous.iterator();
    var ids = new ArrayList<Long>(changes.size());
    for (var change : changes) {
      var lead = change.lead();
      ids.add(lead != null ? lead.value() : key(change).map(known::get).orElseGet(next::next));
    }
    return ids;
  }
}
