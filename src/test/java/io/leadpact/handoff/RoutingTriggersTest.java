package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.handoff.routing.Method;
import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadpactTest
class RoutingTriggersTest {

  @Autowired ApplicationContext app;
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

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
