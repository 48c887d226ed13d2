package io.leadpact.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Shares of the story. */
class ShareTest {

  @Test
  void aShareIsRoundedHalfUpToOneDecimal() {
    assertThat(new Share(1, 8).percent()).isEqualByComparingTo("12.5");
    assertThat(new Share(2, 3).percent()).isEqualByComparingTo("66.7");
  }

  @Test
  void nothingOfNothingIsNothing() {
    assertThat(new Share(0, 0).percent()).isEqualByComparingTo("0");
  }

  @Test
  void moreThanAPlanIsSaidButNotDrawn() {
    var share = new Share(317, 260);
    assertThat(share.percent()).isEqualByComparingTo("121.9");
    assertThat(share.meter()).isEqualByComparingTo("100");
  }
}
