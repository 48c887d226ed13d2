package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class PromisesTest {

  private static final List<TimedPromise> ALL = DefaultPromises.of("sdr", Party.SALES, "sales");

  @Autowired Promises promises;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;

  private AgreementVersion replace(
      @Nullable Instant since, int count, @Nullable String expectedTag) {
    return As.call(
        As.administrator(), () -> promises.replace(since, ALL.subList(0, count), expectedTag));
  }

  private void aJudgedClock(Instant startedAt) {
    jdbc.sql(
            "insert into lead (id, source, external_id) values (7, 'test', '7') on conflict do nothing")
        .update();
    jdbc.sql(
            """
            insert into lead_event (lead_id, seq, type, at, recorded_at, actor, source)
            values (7, 1, 'CREATED', :at, :at, 'system', 'test') on conflict do nothing
            """)
        .param("at", Timestamp.from(startedAt))
        .update();
    jdbc.sql(
            """
            insert into clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, state,
                               started_at, due_at, stopped_at)
            values (7, 'feedback', 1, 1, 1, 'SALES', 'default', 'ELAPSED', 'MET', :at, :at, :at)
            """)
        .param("at", Timestamp.from(startedAt))
        .update();
  }

  @Test
  void whileNoLeadEverCameVersionOneIsReplaced() {
    assertThat(replace(null, 6, null).tag()).isEqualTo("1.0");
    assertThat(replace(Instant.parse("2030-01-01T00:00:00Z"), 2, "1.0").tag()).isEqualTo("1.1");

    assertThat(promises.history().latestFirst()).hasSize(1);
    assertThat(promises.history().inForceAt(Instant.EPOCH))
        .map(PromiseSet::promises)
        .contains(ALL.subList(0, 2));
  }

  @Test
  void afterwardsAChangeIsANewVersionFromNow() {
    replace(null, 6, null);
    aJudgedClock(SettableClock.START.minusSeconds(60));

    assertThat(replace(null, 3, "1.0").number()).isEqualTo(2);
    assertThat(promises.history().inForceAt(SettableClock.START))
        .map(PromiseSet::version)
        .contains(2);
    assertThat(promises.history().inForceAt(SettableClock.START.minusMillis(1)))
        .map(PromiseSet::version)
        .contains(1);
  }

  @Test
  void aNewVersionNeverReachesBackBeforeAClockThatWasJudged() {
    replace(null, 6, null);
    var judged = SettableClock.START.minus(Duration.ofDays(2));
    aJudgedClock(judged);

    assertThatThrownBy(() -> replace(judged, 3, null))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.field()).isEqualTo("effectiveFrom"));
    assertThat(replace(judged.plusMillis(1), 3, null).number()).isEqualTo(2);
  }

  @Test
  void aVersionFromNowComesAfterClocksThatBeganAheadOfOurTime() {
    replace(null, 6, null);
    aJudgedClock(SettableClock.START.plusSeconds(90));

    assertThat(replace(null, 3, null).since())
        .contains(SettableClock.START.plusSeconds(90).plusMillis(1));
  }

  @Test
  void whoSawAnOlderVersionIsTold() {
    replace(null, 6, null);
    replace(null, 5, "1.0");

    assertThatThrownBy(() -> replace(null, 4, "1.0")).isInstanceOf(Conflict.class);
    assertThat(promises.newest().orElseThrow().promises()).hasSize(5);
  }

  @Test
  void whatWasRolledBackWasNeverPromised() {
    replace(null, 6, null);
    transaction.executeWithoutResult(
        status -> {
          replace(null, 1, null);
          assertThat(promises.history().latestFirst().get(0).promises()).hasSize(1);
          status.setRollbackOnly();
        });
    assertThat(promises.history().latestFirst().get(0).promises()).hasSize(6);
    replace(null, 2, null);
    assertThat(promises.history().latestFirst().get(0).promises()).hasSize(2);
  }

  @Test
  void everyChangeIsInTheAuditTrail() {
    replace(null, 6, null);

    assertThat(
            jdbc.sql("select count(*) from audit_entry where action = 'promises.changed'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(promises.newest().orElseThrow().madeBy()).isEqualTo("user:1");
  }

  @Test
  void onlyWhoMayEditPromisesDoes() {
    assertThatThrownBy(() -> As.run(As.rep("user:2"), () -> promises.replace(null, ALL, null)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anInstallationBeginsOnce() {
    promises.begin(ALL);

    assertThatThrownBy(() -> promises.begin(ALL)).isInstanceOf(Conflict.class);
  }
}
