package io.leadpact.duplicate;

import io.leadpact.duplicate.TraceStore.Standing;
import io.leadpact.duplicate.likeness.Traces;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what the leads of one round are recognised: each is read and spelt once. */
class Acquaintances {

  private final TraceStore store;
  private final @Nullable String country;
  private final Map<Long, Traces> traces = new HashMap<>();

  /**
   * @param country from which numbers without one are dialled; null: nobody knows
   */
  Acquaintances(TraceStore store, @Nullable String country) {
    this.store = store;
    this.country = country;
  }

  /**
   * @return the traces of these leads
   */
  Map<Long, Traces> meet(List<Standing> leads) {
    var theirs = new HashMap<Long, Traces>();
    leads.forEach(one -> theirs.put(one.lead(), Traces.of(one.known(), country)));
    traces.putAll(theirs);
    return theirs;
  }

  /** Gets to know those of these leads that it has not met. */
  void meetOthers(Collection<Long> leads) {
    var others = leads.stream().filter(lead -> !traces.containsKey(lead)).toList();
    if (!others.isEmpty()) {
      meet(store.standing(others));
    }
  }

  /** Of leads that are one person. */
  Traces together(Set<Long> family) {
    return family.stream()
        .map(lead -> traces.getOrDefault(lead, Traces.NONE))
        .reduce(Traces.NONE, Traces::with);
  }
}
