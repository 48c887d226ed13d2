package io.leadpact.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was announced and whose listener failed: it is announced again while we run, later and
 * later, and never given up: whatever listens does no more for hearing twice. What a listener is
 * still at is left alone; what an instance was at that is gone is announced at the next start.
 */
@Service
class UnheardWork {

  static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final int AT_ONCE = 500;
  private static final int DOUBLED = 6;
  private static final Logger log = LoggerFactory.getLogger(UnheardWork.class);

  private final FailedEventPublications failed;
  private final JdbcClient jdbc;
  private final TransactionTemplate holding;
  private final TransactionTemplate beside;
  private final Clock clock;

  UnheardWork(
      FailedEventPublications failed,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.failed = failed;
    this.jdbc = jdbc;
    this.holding = new TransactionTemplate(transactions);
    this.beside = new TransactionTemplate(transactions);
    this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    this.clock = clock;
  }

  /** A round through all that failed; nothing where another instance is at it. */
  void once() {
    if (isAny()) {
      holding.executeWithoutResult(
          held -> {
            if (alone()) {
              // A listener waits for whoever changed its row before.
              beside.executeWithoutResult(free -> announceAgain(clock.instant()));
            }
          });
    }
  }

  /** Most of the time there is none, and it takes one question to know. */
  private boolean isAny() {
    return jdbc.sql("select exists (select from event_publication where status = 'FAILED')")
        .query(Boolean.class)
        .single();
  }

  private boolean alone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(20261126)").query(Boolean.class).single();
  }

  private void announceAgain(Instant now) {
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withMinAge(FIRST_PAUSE)
            .withBatchSize(AT_ONCE)
            .withMaxInFlight(AT_ONCE)
            .withFilter(one -> isDue(one, now)));
  }

  private static boolean isDue(EventPublication one, Instant now) {
    var last = Objects.requireNonNullElse(one.getLastResubmissionDate(), one.getPublicationDate());
    var due = !last.plus(pause(one.getCompletionAttempts())).isAfter(now);
    if (due) {
      log.warn(
          "{} of {} was not heard, tried {} times so far: it is announced again",
          one.getEvent().getClass().getSimpleName(),
          one.getPublicationDate(),
          one.getCompletionAttempts());
    }
    return due;
  }

  /** A minute after the first time, twice as long after each other, an hour at most. */
  static Duration pause(int tries) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), DOUBLED));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
