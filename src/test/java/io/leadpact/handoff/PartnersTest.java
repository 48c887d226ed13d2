package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.calendar.Calendars;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Recorder;
import io.leadpact.handoff.Partner.Said;
import io.leadpact.handoff.PartnerReferrals.Outcome;
import io.leadpact.identity.Companies;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.Journals;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class PartnersTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Autowired Partners partners;
  @Autowired PartnerReferrals referrals;
  @Autowired PartnerStatements statements;
  @Autowired Recorder recorder;
  @Autowired Leads leads;
  @Autowired Journals journals;
  @Autowired Calendars calendars;
  @Autowired Companies companies;
  @Autowired SettableClock clock;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;

  private long lead;

  @BeforeEach
  void aPartner() {
    As.run(
        As.administrator(),
        () -> {
          calendars.ensure("default", ZONE);
          companies.define("Acme", ZONE, "EUR", "default", false);
          partners.add("nord", said("Nord", "10", null));
        });
    lead = arrives("1");
  }

  private static Said said(String name, @Nullable String share, @Nullable String fixed) {
    var commission =
        new PartnerCommission(
            share == null ? null : new BigDecimal(share),
            fixed == null ? null : new BigDecimal(fixed));
    return new Said(name, PartnerKind.PARTNER, "desk@nord.example", commission, null);
  }

  private long arrives(String externalId) {
    var origin = new LeadDetails.Origin("test", externalId, "web", null, null, null);
    var details =
        new LeadDetails(
            origin,
            new LeadDetails.Person("Ann " + externalId, null, null, null),
            LeadDetails.Organisation.UNKNOWN,
            null);
    var change = LeadChange.arrival(details, clock.instant(), "system");
    return recorder.recordAll(List.of(change)).get(0).lead().value();
  }

  private void happens(long lead, EventType type, Facts facts) {
    var event = new NewEvent(type, clock.instant(), "user:1", "leadpact", null, facts);
    recorder.recordAll(List.of(LeadChange.of(new LeadId(lead), List.of(event))));
  }

  private PartnerReferral passOn(long lead, String partner) {
    return As.call(
        As.administrator(), () -> referrals.passOn(lead, partner, "Too small", null, "user:1"));
  }

  private PartnerReferral report(
      long id, PartnerOutcome outcome, @Nullable String value, LocalDate on) {
    var said = new Outcome(outcome, value == null ? null : new BigDecimal(value), on, null);
    return As.call(As.administrator(), () -> referrals.report(id, said, null, "user:1"));
  }

  private LeadState state(long lead) {
    return As.call(As.administrator(), () -> leads.view(new LeadId(lead))).state();
  }

  private PartnerStatement statement(String from, String to) {
    return As.call(As.administrator(), () -> statements.of("nord", from, to));
  }

  @Test
  void aLeadThatIsPassedOnLeavesTheFunnelAsNotOurs() {
    var referral = passOn(lead, "nord");

    assertThat(state(lead).outcome()).isEqualTo("REJECTED");
    var entry = journals.of(new LeadId(lead)).entries().get(1);
    assertThat(entry.facts())
        .isEqualTo(
            Facts.of(Fact.REASON, "PASSED_ON")
                .with(Fact.PARTNER, "nord")
                .with(Fact.NOTE, "Too small"));
    assertThat(referral.seq()).isEqualTo(entry.seq());
    assertThat(referral.partnerName()).isEqualTo("Nord");
    assertThat(referral.commission()).isEqualTo(new PartnerCommission(BigDecimal.TEN, null));
    assertThat(referral.outcome()).isNull();
    assertThat(referral.due()).isNull();
  }

  @Test
  void aCommissionIsDueOnlyIfADealHappens() {
    var referral = passOn(lead, "nord");
    assertThat(report(referral.id(), PartnerOutcome.ACCEPTED, null, TODAY).due()).isNull();
    assertThat(report(referral.id(), PartnerOutcome.NO_DEAL, null, TODAY).due()).isNull();
    assertThat(report(referral.id(), PartnerOutcome.DEAL, "1234.56", TODAY).due())
        .isEqualTo(new BigDecimal("123.46"));
    assertThatThrownBy(() -> report(referral.id(), PartnerOutcome.DEAL, null, TODAY))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> report(referral.id(), PartnerOutcome.DEAL, "-1", TODAY))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aCorrectionKeepsTheOldValueReadable() {
    var referral = passOn(lead, "nord");
    report(referral.id(), PartnerOutcome.DEAL, "1000", TODAY);
    report(referral.id(), PartnerOutcome.DEAL, "800", TODAY);

    var reports = As.call(As.reader(), () -> referrals.reports(referral.id()));
    assertThat(reports)
        .extracting(PartnerReferral.Report::dealValue)
        .containsExactly(new BigDecimal("800.00"), new BigDecimal("1000.00"));
    var line = statement("2026-03", "2026-03").lines().get(0);
    assertThat(line.due()).isEqualTo(new BigDecimal("80.00"));
    assertThat(line.before())
        .extracting(PartnerReferral.Report::dealValue)
        .containsExactly(new BigDecimal("1000.00"));
  }

  @Test
  void whoReportsSecondOnTheSameIsTold() {
    var referral = passOn(lead, "nord");
    var said = new Outcome(PartnerOutcome.ACCEPTED, null, TODAY, null);
    As.run(As.administrator(), () -> referrals.report(referral.id(), said, 0, "user:1"));
    assertThatThrownBy(
            () ->
                As.run(
                    As.administrator(), () -> referrals.report(referral.id(), said, 0, "user:2")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void anOutcomeLiesBetweenPassingOnAndToday() {
    var referral = passOn(lead, "nord");
    assertThatThrownBy(
            () -> report(referral.id(), PartnerOutcome.ACCEPTED, null, TODAY.plusDays(1)))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(
            () -> report(referral.id(), PartnerOutcome.ACCEPTED, null, TODAY.minusDays(1)))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void theCommissionOfTheDayHoldsWhateverIsAgreedLater() {
    var referral = passOn(lead, "nord");
    As.run(As.administrator(), () -> partners.change("nord", said("Nord", null, "5"), null, null));
    assertThat(report(referral.id(), PartnerOutcome.DEAL, "1000", TODAY).due())
        .isEqualTo(new BigDecimal("100.00"));
    assertThat(report(passOn(arrives("2"), "nord").id(), PartnerOutcome.DEAL, "1000", TODAY).due())
        .isEqualTo(new BigDecimal("5.00"));
  }

  @Test
  void aLeadIsWithOnePartnerAtATime() {
    var referral = passOn(lead, "nord");
    As.run(As.administrator(), () -> partners.add("sued", said("Süd", null, null)));
    assertThatThrownBy(() -> passOn(lead, "sued"))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.code()).isEqualTo("partner.passed"));

    report(referral.id(), PartnerOutcome.DECLINED, null, TODAY);
    assertThat(passOn(lead, "sued").partner()).isEqualTo("sued");
  }

  @Test
  void aWonLeadAndOneThatIsNotThereAreNotPassedOn() {
    happens(lead, EventType.WON, Facts.of(Fact.VALUE, "1"));
    assertThatThrownBy(() -> passOn(lead, "nord")).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> passOn(lead + 1_000, "nord")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> passOn(arrives("2"), "nobody")).isInstanceOf(NotFound.class);
  }

  @Test
  void takenBackItIsOursAsIfNothingHadBeen() {
    var referral = passOn(lead, "nord");
    var back = As.call(As.administrator(), () -> referrals.takeBack(referral.id(), "user:1"));

    assertThat(back.takenBackAt()).isNotNull();
    assertThat(state(lead).outcome()).isNull();
    assertThat(statement("2026-03", "2026-03").lines()).isEmpty();
    assertThat(passOn(lead, "nord").id()).isNotEqualTo(referral.id());
  }

  @Test
  void whatThePartnerHasReportedOfIsNotTakenBack() {
    var referral = passOn(lead, "nord");
    report(referral.id(), PartnerOutcome.ACCEPTED, null, TODAY);
    assertThatThrownBy(
            () -> As.run(As.administrator(), () -> referrals.takeBack(referral.id(), "user:1")))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aLeadThatIsOpenedAgainIsOursAgain() {
    var referral = passOn(lead, "nord");
    clock.advance(Duration.ofMinutes(1));
    happens(lead, EventType.REOPENED, Facts.none());
    assertThat(As.call(As.reader(), () -> referrals.find(referral.id())).takenBackAt()).isNotNull();
  }

  @Test
  void anEntryThatCameInOtherwiseCountsToo() {
    happens(
        lead, EventType.REJECTED, Facts.of(Fact.REASON, "PASSED_ON").with(Fact.PARTNER, "nord"));
    var referral = referrals.of(lead);
    assertThat(referral).isNotNull();
    assertThat(referral.partner()).isEqualTo("nord");

    var other = arrives("2");
    happens(other, EventType.REJECTED, Facts.of(Fact.PARTNER, "who-is-that"));
    assertThat(referrals.of(other)).isNull();
  }

  @Test
  void whoIsDeactivatedKeepsWhatItHasAndGetsNoMore() {
    var referral = passOn(lead, "nord");
    As.run(
        As.administrator(), () -> partners.change("nord", said("Nord", "10", null), false, null));

    assertThatThrownBy(() -> passOn(arrives("2"), "nord"))
        .isInstanceOfSatisfying(
            RuleViolation.class, no -> assertThat(no.code()).isEqualTo("partner.inactive"));
    assertThat(report(referral.id(), PartnerOutcome.DEAL, "10", TODAY).due())
        .isEqualTo(new BigDecimal("1.00"));
    assertThat(As.call(As.reader(), () -> partners.open())).isEmpty();
  }

  @Test
  void aStatementTellsWhatHappenedInItsMonths() {
    clock.set(Instant.parse("2026-02-28T23:30:00Z"));
    var ofMarch = passOn(arrives("berlin-is-in-march"), "nord");
    clock.set(Instant.parse("2026-02-10T09:00:00Z"));
    var early = passOn(arrives("early"), "nord");
    clock.set(SettableClock.START.plus(Duration.ofDays(40)));
    report(early.id(), PartnerOutcome.DEAL, "500.05", LocalDate.parse("2026-03-15"));
    report(ofMarch.id(), PartnerOutcome.DEAL, "100", LocalDate.parse("2026-04-05"));

    var february = statement("2026-02", "2026-02");
    assertThat(february.passed()).isOne();
    assertThat(february.deals()).isZero();
    assertThat(february.due()).isEqualTo(new BigDecimal("0.00"));
    var march = statement("2026-03", "2026-03");
    assertThat(march.passed()).isOne();
    assertThat(march.deals()).isOne();
    assertThat(march.dealValue()).isEqualTo(new BigDecimal("500.05"));
    assertThat(march.due()).isEqualTo(new BigDecimal("50.01"));
    var all = statement("2026-02", "2026-04");
    assertThat(all.passed()).isEqualTo(2);
    assertThat(all.due()).isEqualTo(new BigDecimal("60.01"));
    assertThat(all.zone()).isEqualTo(ZONE);
    assertThat(all.currency()).isEqualTo("EUR");
  }

  @Test
  void onlyTheDeskIsChangedByWhoMay() {
    assertThatThrownBy(
            () -> As.run(As.rep("user:5"), () -> partners.add("x", said("X", null, null))))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> As.run(As.reader(), () -> referrals.passOn(lead, "nord", null, null, "user:9")))
        .isInstanceOf(AccessDeniedException.class);
    As.run(As.administrator(), () -> partners.change("nord", said("N", null, null), null, 0));
    assertThatThrownBy(
            () ->
                As.run(
                    As.administrator(),
                    () -> partners.change("nord", said("M", null, null), null, 0)))
        .isInstanceOf(Conflict.class);
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action = 'partner.changed'")
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void programsDoItAll() throws Exception {
    var token = As.bearer(jdbc);
    var put =
        send(
            "PUT",
            "/api/v1/partners/sued",
            token,
            "{\"name\":\"Süd\",\"kind\":\"DEPARTMENT\",\"fixed\":99.5}");
    assertThat(put).hasStatusOk().hasHeader("ETag", "\"0\"");
    assertThat(send("PUT", "/api/v1/partners/sued", token, "{\"name\":\"S\",\"share\":200}"))
        .hasStatus(422);
    assertThat(text(send("GET", "/api/v1/partners", token, ""))).contains("\"sued\"", "\"nord\"");

    var passed =
        send("POST", "/api/v1/leads/" + lead + "/referrals", token, "{\"partner\":\"sued\"}");
    assertThat(passed).hasStatus(201);
    long id = jdbc.sql("select max(id) from partner_referral").query(Long.class).single();
    assertThat(text(send("GET", "/api/v1/referrals?outcome=OPEN", token, "")))
        .contains("\"id\":" + id);
    assertThat(
            text(
                send(
                    "PUT",
                    "/api/v1/referrals/" + id + "/outcome",
                    token,
                    "{\"outcome\":\"DEAL\",\"value\":10}")))
        .contains("\"due\":99.50");
    assertThat(send("DELETE", "/api/v1/referrals/" + id, token, "")).hasStatus(422);
    assertThat(text(send("GET", "/api/v1/partners/sued/statement", token, "")))
        .contains("\"zone\":\"Europe/Berlin\"", "\"due\":99.50", "\"currency\":\"EUR\"");
    assertThat(text(send("GET", "/v3/api-docs", token, "")))
        .contains(
            "/api/v1/partners/{key}/statement",
            "/api/v1/leads/{id}/referrals",
            "/api/v1/duplicates",
            "/api/v1/leads/{id}/merge",
            "/api/v1/leads/{id}/unmerge");
  }

  private MvcTestResult send(String method, String uri, String token, String body) {
    return mvc.perform(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                org.springframework.http.HttpMethod.valueOf(method), uri)
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private static String text(MvcTestResult result) throws Exception {
    assertThat(result).hasStatus2xxSuccessful();
    return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
