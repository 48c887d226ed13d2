package io.leadpact.handoff;

import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have to say when they reject a lead, lose it, give it back or let it wait. Programs
 * may say less: what they send is written as it came.
 */
@Service
public class ReasonCheck {

  /** Reasons that say nothing of whether the lead was a good one. */
  private static final Set<String> BESIDE = Set.of("UNREACHABLE", "DUPLICATE", "WRONG_DATA");

  private static final Set<EventType> JUDGED = EnumSet.of(EventType.FEEDBACK, EventType.REJECTED);
  private static final int FARTHEST_YEARS = 3;

  private final ReasonBook reasons;
  private final AgreedWay way;
  private final Calendars calendars;
  private final Companies companies;
  private final Clock clock;

  ReasonCheck(
      ReasonBook reasons, AgreedWay way, Calendars calendars, Companies companies, Clock clock) {
    this.reasons = reasons;
    this.way = way;
    this.calendars = calendars;
    this.companies = companies;
    this.clock = clock;
  }

  /**
   * The facts with what follows from the reason: the criterion that it speaks of, and the day on
   * which the lead comes again.
   *
   * @param lead where it stands
   * @throws RuleViolation where the reason is missing or unknown, or says too little
   */
  @Transactional(readOnly = true)
  public Facts complete(LeadState lead, EventType type, Facts facts) {
    var use = ReasonUse.of(type, facts);
    if (use.isEmpty()) {
      return facts;
    }
    var key = facts.get(Fact.REASON).orElseThrow(() -> missing(use.get()));
    var reason =
        reasons
            .find(key)
            .filter(one -> one.offeredFor(use.get()))
            .orElseThrow(
                () -> new RuleViolation("reason.unknown", "No such reason", "reason", key));
    if (reason.needsNote() && facts.get(Fact.NOTE).isEmpty()) {
      throw new RuleViolation("reason.note", key + " needs a note", "note");
    }
    return dated(type, reason, judged(lead, type, reason, facts));
  }

  private static RuleViolation missing(ReasonUse use) {
    return new RuleViolation("reason.missing." + use, "A reason is missing", "reason");
  }

  private Facts judged(LeadState lead, EventType type, Reason reason, Facts facts) {
    if (!JUDGED.contains(type) || facts.get(Fact.CRITERION).isPresent()) {
      return facts;
    }
    if (reason.criterion() == null && asksCriterion(lead) && !BESIDE.contains(reason.key())) {
      throw new RuleViolation(
          "reason.criterion", "A rejected SQL names the criterion it fails", "criterion");
    }
    return facts.with(Fact.CRITERION, reason.criterion());
  }

  /** Whether it was found to meet the criteria, so that turning it down names one. */
  boolean asksCriterion(LeadState lead) {
    return way.structure().bantAt().filter(lead.reached()::containsKey).isPresent();
  }

  /** The facts with the day on which the leads come again, for many that go back at once. */
  @Transactional(readOnly = true)
  public Facts dated(EventType type, Facts facts) {
    return facts
        .get(Fact.REASON)
        .flatMap(reasons::find)
        .map(reason -> dated(type, reason, facts))
        .orElse(facts);
  }

  private Facts dated(EventType type, Reason reason, Facts facts) {
    if (type != EventType.RETURNED) {
      return facts;
    }
    var said = facts.get(Fact.UNTIL);
    said.ifPresent(this::checkDay);
    return reason.asksDate() && said.isEmpty()
        ? facts.with(Fact.UNTIL, nextQuarter().toString())
        : facts;
  }

  private void checkDay(String text) {
    var today = LocalDate.ofInstant(clock.instant(), days().zone());
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(today) && day.isBefore(today.plusYears(FARTHEST_YEARS))) {
        return;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw new RuleViolation("return.until", "No day to come: " + text, "until", FARTHEST_YEARS);
  }

  /** The first opening day of the next quarter. */
  @Transactional(readOnly = true)
  public LocalDate nextQuarter() {
    return days().ofNextQuarter(clock.instant());
  }

  /** In the company's zone and calendar. */
  ReturnDay days() {
    var company = companies.find();
    var zone = company.map(Company::zone).orElse(ZoneOffset.UTC);
    var book = calendars.book();
    var calendar =
        company
            .map(Company::calendar)
            .filter(book.keys()::contains)
            .map(book::calendar)
            .orElseGet(() -> always(zone));
    return new ReturnDay(calendar, zone);
  }

  private static BusinessCalendar always(ZoneId zone) {
    return BusinessCalendar.of(new OpeningRules(zone, WeeklyHours.ALWAYS, SpecialDays.NONE));
  }
}
