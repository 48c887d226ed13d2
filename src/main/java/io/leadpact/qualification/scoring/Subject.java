package io.leadpact.qualification.scoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a condition looks at it.
 *
 * @param parts what its points come to; null while points are still being given
 */
record Subject(Profile profile, Behaviour behaviour, @Nullable Parts parts) {

  /** The two sides of a score. */
  record Parts(int fit, int interest) {}

  /** In the unit of the sign, minutes as seconds; null: not known. */
  @Nullable Long amount(Sign sign, Instant now) {
    return switch (sign) {
      case EMPLOYEES -> profile.employees() == null ? null : Long.valueOf(profile.employees());
      case SILENCE -> behaviour.silence(now);
      case SCORE -> parts == null ? null : Long.valueOf(parts.fit() + parts.interest());
      case FIT -> parts == null ? null : Long.valueOf(parts.fit());
      case INTEREST -> parts == null ? null : Long.valueOf(parts.interest());
      case PAGES -> Long.valueOf(behaviour.pages());
      case MINUTES, WEBINAR_MINUTES -> behaviour.seconds(sign.deeds());
      default -> Long.valueOf(behaviour.count(sign.deeds()));
    };
  }
}
