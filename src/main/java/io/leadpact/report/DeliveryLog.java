package io.leadpact.report;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.Counted;
import io.leadpact.agreement.terms.Output;
import io.leadpact.identity.Audit;
import io.leadpact.identity.Companies;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.report.LoggedDelivery.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was delivered and no system records: articles, webinars, whatever was agreed. */
@Service
public class DeliveryLog {

  private static final int MOST = 200;

  private final DeliveryLogRepository repository;
  private final Promises promises;
  private final Companies companies;
  private final Audit audit;
  private final Clock clock;

  DeliveryLog(
      DeliveryLogRepository repository,
      Promises promises,
      Companies companies,
      Audit audit,
      Clock clock) {
    this.repository = repository;
    this.promises = promises;
    this.companies = companies;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The latest first.
   *
   * @param kind only those of it; null: all
   * @param after the id of the last one that is known already; 0: from the beginning
   * @param limit up to 200
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<LoggedDelivery> find(
      LocalDate first, LocalDate last, @Nullable String kind, long after, int limit) {
    return repository.find(first, last, kind, after, Math.min(Math.max(1, limit), MOST));
  }

  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public LoggedDelivery find(long id) {
    return repository.find(id).orElseThrow(() -> new NotFound("delivery", id));
  }

  /** Those that the agreement counts, and those that were logged. */
  @Transactional(readOnly = true)
  public List<String> kinds() {
    var kinds = new TreeSet<>(repository.kinds());
    for (var set : promises.history().latestFirst()) {
      for (var aim : set.aims()) {
        if (aim instanceof Output output && output.counted() instanceof Counted.Logged logged) {
          kinds.add(logged.kind());
        }
      }
    }
    return List.copyOf(kinds);
  }

  /** The day it is now in the company's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), companies.current().zone());
  }

  /**
   * @throws RuleViolation where it says that something was delivered tomorrow
   */
  @Transactional
  @PreAuthorize("hasAuthority('LOG_DELIVERIES')")
  public LoggedDelivery add(Said said, SignedIn user) {
    said.refuseAfter(today());
    long id = repository.add(said, user.actor(), clock.instant());
    note("delivery.logged", id, said.kind());
    return find(id);
  }

  /**
   * @param version that was seen
   * @throws Conflict where somebody changed or removed it meanwhile
   */
  @Transactional
  @PreAuthorize("hasAuthority('LOG_DELIVERIES')")
  public LoggedDelivery correct(long id, int version, Said said, SignedIn user) {
    said.refuseAfter(today());
    find(id);
    if (!repository.change(id, version, said, user.actor(), clock.instant())) {
      throw new Conflict("delivery.stale", "It was changed meanwhile");
    }
    note("delivery.corrected", id, said.kind());
    return find(id);
  }

  /** It no longer counts, and can be put back. */
  @Transactional
  @PreAuthorize("hasAuthority('LOG_DELIVERIES')")
  public void remove(long id) {
    var delivery = find(id);
    repository.remove(id, clock.instant());
    note("delivery.removed", id, delivery.kind());
  }

  @Transactional
  @PreAuthorize("hasAuthority('LOG_DELIVERIES')")
  public LoggedDelivery restore(long id) {
    if (!repository.restore(id)) {
      throw new NotFound("delivery", id);
    }
    var delivery = find(id);
    note("delivery.restored", id, delivery.kind());
    return delivery;
  }

  private void note(String action, long id, String kind) {
    audit.note(action, "delivery:" + id, Map.of("kind", kind));
  }
}
