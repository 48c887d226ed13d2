package io.leadpact.agreement.terms;

import java.time.Instant;
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
  }

  public Optional<TimedPromise> promise(String key) {
    return promises.stream().filter(promise -> promise.key().equals(key)).findFirst();
  }
}
