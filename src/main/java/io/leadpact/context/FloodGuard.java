package io.leadpact.context;

import io.leadpact.kernel.Sha256;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how often strangers come, and turns away those who come too often. Each instance counts
 * for itself, so that a flood costs it next to nothing; what matters is counted by all of them
 * together as well.
 */
@Service
class FloodGuard {

  private static final int MOST_REMEMBERED = 20_000;
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  /** So many visits are told to the other instances at once. */
  static final int BATCH = 25;

  private final Map<String, Visits> here = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final Clock clock;

  FloodGuard(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Visits to this instance in a stretch of time.
   *
   * @param over whether all instances together have seen too many
   */
  private record Visits(Instant began, int count, boolean over) {

    Visits andOne(Instant stretch) {
      return began.equals(stretch)
          ? new Visits(began, count + 1, over)
          : new Visits(stretch, 1, false);
    }

    Visits tooMany(Instant stretch) {
      return began.equals(stretch) ? new Visits(began, count, true) : this;
    }
  }

  /** Counts this visit on this instance, and says whether it is still within what is allowed. */
  boolean admitsHere(String who, Allowance allowance) {
    return !allowance.exceededBy(visit(who, allowance).count());
  }

  private Visits visit(String who, Allowance allowance) {
    var began = allowance.began(clock.instant());
    if (here.size() > MOST_REMEMBERED) {
      here.clear();
    }
    return here.merge(
        key(who, allowance), new Visits(began, 1, false), (known, one) -> known.andOne(began));
  }

  /**
   * Counts this visit on this instance, and on all of them together {@link #BATCH} at once, since
   * one by one would cost as much as what a visit leaves. So with each instance that somebody
   * reaches they come at most a batch more often than is allowed.
   */
  boolean admitsOften(String who, Allowance allowance) {
    var visits = visit(who, allowance);
    if (visits.over() || allowance.exceededBy(visits.count())) {
      return false;
    }
    if (visits.count() % BATCH == 0 && allowance.exceededBy(count(who, allowance, BATCH))) {
      here.computeIfPresent(key(who, allowance), (key, known) -> known.tooMany(visits.began()));
      return false;
    }
    return true;
  }

  /**
   * Counts this visit on all instances together. It counts whatever becomes of the visit, so that
   * what is refused counts as well.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean admits(String who, Allowance allowance) {
    return admitsHere(who, allowance) && !allowance.exceededBy(count(who, allowance, 1));
  }

  /** How long whoever came too often has to wait. */
  long minutesLeft(Allowance allowance) {
    return allowance.minutesLeft(clock.instant());
  }

  private int count(String who, Allowance allowance, int visits) {
    return jdbc.sql(
            """
            insert into rush as r (key, began_at, count) values (:key, :began, :visits)
            on conflict (key) do update set
              count = excluded.count + case when r.began_at = excluded.began_at then r.count else 0 end,
              began_at = excluded.began_at
            returning count
            """)
        .param("key", key(who, allowance))
        .param("began", Timestamp.from(allowance.began(clock.instant())))
        .param("visits", visits)
        .query(Integer.class)
        .single();
  }

  /** Nobody needs to read addresses of strangers here. */
  private static String key(String who, Allowance allowance) {
    return allowance.name() + ":" + HexFormat.of().formatHex(Sha256.of(who), 0, 16);
  }

  /** Forgets who came long ago. */
  @Transactional
  public int forgetOld() {
    return jdbc.sql("delete from rush where began_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN)))
        .update();
  }
}
