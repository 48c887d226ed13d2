package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.Structure.Decides;
import io.leadpact.agreement.deed.Structure.Level;
import io.leadpact.agreement.deed.Structure.Meeting;
import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Cadence;
import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.journal.EventType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Where the guides disagree, each kit decides in its own way. */
class KitChoicesTest {

  private static final Kits KITS = new Kits(JsonMapper.builder().build());

  private static Structure of(String kit) {
    return KITS.find(kit).articles().structure();
  }

  private static Term term(String kit, String key) {
    return KITS.find(kit).articles().term(key).orElseThrow();
  }

  private static TimedPromise promise(String kit, String key) {
    return (TimedPromise) term(kit, key);
  }

  private static EventType start(String kit, String promise) {
    return promise(kit, promise).triggers().startsOn().get(0).type();
  }

  @Test
  void leadsAreHandedOverAtDifferentStages() {
    assertThat(of("a").handover()).isEqualTo("SQL");
    assertThat(of("c").handover()).isEqualTo("MQL");
    assertThat(of("d").handover()).isEqualTo("MQL");
  }

  @Test
  void theSqlIsMadeByMarketingInOneAndBySalesInTheOthers() {
    assertThat(of("a").stages()).containsEntry("SQL", Owner.MARKETING);
    assertThat(of("c").stages()).containsEntry("SQL", Owner.SALES);
    assertThat(of("d").stages()).containsEntry("SQL", Owner.SALES);
    assertThat(term("a", "mql_to_sql").owner()).isEqualTo(Owner.MARKETING);
    assertThat(term("d", "mql_to_sql").owner()).isEqualTo(Owner.SALES);
  }

  @Test
  void someHaveNoSalAndOneHasNineStatuses() {
    assertThat(of("c").stages()).hasSize(9).containsKeys("TRIAGED", "RECEIVED", "SAL", "CONTRACT");
    assertThat(of("b").stages()).doesNotContainKey("SAL");
    assertThat(of("d").stages()).doesNotContainKey("SAL");
    assertThat(of("e").stages()).containsKey("SAL").doesNotContainKey("SQL");
    assertThat(of("two").stages()).containsOnlyKeys("LEAD", "MQL", "OPPORTUNITY", "WON");
  }

  @Test
  void theDeskOfMarketingAnswersEveryRequestWithinHalfAnHour() {
    assertThat(of("c").desk()).isEqualTo(Party.MARKETING);
    var touch = promise("c", "desk_first_touch");
    assertThat(touch.party()).isEqualTo(Party.MARKETING);
    assertThat(touch.limit()).isEqualTo(new Limit.BusinessTime(Duration.ofMinutes(30)));
    assertThat(start("c", "desk_first_touch")).isEqualTo(EventType.CREATED);
  }

  @Test
  void timeIsOfBusinessOrOfTheClock() {
    assertThat(promise("a", "mql_handover").limit())
        .isEqualTo(new Limit.ElapsedTime(Duration.ofMinutes(15)));
    assertThat(promise("a", "sql_first_contact").limit())
        .isEqualTo(new Limit.BusinessTime(Duration.ofHours(1)));
    assertThat(promise("a", "mql_acceptance").limit())
        .isEqualTo(new Limit.BusinessTime(Duration.ofHours(2)));
    assertThat(promise("d", "mql_first_contact").limit())
        .isEqualTo(new Limit.BusinessTime(Duration.ofHours(2)));
    assertThat(promise("e", "mql_first_contact").limit())
        .isEqualTo(new Limit.ElapsedTime(Duration.ofHours(24)));
  }

  @Test
  void anMqlIsMadeByRuleByAPersonOrByBoth() {
    assertThat(of("a").qualified()).isEqualTo(Qualified.BY_RULE);
    assertThat(of("b").qualified()).isEqualTo(Qualified.BY_RULE_AND_CONFIRMED);
    assertThat(of("c").qualified()).isEqualTo(Qualified.BY_PERSON);
  }

  @Test
  void bantIsAskedAtTheSqlOrOfEveryRequest() {
    assertThat(of("a").bantAt()).contains("SQL");
    assertThat(of("c").bantAt()).contains("TRIAGED");
    assertThat(of("e").bantAt()).isEmpty();
  }

