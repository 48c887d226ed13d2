package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.handoff.routing.Method;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class RoutingTriggersTest {

  @Autowired ApplicationContext app;
  @Autowired FollowUpWork work;
  @Autowired JdbcClient jdbc;
  private RoutedOffice desk;

  @BeforeEach
  void open() {
    desk = RoutedOffice.open(app);
  }

  @Test
  void whereNothingIsSetUpNothingIsNoted() {
    desk.office.mql(desk.office.lead());

    assertThat(count("select count(*) from follow_up where kind like 'route%'")).isZero();
  }

  @Test
  void aNewLeadCausesNoWorkWhereOnlyTheStageMatters() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    desk.office.lead();

    assertThat(count("select count(*) from follow_up where kind like 'route%'")).isZero();
  }

  @Test
  void workOnALeadThatSomebodyHoldsCausesNone() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var lead = desk.handedOver();
    desk.office.attempt(lead);
    desk.office.then(lead, EventType.NOTE, Facts.of(Fact.NOTE, "wants a demo"));
    desk.office.then(lead, EventType.PAUSED, Facts.of(Fact.REASON, "on leave"));
    desk.office.then(
        lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, desk.bob));

    assertThat(count("select count(*) from follow_up where kind = 'route'")).isZero();
  }

  @Test
  void whereItIsTakenBackThatSomebodyWasGivenItSomebodyElseIs() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var lead = desk.office.lead();
    desk.office.mql(lead);
    var seq =
        desk.office.then(
            lead, EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, desk.bob));
    work.catchUp();
    assertThat(desk.holder(lead)).isEqualTo(desk.bob);

    desk.office.then(
        lead, EventType.CORRECTED, Facts.of(Fact.SEQ, String.valueOf(seq)).with(Fact.VOID, "true"));
    work.catchUp();
    assertThat(desk.holder(lead)).isEqualTo(desk.ann);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
