package io.leadpact.clock;

import io.leadpact.identity.SystemUser;
import io.leadpact.lead.LeadId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is noted of leads once it is due. Any number of instances may work at once: each takes
 * rows that no other holds, and a row is gone only with what was done about it.
 */
@Service
public class FollowUpWork {

  static final int AT_ONCE = 500;

  private static final int MOST_ROUNDS = 10_000;

  private static final Logger log = LoggerFactory.getLogger(FollowUpWork.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final int LONGEST_PAUSE = 9;

  private final JdbcClient jdbc;
  private final List<FollowUp> kinds;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FollowUpWork(
      JdbcClient jdbc, List<FollowUp> kinds, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  private record Taken(long id, long lead, int tries) {}

  /**
   * Does all that is due now, and what comes of that; for whoever cannot wait for the loop.
   *
   * @throws IllegalStateException where it never comes to an end
   */
  public void catchUp() {
    for (int rounds = 0; round() > 0; rounds++) {
      if (rounds == MOST_ROUNDS) {
        throw new IllegalStateException("What is to be done about leads calls for itself");
      }
    }
  }

  /**
   * A round through the kinds of which something is due.
   *
   * @return how many were done of the kind of which most was: with {@link #AT_ONCE} of them there
   *     may be more
   */
  int round() {
    var due = due();
    return kinds.stream()
        .filter(kind -> due.contains(kind.kind()))
        .mapToInt(this::once)
        .max()
        .orElse(0);
  }

  /** Most of the time there is none, and it takes one question to know. */
  private Set<String> due() {
    return Set.copyOf(
        jdbc.sql(
                """
                select k from unnest(:kinds) as k
                where exists (select from follow_up where kind = k and due_at <= :now)
                """)
            .param("kinds", kinds.stream().map(FollowUp::kind).toArray(String[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .query(String.class)
            .list());
  }

  private int once(FollowUp kind) {
    try {
      return together(kind);
    } catch (RuntimeException e) {
      log.debug("{} is tried lead by lead: {}", kind.kind(), e.toString());
      return oneByOne(kind);
    }
  }

  private int together(FollowUp kind) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var taken = take(kind.kind(), AT_ONCE);
              follow(kind, taken);
              return taken.size();
            }));
  }

  /** One that fails goes behind the others and holds up nobody. */
  private int oneByOne(FollowUp kind) {
    int done = 0;
    while (done < AT_ONCE) {
      var taken = new Taken[1];
      try {
        transaction.executeWithoutResult(
            status ->
                take(kind.kind(), 1)
                    .forEach(
                        one -> {
                          taken[0] = one;
                          follow(kind, List.of(one));
                        }));
      } catch (RuntimeException e) {
        var failed = taken[0];
        if (failed == null) {
          throw e;
        }
        log.warn(
            "{} of lead {} failed and is tried again: {}",
            kind.kind(),
            failed.lead(),
            e.getClass().getSimpleName());
        postpone(failed);
      }
      if (taken[0] == null) {
        return done;
      }
      done++;
    }
    return done;
  }

  private static void follow(FollowUp kind, List<Taken> taken) {
    var leads = taken.stream().map(one -> new LeadId(one.lead())).distinct().toList();
    if (!leads.isEmpty()) {
      SystemUser.run(() -> kind.follow(leads));
    }
  }

  private List<Taken> take(String kind, int most) {
    return jdbc.sql(
            """
            with due as (
              select id from follow_up where kind = :kind and due_at <= :now
              order by due_at, id limit :most for update skip locked),
            taken as (delete from follow_up f using due d where f.id = d.id returning f.id, f.lead_id, f.tries, f.due_at)
            select id, lead_id as lead, tries from taken order by due_at, id
            """)
        .param("kind", kind)
        .param("now", Timestamp.from(clock.instant()))
        .param("most", most)
        .query(Taken.class)
        .list();
  }

  private void postpone(Taken failed) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failed.tries(), LONGEST_PAUSE));
    jdbc.sql("update follow_up set tries = least(tries + 1, 1000), due_at = :due where id = :id")
        .param("due", Timestamp.from(clock.instant().plus(pause)))
        .param("id", failed.id())
        .update();
  }
}
