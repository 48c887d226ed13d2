package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.journal.LeadState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which leads come back when: people look, put the day off, call it off, or do not wait for it. */
@Service
public class Comebacks {

  static final int A_PAGE = 50;
  private static final int FARTHEST_YEARS = 3;

  private final ComebackStore store;
  private final ComebackWork work;
  private final LeadWriting writing;
  private final ReasonCheck days;
  private final Clock clock;

  Comebacks(
      ComebackStore store, ComebackWork work, LeadWriting writing, ReasonCheck days, Clock clock) {
    this.store = store;
    this.work = work;
    this.writing = writing;
    this.days = days;
    this.clock = clock;
  }

  /** Nothing where the lead does not come back, or has come. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Optional<Comeback> of(LeadId lead) {
    return store.find(lead.value()).filter(Comeback::open);
  }

  /** How many went back too often and wait for a decision. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public int stopped() {
    return store.stopped();
  }

  /** A page of those that wait or were stopped, the next first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Comeback> page(Instant after, long afterLead, int limit) {
    return store.open(after, afterLead, limit);
  }

  /**
   * On another day. A lead that was stopped comes back after all.
   *
   * @throws RuleViolation where the day is not to come, or too far
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void move(LeadId lead, LocalDate day) {
    open(lead);
    var today = LocalDate.ofInstant(clock.instant(), days.days().zone());
    if (!day.isAfter(today) || day.isAfter(today.plusYears(FARTHEST_YEARS))) {
      throw new RuleViolation("return.until", "No day to come: " + day, "day", FARTHEST_YEARS);
    }
    var dueAt = days.days().at(day);
    store.move(lead.value(), day, dueAt);
    writing.note(ComebackWork.KIND, lead.value(), dueAt);
  }

  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void cancel(LeadId lead, SignedIn who) {
    open(lead);
    store.settle(lead.value(), Comeback.State.CANCELLED, clock.instant(), who.actor());
  }

  /** Now, however often it went back. */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void bringNow(LeadId lead, SignedIn who) {
    var state = open(lead);
    work.bring(store.find(lead.value()).orElseThrow(), state, who.actor());
  }

  /** Locks the lead, so that nobody else decides at the same moment. */
  private LeadState open(LeadId lead) {
    var state = writing.lock(List.of(lead)).get(lead.value());
    if (state == null || of(lead).isEmpty()) {
      throw new NotFound("comeback", lead.value());
    }
    OwnWork.check(state);
    return state;
  }
}
