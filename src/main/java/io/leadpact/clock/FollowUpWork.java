package io.leadpact.clock;

import io.leadpact.identity.SystemUser;
import io.leadpact.lead.LeadId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
  private final FollowUpKinds kinds;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FollowUpWork(
      JdbcClient jdbc, FollowUpKinds kinds, PlatformTransactionManager transactions, Clock clock) {
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
    int most = 0;
    for (var noted : due()) {
      var what = kinds.of(noted);
      if (what.isPresent()) {
        most = Math.max(most, once(noted, what.get()));
      }
    }
    return most;
  }

  /** By what something is noted that is due. Most of the time there is none. */
  private List<String> due() {
    return jdbc.sql(
            """
            with recursive noted (kind) as (
              (select kind from follow_up order by kind limit 1)
              union all
              select (select f.kind from follow_up f where f.kind > n.kind order by f.kind limit 1)
              from noted n where n.kind is not null)
            select kind from noted
            where exists (select from follow_up f where f.kind = noted.kind and f.due_at <= :now)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .list();
  }

  private int once(String noted, List<FollowUp> what) {
    try {
      return together(noted, what);
    } catch (RuntimeException e) {
      log.debug("{} is tried apart: {}", noted, e.toString());
      return what.size() == 1 ? oneByOne(what.get(0)) : apart(noted);
    }
  }

  private int together(String noted, List<FollowUp> what) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var taken = take(noted, AT_ONCE);
              if (!taken.isEmpty()) {
                var leads = taken.stream().map(Taken::lead).toList();
                SystemUser.run(() -> new FollowUpRound(kinds, what, leads).go());
              }
              return taken.size();
            }));
  }

  /** What fails together is noted anew, each thing for itself. */
  private int apart(String noted) {
    return taking(
            """
            insert into follow_up (kind, lead_id, due_at)
            select k, lead_id, due_at from taken cross join lateral unnest(string_to_array(kind, :and)) k
            """,
            noted,
            AT_ONCE)
        .param("and", FollowUpKinds.AND)
        .update();
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
                          SystemUser.run(() -> kind.follow(List.of(new LeadId(one.lead()))));
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

  private List<Taken> take(String kind, int most) {
    return taking(
            """
            select id, lead_id as lead, tries from taken order by due_at, id
            """,
            kind,
            most)
        .query(Taken.class)
        .list();
  }

  /** Takes what is due off the list, for a statement that goes on with what was taken. */
  private JdbcClient.StatementSpec taking(String then, String kind, int most) {
    return jdbc.sql(
            """
            with due as (
              select id from follow_up where kind = :kind and due_at <= :now
              order by due_at, id limit :most for update skip locked),
            taken as (delete from follow_up f using due d where f.id = d.id returning f.*)
            """
                + then)
        .param("kind", kind)
        .param("now", Timestamp.from(clock.instant()))
        .param("most", most);
  }

  private void postpone(Taken failed) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failed.tries(), LONGEST_PAUSE));
    jdbc.sql("update follow_up set tries = least(tries + 1, 1000), due_at = :due where id = :id")
        .param("due", Timestamp.from(clock.instant().plus(pause)))
        .param("id", failed.id())
        .update();
  }
}
