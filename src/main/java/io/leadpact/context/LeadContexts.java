package io.leadpact.context;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.OwnWork;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of leads beyond their details: how they came here, their role, their intent. */
@Service
public class LeadContexts {

  private final ContextStore store;
  private final StoredContextRepository stored;
  private final Leads leads;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  LeadContexts(
      ContextStore store,
      StoredContextRepository stored,
      Leads leads,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.stored = stored;
    this.leads = leads;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What is known, and a number that an edit names to say what it has seen.
   *
   * @param version -1 where nothing was ever said
   */
  public record Edition(LeadContext context, int version) {}

  /** Nothing where nothing is known. */
  @Transactional(readOnly = true)
  public LeadContext of(LeadId lead) {
    return all(Set.of(lead)).getOrDefault(lead, LeadContext.NOTHING);
  }

  /** Of those leads of which something is known. */
  @Transactional(readOnly = true)
  public Map<LeadId, LeadContext> all(Collection<LeadId> leads) {
    return store.all(leads.stream().map(LeadId::value).toList());
  }

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Edition edition(LeadId lead) {
    return stored
        .findById(lead.value())
        .map(one -> new Edition(one.context(), one.version()))
        .orElseGet(() -> new Edition(LeadContext.NOTHING, StoredContext.NONE));
  }

  /** Said of leads that have just come in; callers see to it that they may. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrived(Map<Long, LeadContext> contexts) {
    if (!contexts.isEmpty()) {
      store.insert(contexts);
      events.publishEvent(new ContextChanged(Set.copyOf(contexts.keySet())));
    }
  }

  /** Takes over what was not known before; callers see to it that they may. */
  @Transactional(propagation = Propagation.MANDATORY)
  void tell(LeadId lead, LeadContext said) {
    var known = stored.findById(lead.value()).orElseGet(() -> new StoredContext(lead.value()));
    var filled = Filling.context(known.context(), said);
    if (!filled.equals(known.context())) {
      known.change(filled);
      write(known);
      events.publishEvent(new ContextChanged(Set.of(lead.value())));
    }
  }

  /**
   * Changes what is known of a lead.
   *
   * @param version that of the edition which was edited
   * @throws Conflict where somebody else edited it since: nothing is changed
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void edit(LeadId lead, LeadContext edited, int version) {
    OwnWork.check(leads.view(lead).state());
    var known = stored.findById(lead.value()).orElseGet(() -> new StoredContext(lead.value()));
    if (known.version() != version) {
      throw stale();
    }
    var normal = edited.normalised();
    var changed = known.context().differences(normal);
    if (!changed.isEmpty()) {
      known.change(normal);
      write(known);
      events.publishEvent(new ContextChanged(Set.of(lead.value())));
      audit.note("lead.edited", "lead:" + lead.value(), Map.of("fields", changed));
    }
  }

  private void write(StoredContext known) {
    try {
      stored.save(known);
      stored.flush();
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      throw stale();
    }
  }

  private static Conflict stale() {
    return new Conflict("lead.stale", "Somebody else edited this lead meanwhile");
  }
}
