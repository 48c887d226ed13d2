package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.lead.LeadId;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadpactTest
class FollowUpsTest {

  @Autowired FollowUps followUps;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired PlatformTransactionManager transactions;

  final List<List<Long>> done = new ArrayList<>();
  Consumer<Long> fault = lead -> {};
  FollowUpWork work;

  @BeforeEach
  void listen() {
    work = new FollowUpWork(jdbc, List.of(new Diary()), transactions, (Clock) clock);
  }

  private final class Diary implements FollowUp {
    @Override
    public String kind() {
      return "diary";
    }

    @Override
    public void follow(List<LeadId> leads) {
      leads.forEach(lead -> fault.accept(lead.value()));
      done.add(leads.stream().map(LeadId::value).toList());
    }
  }

  @Test
  void isDoneAfterTheCommitAndOnce() {
    note(List.of(1L, 2L));
    work.catchUp();
    work.catchUp();

    assertThat(done).containsExactly(List.of(1L, 2L));
    assertThat(left()).isZero();
  }

  @Test
  void isNeverDoneWhereTheTransactionWasTakenBack() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              followUps.note("diary", List.of(1L));
              status.setRollbackOnly();
            });
    work.catchUp();

    assertThat(done).isEmpty();
  }

  @Test
  void cannotBeNotedOutsideATransaction() {
    assertThatThrownBy(() -> followUps.note("diary", List.of(1L)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aLeadThatIsNotedTwiceIsFollowedOnce() {
    note(List.of(1L));
    note(List.of(1L));
    work.catchUp();

    assertThat(done).containsExactly(List.of(1L));
  }

  @Test
  void waitsForItsTime() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                followUps.note("diary", List.of(1L), clock.instant().plus(Duration.ofDays(2))));
    clock.advance(Duration.ofDays(2).minusMillis(1));
    work.catchUp();
    assertThat(done).isEmpty();

    clock.advance(Duration.ofMillis(1));
    work.catchUp();
    assertThat(done).containsExactly(List.of(1L));
  }

  @Test
  void oneThatFailsHoldsUpNobodyAndIsTriedAgain() {
    fault =
        lead -> {
          if (lead == 2) {
            throw new IllegalStateException("not today");
          }
        };
    note(List.of(1L, 2L, 3L));
    work.catchUp();
    assertThat(done).containsExactly(List.of(1L), List.of(3L));
    assertThat(left()).isOne();

    fault = lead -> {};
    work.catchUp();
    assertThat(done).hasSize(2);
    clock.advance(Duration.ofSeconds(10));
    work.catchUp();
    assertThat(done).hasSize(3).last().isEqualTo(List.of(2L));
    assertThat(left()).isZero();
  }

  @Test
  void whatIsNotedOfAnotherKindIsLeftToWhoeverKnowsIt() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> followUps.note("unknown", List.of(1L)));
    work.catchUp();

    assertThat(done).isEmpty();
    assertThat(left()).isOne();
  }

  private void note(List<Long> leads) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> followUps.note("diary", leads));
  }

  private int left() {
    return jdbc.sql("select count(*) from follow_up").query(Integer.class).single();
  }
}
