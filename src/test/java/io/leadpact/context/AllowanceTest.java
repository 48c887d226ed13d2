package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final Allowance TEN_MINUTES = new Allowance("x", 3, Duration.ofMinutes(10));

  @Test
  void aStretchBeginsAtItsRoundMinute() {
    assertThat(TEN_MINUTES.began(Instant.parse("2026-03-02T09:19:59.999Z")))
        .isEqualTo(Instant.parse("2026-03-02T09:10:00Z"));
    assertThat(TEN_MINUTES.began(Instant.parse("2026-03-02T09:20:00Z")))
        .isEqualTo(Instant.parse("2026-03-02T09:20:00Z"));
  }

  @Test
  void whoIsTurnedAwayHearsHowManyMinutesAreLeft() {
    assertThat(TEN_MINUTES.minutesLeft(Instant.parse("2026-03-02T09:10:00Z"))).isEqualTo(10);
    assertThat(TEN_MINUTES.minutesLeft(Instant.parse("2026-03-02T09:18:30Z"))).isEqualTo(2);
    assertThat(TEN_MINUTES.minutesLeft(Instant.parse("2026-03-02T09:19:59Z"))).isEqualTo(1);
  }

  @Test
  void theLastThatIsAllowedIsAllowed() {
    assertThat(TEN_MINUTES.exceededBy(3)).isFalse();
    assertThat(TEN_MINUTES.exceededBy(4)).isTrue();
  }
}
