package io.leadpact.report.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikelyTest {

  @Test
  void whatIsDecidedIsCertain() {
    assertThat(Likely.ofShare(9, 1, 0, 9)).isEqualTo(new Likely(9, 9, 9, 0));
    assertThat(Likely.ofShare(8, 2, 0, 9)).isEqualTo(new Likely(8, 8, 8, 1));
    assertThat(Likely.ofCount(40, 1, 40)).isEqualTo(new Likely(40, 40, 40, 0));
    assertThat(Likely.ofCount(39, 1, 40).missing()).isEqualTo(1);
  }

  /** One more after one met of one: Beta(3/2, 1/2) gives 3/4. */
  @Test
  void oneMoreClockIsMetWithTheChanceOfTheRunSoFar() {
    assertThat(Likely.ofShare(1, 0, 1, 2).missing()).isCloseTo(0.25, within(1e-12));
  }

  /** Two more after none: B(2.5, 0.5)/B(0.5, 0.5) = 3/8 that both are met. */
  @Test
  void beforeAnythingBothExtremesAreLikelierThanTheMiddle() {
    assertThat(Likely.ofShare(0, 0, 2, 2).missing()).isCloseTo(1 - 0.375, within(1e-12));
    assertThat(Likely.ofShare(0, 0, 2, 1).missing()).isCloseTo(0.375, within(1e-12));
  }

  @Test
  void aLongRunAtTheTargetIsAsLikelyAboveAsBelow() {
    var likely = Likely.ofShare(900, 100, 1000, 1800);

    assertThat(likely.missing()).isBetween(0.4, 0.6);
    assertThat(likely.low()).isLessThan(1800);
    assertThat(likely.high()).isGreaterThan(1800);
  }

  /** Half the month brought 100: the rest brings 100.5 on average, with a spread of about 14. */
  @Test
  void countsGoOnAtTheSameRate() {
    var likely = Likely.ofCount(100, 0.5, 200);

    assertThat(likely.middle()).isBetween(199L, 201L);
    assertThat(likely.low()).isBetween(180L, 184L);
    assertThat(likely.high()).isBetween(217L, 221L);
    assertThat(likely.missing()).isBetween(0.4, 0.6);
  }

  @Test
  void manyClocksAndAnEarlyMomentAreNoTrouble() {
    assertThat(Likely.ofShare(90_000, 10_000, 400_000, 450_000).missing()).isBetween(0.3, 0.7);
    assertThat(Likely.ofCount(50_000, 0.05, 900_000).missing()).isBetween(0.0, 0.01);
    assertThat(Likely.ofCount(0, 0.02, 10).missing()).isGreaterThan(0.2);
  }
}
