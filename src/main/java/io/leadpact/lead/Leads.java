package io.leadpact.lead;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One lead: what is known of it and where it stands. */
@Service
public class Leads {

  private static final Set<String> CONTACTS = Set.of("email", "phone");

  /** No lead has this id. */
  private static final long NOBODY = 0;

  private final LeadRepository leads;
  private final JdbcClient jdbc;
  private final LeadRows rows;
  private final StateStore states;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Leads(
      LeadRepository leads,
      JdbcClient jdbc,
      LeadRows rows,
      StateStore states,
      Audit audit,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.jdbc = jdbc;
    this.rows = rows;
    this.states = states;
    this.audit = audit;
    this.events = events;
  }

  /**
   * @throws NotFound where there is no such lead
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public LeadView view(LeadId lead) {
    return jdbc.sql(
            "select l.*, s.* from lead l join lead_state s on s.lead_id = l.id where l.id = :id")
        .param("id", lead.value())
        .query(rows)
        .optional()
        .orElseThrow(() -> new NotFound("lead", lead.value()));
  }

  /** The oldest lead that is reached by the same e-mail or phone, if there is any. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<LeadView> reachedLike(LeadDetails details) {
    var person = details.person();
    return Optional.ofNullable(leads.twin(NOBODY, person.email(), person.phone()))
        .map(twin -> view(new LeadId(twin)));
  }

  /**
   * Changes what is known of a lead. Source and external id stay as they are.
   *
   * @param version that of the view which was edited
   * @throws Conflict where somebody else edited the lead since: nothing is changed
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public LeadView edit(LeadId id, LeadDetails edited, int version) {
    // The state before the details, as whoever merges leads does.
    states.lock(List.of(id.value()));
    OwnWork.check(view(id).state());
    var lead = leads.findById(id.value()).orElseThrow(() -> new NotFound("lead", id.value()));
    if (lead.version() != version) {
      throw stale();
    }
    var details = lead.with(edited);
    var changed = lead.differences(details);
    if (!changed.isEmpty()) {
      // Asked before anything is changed: a query would write the change, and a second one follow.
      var origin = lead.details().origin();
      lead.change(details, twin(id, lead, details, changed));
      flush();
      states.copyDetails(List.of(id.value()));
      if (!details.origin().equals(origin)) {
        events.publishEvent(new OriginChanged(id, origin, details.origin()));
      }
      events.publishEvent(new DetailsChanged(id, changed));
      audit.note("lead.edited", "lead:" + id.value(), Map.of("fields", changed));
    }
    return view(id);
  }

  private @Nullable Long twin(LeadId id, Lead lead, LeadDetails details, Set<String> changed) {
    var person = details.person();
    return changed.stream().anyMatch(CONTACTS::contains)
        ? leads.twin(id.value(), person.email(), person.phone())
        : lead.possibleDuplicateOf();
  }

  private void flush() {
    try {
      leads.flush();
    } catch (OptimisticLockingFailureException e) {
      throw stale();
    }
  }

  private static Conflict stale() {
    return new Conflict("lead.stale", "Somebody else edited this lead meanwhile");
  }
}
