package io.leadpact.handoff;

import io.leadpact.clock.Recorder;
import io.leadpact.handoff.PartnerReferral.Report;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.StateStore;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes leads on that are not for us, and keeps what became of them. */
@Service("partnerReferrals")
public class PartnerReferrals {

  /** The reason in the journal of a lead that was passed on. */
  public static final String PASSED_ON = "PASSED_ON";

  private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(14);
  private static final int LONGEST_NOTE = 1_000;

  private final Partners partners;
  private final PartnerReferralStore store;
  private final Recorder recorder;
  private final StateStore states;
  private final Companies companies;
  private final Clock clock;

  PartnerReferrals(
      Partners partners,
      PartnerReferralStore store,
      Recorder recorder,
      StateStore states,
      Companies companies,
      Clock clock) {
    this.partners = partners;
    this.store = store;
    this.recorder = recorder;
    this.states = states;
    this.companies = companies;
    this.clock = clock;
  }

  /** What the journal says of a lead that goes to this partner. */
  public static Facts facts(String partner, @Nullable String note) {
    return Facts.of(Fact.REASON, PASSED_ON).with(Fact.PARTNER, partner).with(Fact.NOTE, note(note));
  }

  /**
   * The lead leaves our funnel as not ours.
   *
   * @param seenSeq the last number of the journal that was looked at; null: it does not matter
   * @throws Conflict where it is with a partner already, or somebody was faster
   * @throws RuleViolation where the partner takes no more leads
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public PartnerReferral passOn(
      long lead, String partner, @Nullable String note, @Nullable Integer seenSeq, String actor) {
    var to = partners.find(partner);
    if (!to.active()) {
      throw new RuleViolation(
          "partner.inactive",
          to.said().name() + " takes no more leads",
          "partner",
          to.said().name());
    }
    var state = states.read(List.of(lead)).get(lead);
    if (state != null && LeadState.WON_STAGE.equals(state.outcome())) {
      throw new RuleViolation("partner.won", "A lead that we won is not passed on");
    }
    var event =
        new NewEvent(
            EventType.REJECTED, clock.instant(), actor, "leadpact", null, facts(partner, note));
    int seq = recorder.record(new LeadId(lead), event, seenSeq).seqs().get(0);
    var all = store.ofLead(lead);
    all.stream()
        .filter(one -> one.seq() != seq && one.isTheirs())
        .forEach(PartnerReferrals::refuse);
    return all.stream()
        .filter(one -> one.seq() == seq)
        .findFirst()
        .orElseThrow(() -> new NotFound("referral", lead));
  }

  private static void refuse(PartnerReferral with) {
    throw new Conflict(
        "partner.passed",
        "The lead is with " + with.partnerName() + " already",
        with.partnerName());
  }

  /**
   * The lead is ours again, as if it had never been passed on.
   *
   * @throws RuleViolation where the partner has reported of it
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public PartnerReferral takeBack(long id, String actor) {
    var referral = find(id);
    if (referral.reports() > 0) {
      throw new RuleViolation(
          "partner.reported", "The partner has reported of it: it cannot be taken back");
    }
    if (referral.takenBackAt() == null) {
      var facts = Facts.of(Fact.SEQ, String.valueOf(referral.seq())).with(Fact.VOID, "true");
      var event =
          new NewEvent(EventType.CORRECTED, clock.instant(), actor, "leadpact", null, facts);
      recorder.record(new LeadId(referral.lead()), event, null);
      store.takeBack(List.of(referral.lead()), clock.instant());
    }
    return find(id);
  }

  /**
   * What a partner reports.
   *
   * @param value of the deal, where there is one
   * @param on the day on which it happened
   */
  public record Outcome(
      PartnerOutcome outcome, @Nullable BigDecimal value, LocalDate on, @Nullable String note) {}

  /**
   * Reports an outcome, or corrects the one before: that stays readable.
   *
   * @param seen how many reports there were when it was looked at; null: it does not matter
   * @throws Conflict where somebody else reported meanwhile
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public PartnerReferral report(long id, Outcome outcome, @Nullable Integer seen, String actor) {
    var referral = find(id);
    states.read(List.of(referral.lead())).values().forEach(OwnWork::check);
    check(outcome, referral);
    var value = outcome.outcome() == PartnerOutcome.DEAL ? money(outcome.value()) : null;
    var report =
        new Report(
            (seen == null ? referral.reports() : seen) + 1,
            outcome.outcome(),
            value,
            outcome.on(),
            note(outcome.note()),
            now(),
            actor);
    var due = value == null ? null : referral.commission().due(value);
    if (!store.report(id, report, due)) {
      throw new Conflict("partner.stale", "Somebody changed this meanwhile");
    }
    return find(id);
  }

  private void check(Outcome outcome, PartnerReferral referral) {
    if (outcome.on().isAfter(today())) {
      throw new RuleViolation("partner.day", "Not yet: " + outcome.on(), "on");
    }
    var passedOn = LocalDate.ofInstant(referral.passedAt(), companies.current().zone());
    if (outcome.on().isBefore(passedOn)) {
      throw new RuleViolation("partner.day-early", "Before it was passed on", "on");
    }
  }

  private static BigDecimal money(@Nullable BigDecimal value) {
    if (value == null || value.signum() < 0 || value.compareTo(TOO_MUCH) >= 0) {
      throw new RuleViolation("partner.value", "A deal has a value", "value");
    }
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  private static @Nullable String note(@Nullable String note) {
    if (note != null && note.strip().length() > LONGEST_NOTE) {
      throw new RuleViolation("partner.note", "A note has up to 1,000 letters", "note");
    }
    return note == null || note.isBlank() ? null : note.strip();
  }

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public PartnerReferral find(long id) {
    return store.find(id).orElseThrow(() -> new NotFound("referral", id));
  }

  /** All that was reported, the latest first. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Report> reports(long id) {
    return store.reports(List.of(id)).getOrDefault(id, List.of());
  }

  /** The latest of the lead, where it is with a partner now. */
  @Transactional(readOnly = true)
  public @Nullable PartnerReferral of(long lead) {
    return store.ofLead(lead).stream()
        .filter(one -> one.takenBackAt() == null)
        .findFirst()
        .orElse(null);
  }

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<PartnerReferral> page(
      @Nullable String partner, String outcome, long before, int limit) {
    return store.page(partner, outcome, before, limit);
  }

  /** The day it is now in the company's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), companies.current().zone());
  }

  private Instant now() {
    return clock.instant();
  }
}
