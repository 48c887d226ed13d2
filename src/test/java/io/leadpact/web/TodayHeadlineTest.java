package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayHeadlineTest {

  @ParameterizedTest
  @CsvSource({
    "30, 100, 3, 10",
    "34, 100, 3, 10",
    "36, 100, 4, 10",
    "97, 100, 9, 10",
    "4, 100, 1, 25",
    "1, 400, 1, 400",
    "2, 3, 2, 3",
    "1, 9, 1, 9",
    "1, 10, 1, 10",
  })
  void sharesAreSaidAsPeopleSayThem(long part, long whole, long some, long of) {
    assertThat(TodayHeadline.Part.of(part, whole)).isEqualTo(new TodayHeadline.Part(some, of));
  }
}
