package io.leadpact.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page that has just got its line is told of the time before. */
class LiveMemoryTest {

  private static final long SECOND = 1_000_000_000;
  private static final List<LiveWord> EARLY = LiveWord.read("lead:1");
  private static final List<LiveWord> LATE = LiveWord.read("lead:2 of:user:5");

  private final LiveMemory memory = new LiveMemory(0);

  @Test
  void whatHappenedWhileThePageWasOnItsWayIsTold() {
    memory.keep(EARLY, 100 * SECOND);
    memory.keep(LATE, 110 * SECOND);

    assertThat(memory.since(Duration.ofSeconds(2), 111 * SECOND)).contains(LATE);
    assertThat(memory.since(Duration.ofMillis(50), 120 * SECOND)).contains(List.of());
  }

  @Test
  void anAgeThatWasLongOnItsWayReachesALittleFurther() {
    memory.keep(EARLY, 100 * SECOND);

    assertThat(memory.since(Duration.ofSeconds(1), 103 * SECOND)).contains(EARLY);
  }

  @Test
  void whoComesAfterMoreThanAMinuteIsToldThatNobodyKnows() {
    memory.keep(EARLY, 100 * SECOND);

    assertThat(memory.since(Duration.ofSeconds(61), 300 * SECOND)).isEmpty();
    assertThat(memory.since(Duration.ofSeconds(59), 300 * SECOND)).contains(List.of());
  }

  @Test
  void whatWasBeforeTheInstanceNobodyKnows() {
    assertThat(memory.since(Duration.ofSeconds(20), 10 * SECOND)).isEmpty();
    assertThat(memory.since(Duration.ofSeconds(9), 10 * SECOND)).contains(List.of());
  }

  @Test
  void whereTooMuchHappensTheOldestIsForgottenAndThatIsKnown() {
    for (int i = 0; i < 30_000; i++) {
      memory.keep(LiveWord.read("lead:" + i), 100 * SECOND + i * SECOND / 1_000);
    }
    assertThat(memory.since(Duration.ofSeconds(25), 130 * SECOND)).isEmpty();
    assertThat(memory.since(Duration.ofSeconds(5), 130 * SECOND))
        .hasValueSatisfying(words -> assertThat(words).hasSize(8_000));
  }
}
