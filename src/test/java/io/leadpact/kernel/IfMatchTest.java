package io.leadpact.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IfMatchTest {

  @Test
  void whoAsksForNoStateOrForAnyMayChangeAll() {
    assertThat(IfMatch.tag(null)).isNull();
    assertThat(IfMatch.tag("*")).isNull();
    assertThat(IfMatch.version(null)).isNull();
    assertThat(IfMatch.version("*")).isNull();
  }

  @Test
  void theMarksAreNoPartOfATag() {
    assertThat(IfMatch.tag("\"sales.3\"")).isEqualTo("sales.3");
    assertThat(IfMatch.tag("W/\"sales.3\"")).isEqualTo("sales.3");
    assertThat(IfMatch.version("\"12\"")).isEqualTo(12);
  }

  @Test
  void whatIsNoNumberIsTheNumberOfNoState() {
    assertThat(IfMatch.version("\"other\"")).isNegative();
  }
}
