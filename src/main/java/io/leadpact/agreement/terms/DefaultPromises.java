package io.leadpact.agreement.terms;

import static io.leadpact.lead.journal.EventType.ATTEMPTED;
import static io.leadpact.lead.journal.EventType.FEEDBACK;
import static io.leadpact.lead.journal.EventType.GIVEN_TO;
import static io.leadpact.lead.journal.EventType.LOST;
import static io.leadpact.lead.journal.EventType.REJECTED;
import static io.leadpact.lead.journal.EventType.STAGE_REACHED;
import static io.leadpact.lead.journal.EventType.WON;

import io.leadpact.agreement.terms.Limit.BusinessDays;
import io.leadpact.agreement.terms.Limit.BusinessTime;
import io.leadpact.agreement.terms.Limit.ElapsedTime;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The promises that an agreement begins with, until both sides agree on their own. */
public final class DefaultPromises {

  private static final List<EventPattern> BY_A_PERSON =
      List.of(new EventPattern(ATTEMPTED, Facts.of(Fact.AUTOMATIC, "false")));
  private static final List<EventPattern> ANSWERED = List.of(any(FEEDBACK));
  private static final List<EventPattern> LEAD_IS_CLOSED =
      List.of(any(WON), any(LOST), any(REJECTED));

  private DefaultPromises() {}

  /**
   * @param desk the key of the team that takes requests first
   * @param deskParty which side that team belongs to
   * @param sales the key of the team that sells
   */
  public static List<TimedPromise> of(String desk, Party deskParty, String sales) {
    return List.of(
        promise("mql_handover", Party.MARKETING, reached("MQL"), givenTo(sales))
            .within(new ElapsedTime(minutes(15)), minutes(5), 95),
        promise("desk_first_touch", deskParty, givenTo(desk), BY_A_PERSON)
            .within(new BusinessTime(minutes(30)), minutes(10), 80),
        promise("mql_first_contact", Party.SALES, reached("MQL"), BY_A_PERSON)
            .within(new BusinessTime(minutes(120)), minutes(30), 90),
        promise("mql_acceptance", Party.SALES, reached("MQL"), ANSWERED)
            .within(new BusinessTime(minutes(120)), minutes(30), 90),
        promise("sql_first_contact", Party.SALES, reached("SQL"), BY_A_PERSON)
            .within(new BusinessTime(minutes(60)), minutes(15), 90),
        promise("feedback", Party.SALES, givenTo(sales), ANSWERED)
            .within(new BusinessDays(2), minutes(120), 90));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static EventPattern any(EventType type) {
    return new EventPattern(type, Facts.none());
  }

  private static List<EventPattern> reached(String stage) {
    return List.of(new EventPattern(STAGE_REACHED, Facts.of(Fact.STAGE, stage)));
  }

  private static List<EventPattern> givenTo(String team) {
    return List.of(new EventPattern(GIVEN_TO, Facts.of(Fact.TEAM, team)));
  }

  private static Draft promise(
      String key, Party party, List<EventPattern> startsOn, List<EventPattern> stopsOn) {
    return new Draft(key, party, startsOn, stopsOn);
  }

  /** A default promise before its limit is said. */
  private record Draft(
      String key, Party party, List<EventPattern> startsOn, List<EventPattern> stopsOn) {

    TimedPromise within(Limit limit, Duration warnBefore, int target) {
      return new TimedPromise(
          key,
          Optional.empty(),
          party,
          new Triggers(startsOn, stopsOn, List.of(), List.of(), LEAD_IS_CLOSED),
          Scope.ALL,
          limit,
          Optional.of(warnBefore),
          Percent.of(target));
    }
  }
}
