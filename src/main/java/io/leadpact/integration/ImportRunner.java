package io.leadpact.integration;

import io.leadpact.integration.csv.CsvHead;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Carries an import on until it is done, stopped, or cannot go on. */
@Service
class ImportRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

  private final ImportSteps steps;
  private final ImportStore store;
  private final Clock clock;

  ImportRunner(ImportSteps steps, ImportStore store, Clock clock) {
    this.steps = steps;
    this.store = store;
    this.clock = clock;
  }

  void run(long id) {
    try {
      if (steps.start(id)) {
        while (steps.advance(id)) {
          // Each step is a transaction of its own.
        }
      }
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException
        | JpaSystemException e) {
      // The database is busy, or gone so that not even the end of a transaction can be said (that
      // is the last one): whoever called tries again later.
      throw e;
    } catch (RuleViolation e) {
      store.fail(id, String.valueOf(e.getMessage()), clock.instant());
    } catch (CsvHead.Unreadable e) {
      store.fail(id, "A file cannot be read: " + e.refusal(), clock.instant());
    } catch (RuntimeException e) {
      log.error("Import {} cannot go on", id, e);
      store.fail(id, "Something went wrong inside; the log says more", clock.instant());
    }
  }
}
