package io.leadpact.agreement.terms;

import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The promises of one version of the agreement.
 *
 * @param version its number, from 1
 * @param since in force from then; empty: since always
 */
public record PromiseSet(int version, Optional<Instant> since, List<TimedPromise> promises) {

  public PromiseSet {
    promises = List.copyOf(promises);
    var keys = new HashSet<String>();
    for (int i = 0; i < promises.size(); i++) {
      if (!keys.add(promises.get(i).key())) {
        throw new RuleViolation(
            "promise.twice",
            "Two promises have the key " + promises.get(i).key(),
            "promises[%d].key".formatted(i),
            promises.get(i).key());
      }
    }
  }

  public Optional<TimedPromise> promise(String key) {
    return promises.stream().filter(promise -> promise.key().equals(key)).findFirst();
  }
}
