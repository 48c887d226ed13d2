package io.leadpact.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void theHashIsThatOfTheText() {
    assertThat(HexFormat.of().formatHex(new Secret("abc").sha256()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void randomSecretsHave256BitsAndDiffer() {
    var made =
        IntStream.range(0, 200)
            .mapToObj(i -> Secret.random("lp_").text())
            .collect(Collectors.toSet());
    assertThat(made).hasSize(200).allMatch(text -> text.matches("lp_[A-Za-z0-9_-]{43}"));
  }

  @Test
  void aSecretIsNeverPrinted() {
    assertThat("" + new Secret("abc")).doesNotContain("abc");
  }
}
