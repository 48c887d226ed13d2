package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:0:1:2:3:4:5, 2001:db8:0:1::/64",
    "2001:db8:0:1:9:9:9:9, 2001:db8:0:1::/64",
    "2001:0db8::1, 2001:db8:0:0::/64",
    "::1, 0:0:0:0::/64",
    "fe80::1%eth0, fe80:0:0:0::/64"
  })
  void wholeNetworksOfTheNewKindAreOneSender(String address, String sender) {
    assertThat(Sender.network(address)).isEqualTo(sender);
  }

  @ParameterizedTest
  @CsvSource({"::ffff:203.0.113.7, 203.0.113.7", "::ffff:cb00:7107, 203.0.113.7", "zz::9, zz::9"})
  void whoComesByTheOldKindIsOneAddressEvenWhereItIsWrittenInTheNew(String address, String sender) {
    assertThat(Sender.network(address)).isEqualTo(sender);
  }
}
