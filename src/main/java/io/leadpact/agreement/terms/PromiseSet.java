package io.leadpact.agreement.terms;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one version of the agreement promises.
 *
 * @param version its number, from 1
 * @param since in force from then; empty: since always
 * @param promises what is to happen in time
 * @param quotas how much is to be delivered
 */
public record PromiseSet(
    int version, Optional<Instant> since, List<TimedPromise> promises, List<Quota> quotas) {

  public PromiseSet {
    promises = List.copyOf(promises);
    quotas = List.copyOf(quotas);
    var keys = new HashSet<String>();
    refuseTwice(promises, "promises", keys);
    refuseTwice(quotas, "quotas", keys);
  }

  /** A version without quotas. */
  public PromiseSet(int version, Optional<Instant> since, List<TimedPromise> promises) {
    this(version, since, promises, List.of());
  }

  private static void refuseTwice(List<? extends Term> terms, String list, Set<String> keys) {
    for (int i = 0; i < terms.size(); i++) {
      var key = terms.get(i).key();
      if (!keys.add(key)) {
        throw new RuleViolation(
            "promise.twice", "Two promises have the key " + key, list + "[" + i + "].key", key);
      }
    }
  }

  public Optional<TimedPromise> promise(String key) {
    return promises.stream().filter(promise -> promise.key().equals(key)).findFirst();
  }

  public Optional<Quota> quota(String key) {
    return quotas.stream().filter(quota -> quota.key().equals(key)).findFirst();
  }

  /** Every term of a party in order: how much it owes, then what it owes in time. */
  public List<Term> terms(Party party) {
    return Stream.<Term>concat(quotas.stream(), promises.stream())
        .filter(term -> term.party() == party)
        .toList();
  }

  /** What a term of this version is called for short: A1 is the first of marketing. */
  public Optional<String> reference(String key) {
    for (var party : Party.values()) {
      var terms = terms(party);
      for (int i = 0; i < terms.size(); i++) {
        if (terms.get(i).key().equals(key)) {
          return Optional.of("%s%d".formatted(party.letter(), i + 1));
        }
      }
    }
    return Optional.empty();
  }
}
