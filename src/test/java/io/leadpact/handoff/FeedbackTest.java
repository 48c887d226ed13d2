package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Role;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class FeedbackTest {

  private static final Facts TO_SALES = Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, "user:7");

  @Autowired ApplicationContext application;
  @Autowired FeedbackFigures figures;
  @Autowired FeedbackDebts debts;
  @Autowired FeedbackDays days;
  @Autowired Companies companies;
  @Autowired Recorder recorder;
  @Autowired FollowUpWork work;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(application);
  }

  private LeadId given(String campaign) {
    var details =
        new LeadDetails(
            new LeadDetails.Origin("crm", campaign + clock.instant(), "web", campaign, null, null),
            new LeadDetails.Person("Anna", "anna@example.com", null, null),
            LeadDetails.Organisation.UNKNOWN,
            null);
    var arrival = LeadChange.arrival(details, clock.instant(), "system");
    var lead = recorder.recordAll(List.of(arrival)).get(0).lead();
    then(lead, EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL"));
    then(lead, EventType.GIVEN_TO, TO_SALES);
    return lead;
  }

  private int then(LeadId lead, EventType type, Facts facts) {
    clock.advance(Duration.ofSeconds(1));
    int seq = office.then(lead, type, facts);
    work.catchUp();
    return seq;
  }

  private static Facts rejected(String reason) {
    return Facts.of(Fact.VERDICT, "REJECTED").with(Fact.REASON, reason).with(Fact.QUALITY, "LOW");
  }

  private List<FeedbackLine> by(String dimension) {
    var question = FeedbackQuestion.of(dimension, null, null, YearMonth.of(2026, 3));
    return As.call(As.reader(), () -> figures.lines(question));
  }

  private FeedbackLine line(String dimension, String value) {
    return by(dimension).stream()
        .filter(one -> one.value().equals(value))
        .findFirst()
        .orElse(new FeedbackLine(value, java.util.Map.of()));
  }

  private String page(String path) {
    var result = web.get().uri(path).with(user(As.administrator())).exchange();
    assertThat(result).hasStatus(200);
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void feedbackIsCountedInTheDaysOfTheZoneToWhichTheCompanyMoves() {
    then(given("spring"), EventType.FEEDBACK, rejected("NO_BUDGET"));
    days.follow();
    assertThat(sums()).containsOnly("2026-03-02");

    office(ZoneId.of("Pacific/Pago_Pago"));
    clock.advance(Duration.ofMinutes(1));
    days.follow();
    days.follow();

    assertThat(jdbc.sql("select distinct day::text from feedback").query(String.class).list())
        .containsExactly("2026-03-01");
    assertThat(sums()).containsOnly("2026-03-01");
    assertThat(jdbc.sql("select zone from feedback_zone").query(String.class).list())
        .containsExactly("Pacific/Pago_Pago");
    assertThat(line("campaign", "spring").given()).isOne();
  }

  private void office(ZoneId zone) {
    As.call(
        As.administrator(),
        () -> {
          var known = companies.current();
          return companies.define(known.name(), zone, known.currency(), known.calendar(), false);
        });
  }

  /** The days on which something is counted. */
  private List<String> sums() {
    return jdbc.sql("select distinct day::text from feedback_sum where n <> 0")
        .query(String.class)
        .list();
  }

  @Test
  void whatSalesSayIsCountedByCampaign() {
    given("spring");
    then(given("spring"), EventType.FEEDBACK, rejected("NO_BUDGET"));
    var good = given("autumn");
    then(good, EventType.FEEDBACK, Facts.of(Fact.VERDICT, "ACCEPTED").with(Fact.VALUABLE, "true"));
    then(good, EventType.WON, Facts.of(Fact.VALUE, "100"));

    var spring = line("campaign", "spring");
    assertThat(spring.given()).isEqualTo(2);
    assertThat(spring.owed()).isOne();
    assertThat(spring.reasons()).extracting(FeedbackLine.Said::key).containsExactly("NO_BUDGET");
    assertThat(spring.of("quality:LOW")).isOne();
    var autumn = line("campaign", "autumn");
    assertThat(autumn.accepted().part()).isOne();
    assertThat(autumn.of("valuable")).isOne();
    assertThat(autumn.of("won")).isOne();
  }

  @Test
  void aCampaignThatIsRenamedOrDeletedStaysAsItWasWritten() {
    var lead = given("spring");
    jdbc.sql("update lead set campaign = null where id = :id").param("id", lead.value()).update();
    then(lead, EventType.FEEDBACK, rejected("NO_NEED"));
    assertThat(line("campaign", "spring").of("rejected")).isOne();
  }

  @Test
  void whatIsTakenBackCountsNoMore() {
    var lead = given("spring");
    int seq = then(lead, EventType.FEEDBACK, rejected("NO_NEED"));
    then(
        lead, EventType.CORRECTED, Facts.of(Fact.SEQ, String.valueOf(seq)).with(Fact.VOID, "true"));
    assertThat(line("campaign", "spring").counts())
        .doesNotContainKeys("rejected", "reason:NO_NEED")
        .containsEntry("owed", 1L);
  }

  @Test
  void aLeadThatIsErasedLeavesNoSumBehind() {
    given("spring");
    jdbc.sql("delete from feedback").update();
    assertThat(by("campaign")).isEmpty();
    assertThat(
            jdbc.sql("select coalesce(sum(abs(n)), 0) from feedback_sum")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theSumsAreThoseOfTheLines() {
    for (int i = 0; i < 6; i++) {
      var lead = given("c" + i % 2);
      if (i % 3 == 0) {
        then(lead, EventType.FEEDBACK, rejected("NO_NEED"));
      } else if (i % 3 == 1) {
        then(lead, EventType.LOST, Facts.of(Fact.REASON, "PRICE"));
      }
    }
    var counted =
        jdbc.sql(
                """
                select count(*) from (
                  select c.dimension, f.day, c.value, c.measure, count(*) as n from feedback f, feedback_counts(f) c group by 1, 2, 3, 4
                  except select dimension, day, value, measure, n from feedback_sum) as wrong
                """)
            .query(Long.class)
            .single();
    assertThat(counted).isZero();
    assertThat(line("week", "2026-03-02").given()).isEqualTo(6);
    assertThat(line("rep", "user:7").losses())
        .extracting(FeedbackLine.Said::key)
        .containsExactly("PRICE");
  }

  @Test
  void whoMadeItAnMqlIsToldApart() {
    given("spring");
    assertThat(line("rule", "person").given()).isOne();
  }

  @Test
  void feedbackIsOwedUntilItIsGivenOrTheLeadGoesBack() {
    var one = given("spring");
    var other = given("spring");
    assertThat(As.call(As.reader(), () -> debts.debtors()))
        .singleElement()
        .satisfies(
            debtor -> {
              assertThat(debtor.rep()).isEqualTo("user:7");
              assertThat(debtor.leads()).isEqualTo(2);
            });
    then(one, EventType.FEEDBACK, rejected("NO_NEED"));
    then(other, EventType.RETURNED, Facts.of(Fact.REASON, "NO_NEED"));
    assertThat(As.call(As.reader(), () -> debts.debtors())).isEmpty();
  }

  @Test
  void thePageLeadsFromEachFigureToItsLeads() {
    then(given("spring"), EventType.FEEDBACK, rejected("NO_BUDGET"));
    assertThat(page("/feedback?by=campaign&from=2026-03&to=2026-03"))
        .contains(
            "Of 1 lead that sales got", "spring", "measure=reason%3ANO_BUDGET", "No budget 1");
    assertThat(
            page(
                "/feedback/leads?by=campaign&from=2026-03&to=2026-03&value=spring&measure=reason:NO_BUDGET"))
        .contains("Anna", "Rejected: No budget");
    assertThat(page("/feedback.csv?by=campaign&from=2026-03&to=2026-03"))
        .contains("Campaign,Given to sales", "spring,1,0,0,1");
    assertThat(page("/feedback?from=2025-01&to=2025-02")).contains("Sales got no leads");
    assertThat(page("/feedback/leads?measure=drop&value=x&by=nonsense")).contains("No lead here");
  }

  @Test
  void programsReadTheSame() {
    given("spring");
    var bearer = As.bearer(jdbc);
    var answer =
        web.get()
            .uri("/api/v1/feedback?by=campaign&from=2026-03&to=2026-03")
            .header("Authorization", bearer)
            .exchange();
    assertThat(answer).hasStatus(200);
    assertThat(answer).bodyJson().extractingPath("$.lines[0].counts.owed").isEqualTo(1);
    assertThat(
            web.get()
                .uri("/api/v1/feedback/owed?limit=1")
                .header("Authorization", bearer)
                .exchange())
        .bodyJson()
        .extractingPath("$.items[0].rep")
        .isEqualTo("user:7");
    assertThat(
            web.get().uri("/api/v1/feedback?from=soon").header("Authorization", bearer).exchange())
        .hasStatus(422);
  }

  @Test
  void whoOwesIsRemindedOnceADay() {
    long rep = aRep();
    var lead = given("spring");
    then(lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, "user:" + rep));
    var marketing = As.user("user:3", Role.MARKETING_MANAGER);
    assertThat(As.call(marketing, () -> debts.remind("user:" + rep, marketing))).isTrue();
    assertThat(As.call(marketing, () -> debts.remind("user:" + rep, marketing))).isFalse();
    clock.advance(Duration.ofDays(1));
    assertThat(As.call(marketing, () -> debts.remind("user:" + rep, marketing))).isTrue();
    assertThat(page("/feedback/owed")).contains("Remind");
    assertThat(
            web.post()
                .uri("/feedback/owed/reminders")
                .param("rep", "user:" + rep)
                .with(user(As.reader()))
                .with(csrf())
                .exchange())
        .hasStatus(403);
  }

  private long aRep() {
    return jdbc.sql(
            "insert into app_user (id, version, email, name, team, active, created_at) values (77, 0, 'rep@example.com', 'Rep', 'sales', true, now()) returning id")
        .query(Long.class)
        .single();
  }
}
