package io.leadpact.qualification;

import io.leadpact.qualification.scoring.Behaviour;
import io.leadpact.qualification.scoring.Behaviour.Act;
import io.leadpact.qualification.scoring.Profile;
import io.leadpact.qualification.scoring.Score;
import io.leadpact.qualification.scoring.Scoring;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead of the past as other rules would have seen it: what it did up to the moment at which it
 * became an MQL, else up to its end, else up to now. Who it is, is taken as known today.
 *
 * @param mqlAt when it became an MQL; null: it did not
 * @param moment at which it is looked at
 * @param open it has not ended
 * @param reason why sales turned it down, where somebody said
 */
record PastLead(
    long id,
    String name,
    Profile profile,
    Instant createdAt,
    @Nullable Instant mqlAt,
    Instant moment,
    boolean open,
    Verdict verdict,
    boolean won,
    @Nullable String reason,
    List<Act> acts) {

  /** What sales made of it. */
  enum Verdict {
    ACCEPTED,
    REJECTED,
    NONE
  }

  boolean mql() {
    return mqlAt != null;
  }

  Score score(Scoring scoring) {
    return scoring.of(profile, Behaviour.until(createdAt, acts, moment), moment);
  }

  /** An open lead that is no MQL becomes one as soon as rules say so. */
  boolean mayBecome() {
    return open && !mql();
  }
}