  @Test
  void channelsAreMixedInGroups() {
    assertThat(((Mix) term("a", "channel_mix")).parts())
        .isEqualTo(Map.of("content", percent(50), "paid", percent(30), "seo", percent(20)));
    assertThat(((Mix) term("d", "channel_mix")).parts())
        .isEqualTo(
            Map.of(
                "paid", percent(40),
                "content_seo", percent(30),
                "webinars_events", percent(30)));
    assertThat(of("a").group("webinar")).contains("content");
    assertThat(of("d").group("webinar")).contains("webinars_events");
  }

  @Test
  void attemptsAreCountedInTheirOwnWay() {
    var calendarDays = ((Cadence) term("a", "cadence")).effort();
    assertThat(calendarDays.attempts()).isEqualTo(5);
    assertThat(calendarDays.days()).isEqualTo(10);
    assertThat(calendarDays.business()).isFalse();
    assertThat(calendarDays.atLeast()).isEqualTo(Map.of("CALL", 3, "EMAIL", 2));
    assertThat(calendarDays.timesOfDay()).isEqualTo(2);
    assertThat(((Cadence) term("d", "cadence")).effort().business()).isTrue();
    assertThat(((Cadence) term("e", "cadence")).effort().spacing()).contains(Duration.ofDays(1));
    assertThat(of("e").attemptChannels()).containsExactlyInAnyOrder("CALL", "EMAIL", "LINKEDIN");
  }

  @Test
  void conversionIsOfACohortOfAPeriodOrOfTheLastDays() {
    assertThat(((Ratio) term("a", "mql_to_sql")).base()).isEqualTo(Base.COHORT);
    assertThat(((Ratio) term("e", "mql_to_sal")).base()).isEqualTo(Base.rolling(90));
    assertThat(((Ratio) term("e", "mql_to_deal")).base()).isEqualTo(Base.PERIOD);
  }

  @Test
  void twoMissedPeriodsDemandAPlanAndSomeAskForOneAfterTheFirst() {
    assertThat(KITS.all())
        .allSatisfy(kit -> assertThat(of(kit.key()).correction().missed()).isEqualTo(2));
    assertThat(of("d").correction().early()).isTrue();
    assertThat(of("b").correction().early()).isFalse();
    assertThat(KITS.find("d").articles().clause("mql_volume").orElseThrow().plan())
        .contains("Plan A");
    assertThat(KITS.find("d").articles().clause("mql_first_contact").orElseThrow().plan())
        .contains("Plan B");
  }

  @Test
  void theyMeetAndReviewAtTheirOwnRhythm() {
    assertThat(of("a").meetings()).containsExactly(new Meeting(1, 60));
    assertThat(of("d").meetings()).containsExactly(new Meeting(1, 30));
    assertThat(of("e").meetings()).containsExactly(new Meeting(0, 60));
    assertThat(of("a").term().months()).isEqualTo(12);
    assertThat(of("a").term().review()).isEqualTo(Rhythm.QUARTER);
    assertThat(of("e").term().review()).isEqualTo(Rhythm.YEAR);
  }

  @Test
  void theFullDocumentSettlesDisputesOnThreeLevels() {
    assertThat(of("a").levels())
        .containsExactly(
            new Level(Decides.MANAGERS, 24),
            new Level(Decides.HEADS, 48),
            new Level(Decides.DIRECTOR, 72));
  }

  @Test
  void theFullDocumentHasTheNumbersOfItsGuide() {
    assertThat(((Quota) term("a", "mql_volume")).perMonth()).isEqualTo(200);
    assertThat(((Ratio) term("a", "mql_to_sql")).target()).isEqualTo(percent(15));
    assertThat(((Ratio) term("a", "sal_share")).target()).isEqualTo(percent(80));
    assertThat(((Ratio) term("a", "sql_to_deal")).target()).isEqualTo(percent(25));
    assertThat(((Ratio) term("a", "full_context")).target()).isEqualTo(percent(100));
    assertThat(((Growth) term("a", "revenue_growth")).hundredths()).isEqualByComparingTo("20");
    assertThat(((Growth) term("a", "cac_down")).hundredths()).isEqualByComparingTo("-10");
    assertThat(((Growth) term("a", "average_deal")).hundredths()).isEqualByComparingTo("10");
    assertThat(level("ltv_to_cac")).isEqualByComparingTo("3");
    assertThat(level("roi")).isEqualByComparingTo("150");
  }

  private static Percent percent(int hundredths) {
    return new Percent(BigDecimal.valueOf(hundredths));
  }

  private static BigDecimal level(String key) {
    return ((io.leadpact.agreement.terms.Level) term("a", key)).target();
  }
}
