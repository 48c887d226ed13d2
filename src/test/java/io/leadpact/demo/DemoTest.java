package io.leadpact.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.identity.SystemUser;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The made-up company comes, looks alive, and goes. */
@LeadpactTest
class DemoTest {

  @Autowired private Demo demo;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  @BeforeEach
  void load() {
    demo.load();
  }

  @Test
  void bothSidesKeepMostOfTheirPromisesAndNotAll() {
    assertThat(count("select count(*) from lead")).isBetween(500L, 750L);
    var shares =
        jdbc.sql(
                """
                select avg(case when state = 'MET' then 1.0 else 0 end) from clock
                where state <> 'CANCELLED' and due_at < :now group by promise
                """)
            .param("now", Timestamp.from(clock.instant()))
            .query(Double.class)
            .list();
    assertThat(shares).hasSize(6).allMatch(share -> share > 0.6 && share < 1);
  }

  @Test
  void somethingIsDueSoonAndSomethingIsLate() {
    var now = Timestamp.from(clock.instant());
    assertThat(count("select count(*) from clock where state = 'RUNNING' and due_at > ?", now))
        .isBetween(3L, 60L);
    assertThat(count("select count(*) from clock where state = 'RUNNING' and due_at <= ?", now))
        .isBetween(3L, 80L);
  }

  @Test
  void itComesOnce() {
    var before = count("select count(*) from lead");
    demo.load();
    assertThat(count("select count(*) from lead")).isEqualTo(before);
  }

  @Test
  void aCleanStartLeavesNothingButTheTrace() {
    SystemUser.run(() -> demo.startClean("user:1"));
    for (var table :
        List.of("lead", "lead_event", "clock", "clock_alert", "app_user", "company", "team")) {
      assertThat(count("select count(*) from " + table)).as(table).isZero();
    }
    assertThat(count("select count(*) from journal_clearing where who = 'user:1'")).isEqualTo(1);
    assertThat(count("select count(*) from audit_entry where action = 'demo.cleared'"))
        .isEqualTo(1);
    demo.load();
    assertThat(count("select count(*) from company")).isZero();
  }

  private long count(String sql, Object... arguments) {
    return jdbc.sql(sql).params(List.of(arguments)).query(Long.class).single();
  }
}
