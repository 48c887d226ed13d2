package io.leadpact.agreement.terms;

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
 * @param quotas how many leads are to be delivered a month
 * @param aims what is judged by the figure of a period
 */
public record PromiseSet(
    int version,
    Optional<Instant> since,
    List<TimedPromise> promises,
    List<Quota> quotas,
    List<Aim> aims) {

  public PromiseSet {
    promises = List.copyOf(promises);
    quotas = List.copyOf(quotas);
    aims = List.copyOf(aims);
    var keys = new HashSet<String>();
    refuseTwice(promises, "promises", keys);
    refuseTwice(quotas, "quotas", keys);
    refuseTwice(aims, "aims", keys);
  }

  /** A version without aims. */
  public PromiseSet(
      int version, Optional<Instant> since, List<TimedPromise> promises, List<Quota> quotas) {
    this(version, since, promises, quotas, List.of());
  }

  /** A version that promises nothing but what is to happen in time. */
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

  public Optional<Aim> aim(String key) {
    return aims.stream().filter(aim -> aim.key().equals(key)).findFirst();
  }

  /** Every term in order: how much is owed, what is owed in time, then the figures of periods. */
  public List<Term> terms() {
    return Stream.<Term>concat(Stream.concat(quotas.stream(), promises.stream()), aims.stream())
        .toList();
  }

  /** The same of one owner. */
  public List<Term> terms(Owner owner) {
    return terms().stream().filter(term -> term.owner() == owner).toList();
  }

  /** What a term of this version is called for short: A1 is the first of marketing. */
  public Optional<String> reference(String key) {
    for (var owner : Owner.values()) {
      var terms = terms(owner);
      for (int i = 0; i < terms.size(); i++) {
        if (terms.get(i).key().equals(key)) {
          return Optional.of("%s%d".formatted(owner.letter(), i + 1));
        }
      }
    }
    return Optional.empty();
  }
}
