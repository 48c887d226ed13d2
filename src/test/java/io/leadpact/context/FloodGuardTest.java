package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Strangers who come to three instances on one database. */
@LeadpactTest
class FloodGuardTest {

  private static final int ALLOWED = 100;
  private static final Allowance VIEWS = new Allowance("test", ALLOWED, Duration.ofMinutes(1));

  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  private FloodGuard[] instances;

  @BeforeEach
  void threeInstances() {
    instances =
        Stream.generate(() -> new FloodGuard(jdbc, clock)).limit(3).toArray(FloodGuard[]::new);
  }

  /** How many of so many visits, one instance after the other, are let in. */
  private long admitted(String who, int visits) {
    return IntStream.range(0, visits)
        .filter(i -> instances[i % instances.length].admitsOften(who, VIEWS))
        .count();
  }

  private int statements() {
    return jdbc.sql("select coalesce(sum(count), 0) / :batch from rush")
        .param("batch", FloodGuard.BATCH)
        .query(Integer.class)
        .single();
  }

  @Test
  void whoGoesFromInstanceToInstanceComesHardlyMoreOften() {
    assertThat(admitted("a flood", 1_000))
        .isBetween((long) ALLOWED, (long) ALLOWED + instances.length * FloodGuard.BATCH);
  }

  @Test
  void whoComesNoOftenerThanAllowedIsAlwaysLetIn() {
    assertThat(admitted("an office", ALLOWED)).isEqualTo(ALLOWED);
    clock.advance(Duration.ofMinutes(1));
    assertThat(admitted("an office", ALLOWED)).isEqualTo(ALLOWED);
  }

  @Test
  void aFloodDoesNotReachTheDatabaseWithEachVisit() {
    admitted("a flood", 10_000);

    assertThat(statements()).isLessThan(10);
  }

  @Test
  void othersAreLetInMeanwhile() {
    admitted("a flood", 1_000);

    assertThat(admitted("somebody else", 10)).isEqualTo(10);
  }
}
