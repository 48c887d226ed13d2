package io.leadpact.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "1, PT0S",
    "4, PT0S",
    "5, PT30S",
    "6, PT1M",
    "7, PT2M",
    "8, PT4M",
    "9, PT8M",
    "10, PT15M",
    "1000, PT15M",
    "2147483647, PT15M"
  })
  void theWaitDoublesUpToAQuarterOfAnHour(int failures, Duration wait) {
    assertThat(Patience.WITH_ACCOUNT.afterFailures(failures)).isEqualTo(wait);
  }

  @Test
  void anAddressMayFailMoreOftenThanAnAccount() {
    assertThat(Patience.WITH_ADDRESS.afterFailures(29)).isZero();
    assertThat(Patience.WITH_ADDRESS.afterFailures(30)).isEqualTo(Duration.ofSeconds(30));
  }
}
