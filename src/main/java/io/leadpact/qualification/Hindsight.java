package io.leadpact.qualification;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.qualification.scoring.Scoring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the past by rules: those that hold, or others before they do. */
@Service
class Hindsight {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int KEPT_AT_ONCE = 4;

  private final PastLeads past;
  private final Companies companies;
  private final Clock clock;
  private final Map<PastLeads.Which, Kept> kept = new LinkedHashMap<>();

  Hindsight(PastLeads past, Companies companies, Clock clock) {
    this.past = past;
    this.companies = companies;
    this.clock = clock;
  }

  /** What was read of a period a moment ago: whoever moves a slider asks for it again and again. */
  private record Kept(PastLeads.Found found, PastLeads.State state, Instant at) {}

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Replay replay(Scoring scoring, CalibrationAddress address) {
    var zone = zone();
    var period = address.period();
    var which = new PastLeads.Which(period.start(zone), period.end(zone), address.channel());
    return Replay.of(scoring, found(which));
  }

  /** The month that it is now where the company is. */
  YearMonth month() {
    return YearMonth.from(clock.instant().atZone(zone()));
  }

  private ZoneId zone() {
    return companies.find().map(Company::zone).orElse(ZoneOffset.UTC);
  }

  /** What these rules would do, by the leads of the last 90 days as they stand this moment. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional(readOnly = true)
  public Preview preview(Scoring scoring) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var which = new PastLeads.Which(now.minus(Qualifying.RECENT), now.plusSeconds(1), null);
    return Preview.of(Replay.of(scoring, past.find(which, past.state(which), now)));
  }

  private PastLeads.Found found(PastLeads.Which which) {
    var now = clock.instant();
    var state = past.state(which);
    synchronized (kept) {
      kept.values().removeIf(one -> one.at().isBefore(now.minus(KEPT)) || one.at().isAfter(now));
      var known = kept.get(which);
      if (known != null && known.state().equals(state)) {
        return known.found();
      }
    }
    var found = past.find(which, state, now);
    synchronized (kept) {
      if (kept.size() >= KEPT_AT_ONCE) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(which, new Kept(found, state, now));
    }
    return found;
  }
}
