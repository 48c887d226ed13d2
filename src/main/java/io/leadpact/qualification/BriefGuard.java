package io.leadpact.qualification;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Turns away who comes too often from one address. Each instance counts for itself: nobody guesses
 * a link, so all that is at stake is our own effort.
 */
@Service
class BriefGuard {

  static final int MOST_A_MINUTE = 120;

  private static final int MOST_REMEMBERED = 20_000;

  private final Map<String, Visits> visits = new ConcurrentHashMap<>();
  private final Clock clock;

  BriefGuard(Clock clock) {
    this.clock = clock;
  }

  private record Visits(long minute, int count) {}

  boolean admits(String address) {
    if (visits.size() > MOST_REMEMBERED) {
      visits.clear();
    }
    var minute = clock.instant().getEpochSecond() / 60;
    var now =
        visits.merge(
            address,
            new Visits(minute, 1),
            (known, one) -> known.minute() == minute ? new Visits(minute, known.count() + 1) : one);
    return now.count() <= MOST_A_MINUTE;
  }
}
