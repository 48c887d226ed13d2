package io.leadpact.qualification;

import io.leadpact.identity.SystemUser;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at all leads again by newer rules, a batch in a transaction; newer rules end it. */
@Service
class RescoringWork {

  static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Scorings scorings;
  private final Rescorings rescorings;
  private final Rating rating;
  private final TransactionTemplate transaction;

  RescoringWork(
      JdbcClient jdbc,
      Scorings scorings,
      Rescorings rescorings,
      Rating rating,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.scorings = scorings;
    this.rescorings = rescorings;
    this.rating = rating;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Goes on where it stood, also after a crash. */
  void run(int version) {
    SystemUser.run(
        () -> {
          while (Objects.requireNonNull(transaction.execute(status -> batch(version)))) {
            // There are more.
          }
        });
  }

  private boolean batch(int version) {
    var held = scorings.held();
    var run = rescorings.find(version);
    if (run.isEmpty() || !run.get().running()) {
      return false;
    }
    var leads =
        held.filter(now -> now.number() == version).isEmpty()
            ? java.util.List.<Long>of()
            : jdbc.sql(
                    "select lead_id from lead_state where lead_id > :after order by lead_id limit :limit")
                .param("after", run.get().lastLead())
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
    if (leads.isEmpty()) {
      rescorings.done(version);
      return false;
    }
    rating.rate(leads, held.orElseThrow());
    rescorings.advance(version, leads.get(leads.size() - 1), leads.size());
    return true;
  }
}
