package io.leadpact.clock;

import io.leadpact.lead.LeadId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All that is done about some leads in one transaction, each thing in its turn. What is noted of
 * them meanwhile and has its turn still to come is taken along instead of being written down.
 */
final class FollowUpRound {

  private final FollowUpKinds kinds;
  private final Set<Long> leads;
  private final TreeMap<FollowUp, Set<Long>> ahead = new TreeMap<>(FollowUpKinds.IN_TURN);
  private int turn;

  FollowUpRound(FollowUpKinds kinds, List<FollowUp> first, Collection<Long> leads) {
    this.kinds = kinds;
    this.leads = new LinkedHashSet<>(leads);
    first.forEach(kind -> ahead.put(kind, new LinkedHashSet<>(leads)));
  }

  /** The one that goes on in this thread, if any does. */
  static Optional<FollowUpRound> current() {
    var round =
        (@Nullable Object) TransactionSynchronizationManager.getResource(FollowUpRound.class);
    return Optional.ofNullable((FollowUpRound) round);
  }

  void go() {
    TransactionSynchronizationManager.bindResource(FollowUpRound.class, this);
    try {
      for (var next = ahead.pollFirstEntry(); next != null; next = ahead.pollFirstEntry()) {
        turn = next.getKey().turn();
        next.getKey().follow(next.getValue().stream().map(LeadId::new).toList());
      }
    } finally {
      TransactionSynchronizationManager.unbindResource(FollowUpRound.class);
    }
  }

  /** Whether it is done about this lead before the transaction ends. */
  boolean takesAlong(String kind, long lead) {
    var its = kinds.find(kind);
    if (turn == 0 || its == null || its.turn() <= turn || !leads.contains(lead)) {
      return false;
    }
    ahead.computeIfAbsent(its, later -> new LinkedHashSet<>()).add(lead);
    return true;
  }
}
