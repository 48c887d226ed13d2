package io.leadpact.agreement;

import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of the agreement and how it came about.
 *
 * @param edits how often it was replaced before the first lead came
 */
public record AgreementVersion(PromiseSet set, int edits, Instant madeAt, String madeBy) {

  public int number() {
    return set.version();
  }

  public Optional<Instant> since() {
    return set.since();
  }

  public List<TimedPromise> promises() {
    return set.promises();
  }

  public List<Quota> quotas() {
    return set.quotas();
  }

  /** Tells one state of the newest version from any other: sent as {@code ETag}. */
  public String tag() {
    return number() + "." + edits;
  }
}
