package io.leadpact.handoff.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose turn it is, by weights. After any number of leads nobody is ahead of or behind their exact
 * share by a whole lead: of those whose next lead is not too early, whoever has to have it soonest
 * gets it (R. Tijdeman, "The chairman assignment problem", 1980).
 *
 * @param credits how much of a lead each is owed, in billionths; they add up to nothing. Whoever is
 *     not there keeps theirs and catches up on no more than that.
 */
public record Turns(Map<String, Long> credits) {

  public static final Turns NONE = new Turns(Map.of());
  private static final long LEAD = 1_000_000_000L;

  public Turns {
    credits = Map.copyOf(credits);
  }

  /** One of those who may have the next lead. */
  record Share(String person, int weight) {}

  /** Who has the next lead, and how it stands then. */
  record Turn(String person, Turns after) {}

  /**
   * @param free at least one, in an order that decides between equals
   */
  Turn next(List<Share> free) {
    long whole = free.stream().mapToLong(Share::weight).sum();
    var owed = new HashMap<>(credits);
    for (var share : free) {
      owed.merge(share.person(), LEAD * share.weight() / whole, Long::sum);
    }
    var chosen = choose(free, owed);
    // What the divisions left over is theirs, so that the sum stays what it was.
    long given = free.stream().mapToLong(share -> LEAD * share.weight() / whole).sum();
    owed.merge(chosen.person(), -given, Long::sum);
    return new Turn(chosen.person(), new Turns(bounded(owed)));
  }

  private static Share choose(List<Share> free, Map<String, Long> owed) {
    long early = free.size() < 2 ? 0 : LEAD / (2L * free.size() - 2);
    Share chosen = null;
    for (var share : free) {
      if (owed(owed, share) >= early && (chosen == null || sooner(share, chosen, early, owed))) {
        chosen = share;
      }
    }
    if (chosen == null) {
      // Who came and went has left the sum uneven.
      for (var share : free) {
        if (chosen == null || owed(owed, share) > owed(owed, chosen)) {
          chosen = share;
        }
      }
    }
    if (chosen == null) {
      throw new IllegalArgumentException("Nobody is free");
    }
    return chosen;
  }

  private static long owed(Map<String, Long> owed, Share share) {
    return owed.getOrDefault(share.person(), 0L);
  }

  /** By when they must have their next lead lest they fall a whole one behind, compared. */
  private static boolean sooner(Share one, Share other, long early, Map<String, Long> owed) {
    long left = LEAD - early - owed(owed, one);
    long otherLeft = LEAD - early - owed(owed, other);
    return left * other.weight() < otherLeft * one.weight();
  }

  private static Map<String, Long> bounded(Map<String, Long> owed) {
    owed.replaceAll((person, credit) -> Math.max(-LEAD, Math.min(LEAD, credit)));
    owed.values().removeIf(credit -> credit == 0);
    return owed;
  }

  /** Only of these: who is no member any more is owed nothing. */
  public Turns of(List<Member> members) {
    var kept = new HashMap<>(credits);
    kept.keySet().retainAll(members.stream().map(Member::person).toList());
    return new Turns(kept);
  }
}
