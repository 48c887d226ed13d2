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
    work =
        new FollowUpWork(
            jdbc, new FollowUpKinds(() -> List.of(new Diary())), transactions, (Clock) clock);
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

  /** Of two things that have a turn, the first asks for the second. */
  private final class Both {
    final List<String> said = new ArrayList<>();
    final FollowUpKinds kinds = new FollowUpKinds(() -> List.of(third(), second(), first()));
    final FollowUps noting = new FollowUps(jdbc, kinds, clock);
    final FollowUpWork work = new FollowUpWork(jdbc, kinds, transactions, clock);

    FollowUp first() {
      return step(
          "first",
          1,
          leads ->
              noting.note("second", List.of(leads.get(0).value(), leads.get(0).value() + 100)));
    }

    FollowUp second() {
      return step("second", 2, leads -> noting.note("first", List.of(leads.get(0).value() + 200)));
    }

    /** Its turn is the same as that of the second. */
    FollowUp third() {
      return step("third", 2, leads -> {});
    }

    private FollowUp step(String kind, int turn, Consumer<List<LeadId>> doing) {
      return new FollowUp() {
        @Override
        public String kind() {
          return kind;
        }

        @Override
        public int turn() {
          return turn;
        }

        @Override
        public void follow(List<LeadId> leads) {
          leads.forEach(lead -> fault.accept(lead.value() * turn));
          said.add(kind + leads.stream().map(LeadId::value).toList());
          doing.accept(leads);
        }
      };
    }

    void note(String... its) {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              status -> List.of(its).forEach(kind -> noting.note(kind, List.of(1L, 2L))));
    }

    List<String> rows() {
      return jdbc.sql("select kind || ' ' || lead_id from follow_up order by 1")
          .query(String.class)
          .list();
    }
  }

  @Test
  void whatHasATurnIsOneRowOfALeadAndDoneInItsTurn() {
    var both = new Both();
    both.note("second", "diary", "first");
    assertThat(both.rows())
        .containsExactly("diary 1", "diary 2", "first+second 1", "first+second 2");

    both.work.round();
    assertThat(both.said).containsExactly("first[1, 2]", "second[1, 2]");
  }

  @Test
  void ofTwoThingsWithTheSameTurnBothAreDone() {
    var both = new Both();
    both.note("third", "second");
    assertThat(both.rows()).containsExactly("second+third 1", "second+third 2");

    both.work.round();
    assertThat(both.said).containsExactly("second[1, 2]", "third[1, 2]");
  }

  @Test
  void onlyWhatHasItsTurnStillToComeOfTheseLeadsIsTakenAlong() {
    var both = new Both();
    both.note("first");
    both.work.round();

    assertThat(both.said).containsExactly("first[1, 2]", "second[1]");
    assertThat(both.rows()).containsExactly("first 201", "second 101");
  }

  @Test
  void whereOneOfThemFailsTheOtherIsDoneAllTheSame() {
    var both = new Both();
    fault =
        product -> {
          if (product == 4) {
            throw new IllegalStateException("the second cannot be done about the second lead");
          }
        };
    both.note("first", "second");
    both.work.round();
    assertThat(both.said).containsExactly("first[1, 2]");
    assertThat(both.rows()).containsExactly("first 1", "first 2", "second 1", "second 2");

    both.said.clear();
    both.work.round();
    assertThat(both.said).contains("first[1, 2]", "second[1]");
    assertThat(both.rows()).contains("second 2");
  }

  private void note(List<Long> leads) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> followUps.note("diary", leads));
  }

  private int left() {
    return jdbc.sql("select count(*) from follow_up").query(Integer.class).single();
  }
}
