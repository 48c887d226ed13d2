package io.leadpact.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.handoff.TrackResults;
import io.leadpact.identity.SystemUser;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The made-up company comes, looks alive, and goes. */
@LeadpactTest
class DemoTest {

  @Autowired private Demo demo;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;
  @Autowired private FollowUpWork followUps;
  @Autowired private TrackResults tracks;

  @BeforeEach
  void load() {
    demo.load();
  }

  @Test
  void aYearIsRecordedAsItWasLearned() {
    assertThat(count("select count(*) from lead")).isBetween(500L, 900L);
    assertThat(count("select count(*) from app_user")).isEqualTo(14);
    assertThat(count("select count(*) from agreement_version")).isEqualTo(2);
    assertThat(count("select count(*) from lead_event where recorded_at > at + interval '1 day'"))
        .isLessThan(60L);
    assertThat(
            count(
                "select count(*) from closed_month where closed_at > ends_at + interval '5 days'"))
        .isZero();
    assertThat(count("select count(distinct period) from closed_month")).isBetween(11L, 13L);
    assertThat(share("mql_handover")).isGreaterThan(0.9);
    assertThat(share("mql_first_contact")).isBetween(0.75, 0.97);
    assertThat(mvc.get().uri("/demo/story"))
        .hasStatusOk()
        .bodyText()
        .contains("Roman Lis answers late", "win-a-tablet")
        .doesNotContain("??");
  }

  /** Each page by what its empty state or its lack would hide. */
  static Stream<String> pagesOfTheDesk() {
    return Stream.of(
        "/queue?of=all",
        "/scoring",
        "/scoring/proposals",
        "/calibration",
        "/routing",
        "/routing/decisions",
        "/questionnaires",
        "/forms",
        "/sites",
        "/duplicates",
        "/tracks",
        "/comes-back",
        "/partners",
        "/reasons",
        "/feedback",
        "/tasks");
  }

  @Test
  void everyPageOfTheDeskHasSomethingToShow() {
    followUps.catchUp();
    assertThat(pagesOfTheDesk())
        .allSatisfy(
            page ->
                assertThat(mvc.get().uri(page).with(user(As.administrator())))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("class=\"empty"));
  }

  @Test
  void whoeverWasScoredOnTheTrackAtFirstHasNotRisenByThat() {
    followUps.catchUp();
    var scores =
        As.call(As.administrator(), () -> tracks.all()).values().stream()
            .map(TrackResults.Result::score)
            .filter(Objects::nonNull)
            .toList();
    assertThat(scores).isNotEmpty().allMatch(score -> score.signum() == 0);
  }

  private double share(String promise) {
    return jdbc.sql(
            """
            select avg(case when state = 'MET' then 1.0 else 0 end) from clock
            where state <> 'CANCELLED' and due_at < :now and promise = :promise
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("promise", promise)
        .query(Double.class)
        .single();
  }

  @Test
  void itComesOnceAndACleanStartLeavesNothingButTheTrace() {
    var before = count("select count(*) from lead");
    demo.load();
    assertThat(count("select count(*) from lead")).isEqualTo(before);
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
    assertThat(mvc.get().uri("/demo/story")).hasStatus(404);
  }

  private long count(String sql, Object... arguments) {
    return jdbc.sql(sql).params(List.of(arguments)).query(Long.class).single();
  }
}
