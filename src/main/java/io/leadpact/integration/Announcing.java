package io.leadpact.integration;

import io.leadpact.identity.Audit;
import io.leadpact.identity.Companies;
import io.leadpact.integration.mapping.Profile;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells the scheduler and the audit trail that there is an import to carry out. */
@Service
class Announcing {

  private final Companies companies;
  private final ImportTask task;
  private final Audit audit;
  private final Clock clock;

  Announcing(Companies companies, ImportTask task, Audit audit, Clock clock) {
    this.companies = companies;
    this.task = task;
    this.audit = audit;
    this.clock = clock;
  }

  void queued(long id, Profile profile) {
    companies.current();
    task.schedule(id, clock.instant());
    audit.note("import.queued", "import:" + id, Map.of("profile", profile.name()));
  }
}
