package io.leadpact.qualification.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a lead comes to at a moment, and why.
 *
 * @param changesAt when it will be otherwise though nothing happens
 */
public record Score(
    int fit, int interest, List<Reason> reasons, Standing standing, Optional<Instant> changesAt) {

  public Score {
    reasons = List.copyOf(reasons);
  }

  public int total() {
    return fit + interest;
  }
}
