package io.leadpact.demo;

import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.Partner;
import io.leadpact.handoff.PartnerCommission;
import io.leadpact.handoff.PartnerKind;
import io.leadpact.handoff.PartnerOutcome;
import io.leadpact.handoff.PartnerReferral;
import io.leadpact.handoff.PartnerReferrals;
import io.leadpact.handoff.PartnerReferrals.Outcome;
import io.leadpact.handoff.Partners;
import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.NewEvent;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom the made-up company passes on what is not for it, and what came of some of that. */
@Component
class DemoPartners implements DemoPart {

  private static final List<String> KEYS = List.of("kontor-nord", "amberline-praha");
  private static final Duration FIRST = Duration.ofDays(75);
  private static final Duration LAST = Duration.ofDays(12);

  private final Partners partners;
  private final PartnerReferrals referrals;
  private final Recorder recorder;
  private final JdbcClient jdbc;

  DemoPartners(Partners partners, PartnerReferrals referrals, Recorder recorder, JdbcClient jdbc) {
    this.partners = partners;
    this.referrals = referrals;
    this.recorder = recorder;
    this.jdbc = jdbc;
  }

  @Override
  public void setUp(Map<DemoPerson, String> actors, Instant now) {
    add(KEYS.get(0), "Kontor Nord GmbH", PartnerKind.PARTNER, "12.5", null);
    add(KEYS.get(1), "Amberline Praha s.r.o.", PartnerKind.GROUP_COMPANY, null, "900");
    add("support", "Customer support", PartnerKind.DEPARTMENT, null, null);
    var by = Objects.requireNonNull(actors.get(DemoPerson.SONIA));
    int nth = 0;
    for (var lead : turnedDown(now)) {
      passOn(lead, KEYS.get(nth % KEYS.size()), by);
      var referral = referrals.of(lead.id());
      if (referral != null) {
        report(referral, nth, lead.at(), by);
      }
      nth++;
    }
  }

  private void add(
      String key, String name, PartnerKind kind, @Nullable String share, @Nullable String fixed) {
    var commission =
        new PartnerCommission(
            share == null ? null : new BigDecimal(share),
            fixed == null ? null : new BigDecimal(fixed));
    var email = "leads@" + key + ".example";
    partners.add(key, new Partner.Said(name, kind, email, commission, null));
  }

  private record TurnedDown(long id, Instant at) {}

  private List<TurnedDown> turnedDown(Instant now) {
    return jdbc.sql(
            """
            select distinct on (part) lead_id, last_at
            from (
              select lead_id, last_at, ntile(14) over (order by last_at, lead_id) as part from lead_state
              where outcome = 'REJECTED' and merged_into is null and last_at >= :first and last_at < :last) spread
            order by part, last_at, lead_id
            """)
        .param("first", Timestamp.from(now.minus(FIRST)))
        .param("last", Timestamp.from(now.minus(LAST)))
        .query((rs, n) -> new TurnedDown(rs.getLong(1), Moments.at(rs, 2)))
        .list();
  }

  /** An hour after it was turned down. */
  private void passOn(TurnedDown lead, String partner, String by) {
    var at = lead.at().plus(1, ChronoUnit.HOURS);
    var facts = PartnerReferrals.facts(partner, null);
    var event = new NewEvent(EventType.REJECTED, at, by, "leadpact", null, facts).learned(at);
    recorder.recordAll(List.of(LeadChange.of(new LeadId(lead.id()), List.of(event))));
  }

  private void report(PartnerReferral referral, int nth, Instant at, String by) {
    var day = LocalDate.ofInstant(at, DemoCompany.ZONE);
    switch (nth % 5) {
      case 0 -> {
        report(referral, PartnerOutcome.ACCEPTED, null, day.plusDays(2), by);
        report(referral, PartnerOutcome.DEAL, 4_000 + 350L * nth, day.plusDays(10), by);
      }
      case 1 -> report(referral, PartnerOutcome.ACCEPTED, null, day.plusDays(3), by);
      case 2 -> report(referral, PartnerOutcome.DECLINED, null, day.plusDays(1), by);
      case 3 -> report(referral, PartnerOutcome.NO_DEAL, null, day.plusDays(9), by);
      default -> {
        // Nothing heard yet.
      }
    }
  }

  private void report(
      PartnerReferral referral,
      PartnerOutcome outcome,
      @Nullable Long value,
      LocalDate on,
      String by) {
    var worth = value == null ? null : BigDecimal.valueOf(value);
    referrals.report(referral.id(), new Outcome(outcome, worth, on, null), null, by);
  }
}
