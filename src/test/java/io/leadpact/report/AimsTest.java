package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Base;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Cadence;
import io.leadpact.agreement.terms.Counted;
import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Level;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Output;
import io.leadpact.agreement.terms.Owed;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.kernel.Percent;
import io.leadpact.kernel.Share;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Lack;
import io.leadpact.report.measure.Standing;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * An office in UTC, open on weekdays from 9 to 17. March 2026 has 22 business days, the first on
 * Monday the second; February has 20.
 */
@LeadpactTest
class AimsTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final List<String> STAGES =
      List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON");
  private static int number;

  @Autowired Aims aims;
  @Autowired TermStandings standings;
  @Autowired Promises promises;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext context;
  private Office office;

  private void agree(Aim... agreed) {
    office = Office.open(context, version(1, null, Structure.usual(STAGES), agreed));
  }

  private AgreementVersion version(
      int number, @Nullable String since, Structure structure, Aim... agreed) {
    return new AgreementVersion(
        new PromiseSet(
            number,
            Optional.ofNullable(since).map(Instant::parse),
            List.of(Office.firstContact()),
            List.of(),
            List.of(agreed)),
        0,
        clock.instant(),
        "user:1",
        Optional.of(new AgreementVersion.Wording(List.of(), structure, Optional.empty())));
  }

  private static Owed owed(Rhythm rhythm) {
    return Owed.of("aim", Owner.JOINT, rhythm);
  }

  private static Ratio conversion(String from, String to, int target, Base base) {
    return new Ratio(
        owed(Rhythm.MONTH),
        new Portion.Conversion(from, to),
        Bound.AT_LEAST,
        Percent.of(target),
        base);
  }

  private void at(String time) {
    clock.set(Instant.parse(time));
  }

  /** Nothing is recorded before it happens. */
  private void notBefore(String at) {
    if (clock.instant().isBefore(Instant.parse(at))) {
      at(at);
    }
  }

  private void happens(LeadId lead, EventType type, String at, Facts facts) {
    notBefore(at);
    office.then(lead, type, Instant.parse(at), facts);
  }

  private LeadId lead(String at, @Nullable String channel, @Nullable String segment) {
    notBefore(at);
    var id = "a" + ++number;
    var details =
        new LeadDetails(
            new LeadDetails.Origin("test", id, channel, null, null, null),
            LeadDetails.Person.UNKNOWN,
            new LeadDetails.Organisation("Company " + id, null, null, null, segment),
            null);
    return context
        .getBean(Recorder.class)
        .recordAll(List.of(LeadChange.arrival(details, Instant.parse(at), "system")))
        .get(0)
        .lead();
  }

  private LeadId lead(String at) {
    return lead(at, "web", null);
  }

  private void reach(LeadId lead, String stage, String at) {
    happens(lead, EventType.STAGE_REACHED, at, Facts.of(Fact.STAGE, stage));
  }

  private LeadId mql(String at) {
    var lead = lead(at);
    reach(lead, "MQL", at);
    return lead;
  }

  private void won(LeadId lead, String at, int value) {
    happens(lead, EventType.WON, at, Facts.of(Fact.VALUE, "" + value));
  }

  private List<Standing> read(LocalDate from, LocalDate last) {
    var figures = As.call(As.reader(), () -> aims.figures(from, last));
    assertThat(figures).hasSize(1);
    return figures.get(0).periods();
  }

  private Standing march() {
    var periods = read(MARCH, MARCH);
    assertThat(periods).hasSize(1);
    return periods.get(0);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void anOutputOwesItsPartOfThePeriodByBusinessDays() {
    agree(new Output(owed(Rhythm.MONTH), new Counted.Reached("MQL"), 22));
    for (int i = 0; i < 3; i++) {
      mql("2026-03-02T10:00:00Z");
    }
    at("2026-03-04T17:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.MET);
    assertThat(march().owed()).contains(number("3"));
    at("2026-03-06T17:00:00Z");
    var behind = march();
    assertThat(behind.judgement()).isEqualTo(Judgement.AT_RISK);
    assertThat(behind.measured()).contains(number("3"));
    assertThat(behind.target()).contains(number("22"));
    assertThat(behind.deviation()).contains(number("-40.0"));
    assertThat(behind.likely().orElseThrow().missing()).isGreaterThan(0.5);
    at("2026-04-01T00:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.MISSED);
    assertThat(march().deviation()).contains(number("-86.4"));
  }

  @Test
  void aMonthBeginsAtItsFirstMidnightAndEndsBeforeTheNext() {
    agree(new Output(owed(Rhythm.MONTH), new Counted.Reached("MQL"), 1));
    mql("2026-03-01T00:00:00Z");
    mql("2026-03-31T23:59:59.999Z");
    mql("2026-04-01T00:00:00Z");
    at("2026-04-02T00:00:00Z");

    assertThat(march().measured()).contains(number("2"));
  }

  @Test
  void aWeekBeginsOnMonday() {
    agree(new Output(owed(Rhythm.WEEK), new Counted.Reached("MQL"), 2));
    mql("2026-03-08T12:00:00Z");
    mql("2026-03-09T00:00:00Z");
    mql("2026-03-15T23:00:00Z");
    at("2026-03-20T17:00:00Z");

    var weeks = read(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16));
    assertThat(weeks)
        .extracting(one -> one.period().text())
        .containsExactly("2026-W10", "2026-W11", "2026-W12");
    assertThat(weeks)
        .extracting(Standing::judgement)
        .containsExactly(Judgement.MISSED, Judgement.MET, Judgement.AT_RISK);
  }

  @Test
  void aRatioOfACohortFollowsItsLeadsWheneverTheyReachedWhat() {
    agree(conversion("MQL", "SQL", 50, Base.COHORT));
    var one = mql("2026-03-02T10:00:00Z");
    mql("2026-03-03T10:00:00Z");
    reach(lead("2026-03-04T10:00:00Z"), "SQL", "2026-03-05T10:00:00Z");
    at("2026-04-20T10:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.MISSED);
    assertThat(march().counts()).contains(new Share(0, 2));
    reach(one, "SQL", "2026-04-20T10:00:00Z");

    assertThat(march().judgement()).as("exactly the target is enough").isEqualTo(Judgement.MET);
    assertThat(march().counts()).contains(new Share(1, 2));
    assertThat(march().deviation()).contains(number("0.0"));
  }

  @Test
  void aRatioOfAPeriodComparesWhatHappenedInIt() {
    agree(conversion("MQL", "SQL", 50, Base.PERIOD));
    var early = mql("2026-02-20T10:00:00Z");
    reach(early, "SQL", "2026-03-02T10:00:00Z");
    mql("2026-03-03T10:00:00Z");
    mql("2026-03-04T10:00:00Z");
    at("2026-03-10T10:00:00Z");

    assertThat(march().counts()).contains(new Share(1, 2));
    assertThat(march().judgement()).isEqualTo(Judgement.MET);
    mql("2026-03-05T10:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.AT_RISK);
    assertThat(march().deviation()).contains(number("-33.3"));
  }

  @Test
  void aRollingRatioLooksBackFromTheEndOfThePeriod() {
    agree(conversion("MQL", "SQL", 50, Base.rolling(30)));
    var early = mql("2026-02-25T10:00:00Z");
    reach(early, "SQL", "2026-03-02T00:00:00Z");
    mql("2026-03-01T23:59:00Z");
    mql("2026-03-31T10:00:00Z");
    at("2026-04-20T10:00:00Z");

    // Thirty days up to the end of March begin with the second.
    assertThat(march().counts()).contains(new Share(1, 1));
  }

  @Test
  void atMostIsKeptByLess() {
    agree(
        new Ratio(
            owed(Rhythm.MONTH),
            new Portion.Conversion("LEAD", "SQL"),
            Bound.AT_MOST,
            Percent.of(50),
            Base.COHORT));
    reach(lead("2026-03-02T10:00:00Z"), "SQL", "2026-03-02T11:00:00Z");
    at("2026-03-03T10:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.AT_RISK);
    lead("2026-03-02T10:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.MET);
  }

  @Test
  void whereNothingHappenedThereIsNothingToJudge() {
    agree(conversion("MQL", "SQL", 50, Base.COHORT));
    lead("2026-03-02T10:00:00Z");
    at("2026-04-20T10:00:00Z");

    assertThat(march().judgement()).isEqualTo(Judgement.NONE);
    assertThat(march().measured()).isEmpty();
  }

  @Test
  void leadsInTheSegmentAndWithContextAndWithAVerdictAreShares() {
    agree(
        ratio("seg", new Portion.InSegment("MQL", Set.of("mid")), 50),
        ratio(
            "ctx",
            new Portion.WithContext(
                "MQL", Set.of(Portion.Context.CHANNEL, Portion.Context.SEGMENT)),
            100),
        ratio("ans", new Portion.Answered("MQL"), 60));
    var first = lead("2026-03-02T10:00:00Z", "web", "mid");
    var second = lead("2026-03-02T10:00:00Z", null, "mid");
    var third = lead("2026-03-02T10:00:00Z", "web", "small");
    for (var lead : List.of(first, second, third)) {
      reach(lead, "MQL", "2026-03-02T11:00:00Z");
    }
    verdict(first, Facts.of(Fact.VERDICT, "ACCEPTED"));
    verdict(second, Facts.of(Fact.VERDICT, "REJECTED"));
    verdict(third, Facts.of(Fact.VERDICT, "REJECTED").with(Fact.REASON, "NO_NEED"));
    at("2026-04-20T10:00:00Z");

    var figures = As.call(As.reader(), () -> aims.figures(MARCH, MARCH));
    assertThat(figures)
        .extracting(one -> one.periods().get(0).counts().orElseThrow())
        .containsExactly(new Share(2, 3), new Share(2, 3), new Share(2, 3));
    assertThat(figures)
        .extracting(one -> one.periods().get(0).judgement())
        .containsExactly(Judgement.MET, Judgement.MISSED, Judgement.MET);
    assertThat(figures).extracting(AimFigures::ref).containsExactly("J1", "J2", "J3");
  }

  private static Ratio ratio(String key, Portion portion, int target) {
    return new Ratio(
        Owed.of(key, Owner.JOINT, Rhythm.MONTH),
        portion,
        Bound.AT_LEAST,
        Percent.of(target),
        Base.COHORT);
  }

  private void verdict(LeadId lead, Facts facts) {
    happens(lead, EventType.FEEDBACK, "2026-03-03T10:00:00Z", facts);
  }

  @Test
  void theScopeChoosesByChannelAndSegment() {
    var scope = new Scope(Map.of(Fact.CHANNEL, Set.of("web"), Fact.SEGMENT, Set.of("mid")));
    agree(
        new Output(
            new Owed("aim", Owner.MARKETING, Rhythm.MONTH, scope), new Counted.Reached("MQL"), 1));
    reach(lead("2026-03-02T10:00:00Z", "web", "mid"), "MQL", "2026-03-02T11:00:00Z");
    reach(lead("2026-03-02T10:00:00Z", "fair", "mid"), "MQL", "2026-03-02T11:00:00Z");
    reach(lead("2026-03-02T10:00:00Z", "web", null), "MQL", "2026-03-02T11:00:00Z");
    at("2026-04-20T10:00:00Z");

    assertThat(march().measured()).contains(number("1"));
  }

  @Test
  void theGroupThatIsFurthestOffDecidesAMix() {
    var usual = Structure.usual(STAGES);
    var groups = Map.of("content", Set.of("blog", "seo"), "paid", Set.of("ads"));
    var structure =
        new Structure(
            usual.desk(),
            usual.stages(),
            usual.handover(),
            usual.qualified(),
            usual.bantAt(),
            groups,
            Set.of(),
            usual.correction(),
            usual.levels(),
            usual.meetings(),
            usual.term());
    var mix =
        new Mix(
            owed(Rhythm.MONTH),
            "MQL",
            Map.of("content", Percent.of(60), "paid", Percent.of(40)),
            Percent.of(10));
    office = Office.open(context, version(1, null, structure, mix));
    for (var channel : List.of("blog", "seo", "ads", "ads", "fair")) {
      reach(lead("2026-03-02T10:00:00Z", channel, null), "MQL", "2026-03-02T11:00:00Z");
    }
    at("2026-03-20T10:00:00Z");

    // 40 % content instead of 60, 40 % paid as agreed, 20 % of no group.
    var standing = march();
    assertThat(standing.judgement()).isEqualTo(Judgement.AT_RISK);
    assertThat(standing.measured()).contains(number("40.000000"));
    assertThat(standing.target()).contains(Percent.of(60).value());
    assertThat(standing.groups())
        .extracting(Standing.Group::name)
        .containsExactlyInAnyOrder("content", "paid", "");
    at("2026-04-20T10:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.MISSED);
    reach(lead("2026-03-03T10:00:00Z", "blog", null), "MQL", "2026-03-03T11:00:00Z");
    assertThat(march().groups()).allMatch(Standing.Group::kept);
    assertThat(march().judgement()).as("50 % is still within ten").isEqualTo(Judgement.MET);
  }

  @Test
  void revenueOwesItsPartAndAnAverageAllOfIt() {
    agree(
        new Level(owed(Rhythm.QUARTER), Measure.REVENUE, Bound.AT_LEAST, number("6400")),
        new Level(
            Owed.of("average", Owner.SALES, Rhythm.QUARTER),
            Measure.AVERAGE_DEAL,
            Bound.AT_LEAST,
            number("1500")),
        new Level(
            Owed.of("tries", Owner.SALES, Rhythm.QUARTER),
            Measure.MEAN_ATTEMPTS,
            Bound.AT_LEAST,
            number("1.5")));
    var first = mql("2026-03-02T10:00:00Z");
    var second = mql("2026-03-02T10:00:00Z");
    won(first, "2026-03-03T10:00:00Z", 1000);
    won(second, "2026-03-04T10:00:00Z", 2000);
    happens(first, EventType.ATTEMPTED, "2026-03-02T11:00:00Z", Facts.none());
    happens(first, EventType.ATTEMPTED, "2026-03-02T12:00:00Z", Facts.none());
    at("2026-03-04T17:00:00Z");

    var figures = As.call(As.reader(), () -> aims.figures(MARCH, MARCH));
    assertThat(figures)
        .extracting(one -> one.aim().key())
        .containsExactly("aim", "average", "tries");
    var revenue = figures.get(0).periods().get(0);
    assertThat(revenue.period().text()).isEqualTo("2026-Q1");
    // 45 of 64 business days are over: 6400 × 45 ÷ 64.
    assertThat(revenue.owed()).contains(number("4500.00"));
    assertThat(revenue.measured()).contains(number("3000.00"));
    assertThat(revenue.deviation()).contains(number("-33.3"));
    assertThat(revenue.judgement()).isEqualTo(Judgement.AT_RISK);
    assertThat(figures.get(1).periods().get(0).measured()).contains(number("1500.00"));
    assertThat(figures.get(1).periods().get(0).judgement()).isEqualTo(Judgement.MET);
    assertThat(figures.get(2).periods().get(0).measured()).contains(number("1.00"));
    assertThat(figures.get(2).periods().get(0).judgement()).isEqualTo(Judgement.AT_RISK);
  }

  @Test
  void growthComparesWithTheSamePartOfTheYearBefore() {
    agree(new Growth(owed(Rhythm.MONTH), Measure.REVENUE, number("20")));
    won(mql("2025-03-03T10:00:00Z"), "2025-03-04T10:00:00Z", 1000);
    won(mql("2025-03-03T10:00:00Z"), "2025-03-28T10:00:00Z", 9000);
    won(mql("2026-03-02T10:00:00Z"), "2026-03-03T10:00:00Z", 1200);
    at("2026-03-12T17:00:00Z");

    var standing = march();
    assertThat(standing.measured()).contains(number("20.0"));
    assertThat(standing.judgement()).as("exactly a fifth more").isEqualTo(Judgement.MET);
    at("2026-04-02T17:00:00Z");
    assertThat(march().measured()).contains(number("-88.0"));
    assertThat(march().deviation()).as("of 12,000").contains(number("-90.0"));
    assertThat(march().judgement()).isEqualTo(Judgement.MISSED);
  }

  @Test
  void withoutAYearBeforeOrSpendNothingIsMeasured() {
    agree(
        new Growth(owed(Rhythm.MONTH), Measure.REVENUE, number("20")),
        new Level(
            Owed.of("ltv", Owner.JOINT, Rhythm.MONTH),
            Measure.LTV_TO_CAC,
            Bound.AT_LEAST,
            number("3")));
    won(mql("2026-03-02T10:00:00Z"), "2026-03-03T10:00:00Z", 1200);
    at("2026-03-12T17:00:00Z");

    var figures = As.call(As.reader(), () -> aims.figures(MARCH, MARCH));
    assertThat(figures)
        .extracting(one -> one.periods().get(0).judgement())
        .containsOnly(Judgement.NOT_MEASURABLE);
    assertThat(figures.get(0).periods().get(0).lacking()).containsExactly(Lack.YEAR_BEFORE);
    assertThat(figures.get(1).periods().get(0).lacking())
        .containsExactlyInAnyOrder(Lack.SPEND, Lack.PAYMENTS);
  }

  @Test
  void leadsGivenUpHadToBeTriedBefore() {
    var effort = new Cadence.Effort(2, 10, false, Map.of("CALL", 1), 1, Optional.empty());
    agree(new Cadence(owed(Rhythm.MONTH), effort, List.of(), Percent.of(60)));
    var tried = lead("2026-03-02T10:00:00Z");
    attempt(tried, "CALL", "2026-03-02T11:00:00Z");
    attempt(tried, "EMAIL", "2026-03-03T11:00:00Z");
    giveUp(tried, EventType.RETURNED);
    var hardly = lead("2026-03-02T10:00:00Z");
    attempt(hardly, "EMAIL", "2026-03-02T11:00:00Z");
    attempt(hardly, "EMAIL", "2026-03-03T11:00:00Z");
    happens(
        hardly,
        EventType.REJECTED,
        "2026-03-05T10:00:00Z",
        Facts.of(Fact.REASON, "UNREACHABLE")
            .with(Fact.OVERRIDE, "true")
            .with(Fact.NOTE, "The number is somebody else's"));
    at("2026-03-10T10:00:00Z");

    assertThat(march().counts()).contains(new Share(1, 2));
    assertThat(march().measured()).contains(number("50.000000"));
    assertThat(march().judgement()).isEqualTo(Judgement.AT_RISK);
    at("2026-04-10T10:00:00Z");
    assertThat(march().judgement()).isEqualTo(Judgement.MISSED);
  }

  private void attempt(LeadId lead, String channel, String at) {
    happens(lead, EventType.ATTEMPTED, at, Facts.of(Fact.CHANNEL, channel));
  }

  private void giveUp(LeadId lead, EventType how) {
    happens(lead, how, "2026-03-05T10:00:00Z", Facts.of(Fact.REASON, "UNREACHABLE"));
  }

  @Test
  void entriesOfPeopleAreSoonEnoughOrLate() {
    agree(
        new Ratio(
            owed(Rhythm.MONTH),
            new Portion.EnteredWithin(Duration.ofHours(1)),
            Bound.AT_LEAST,
            Percent.of(50),
            Base.PERIOD));
    var lead = lead("2026-03-02T10:00:00Z");
    at("2026-03-02T12:00:00Z");
    attempt(lead, "CALL", "2026-03-02T11:00:00Z");
    attempt(lead, "CALL", "2026-03-02T10:59:59Z");
    at("2026-03-10T12:00:00Z");

    assertThat(march().counts()).contains(new Share(1, 2));
    assertThat(march().judgement()).isEqualTo(Judgement.MET);
  }

  @Test
  void aPeriodIsJudgedByTheVersionAtItsBeginningAndANewAimByThatAtItsEnd() {
    var other =
        new Output(Owed.of("new", Owner.SALES, Rhythm.MONTH), new Counted.Reached("SQL"), 22);
    office =
        Office.open(
            context,
            version(1, null, Structure.usual(STAGES), conversion("MQL", "SQL", 50, Base.COHORT)),
            version(
                2,
                "2026-03-17T00:00:00Z",
                Structure.usual(STAGES),
                conversion("MQL", "SQL", 90, Base.COHORT),
                other));
    mql("2026-03-02T10:00:00Z");
    mql("2026-04-02T10:00:00Z");
    at("2026-04-20T10:00:00Z");

    var figures =
        As.call(As.reader(), () -> aims.figures(MARCH.minusMonths(1), MARCH.plusMonths(1)));
    assertThat(figures.get(0).periods())
        .extracting(one -> one.target().orElseThrow().intValue())
        .containsExactly(50, 50, 90);
    var output = figures.get(1).periods();
    assertThat(output.get(0).target()).as("not agreed then").isEmpty();
    assertThat(output.get(1).target()).as("eleven of 22 business days").contains(number("11"));
    assertThat(output.get(2).target()).contains(number("22"));
  }

  @Test
  void everyTermOfTheVersionInForceStandsSomewhere() {
    agree(conversion("MQL", "SQL", 50, Base.COHORT));
    mql("2026-03-02T10:00:00Z");
    at("2026-03-02T14:00:00Z");

    var present = As.call(As.reader(), () -> standings.present());
    assertThat(present).extracting(TermStanding::ref).containsExactly("B1", "J1");
    assertThat(present)
        .extracting(one -> one.standing().judgement())
        .containsExactly(Judgement.AT_RISK, Judgement.AT_RISK);
    assertThat(present.get(0).standing().counts()).contains(new Share(0, 1));
  }
}
