package io.leadpact.qualification;

import io.leadpact.qualification.scoring.Scoring;
import java.time.Instant;

/**
 * The rules by which leads are scored, as somebody set them at a time.
 *
 * @param why what it was changed for; may be empty
 */
public record ScoringVersion(
    int number, Instant madeAt, String madeBy, String why, Scoring scoring) {

  /** What whoever changes it has to have seen. */
  String tag() {
    return String.valueOf(number);
  }
}
