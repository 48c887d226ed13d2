package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.context.FillSeal.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillSealTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final byte[] SECRET = secret(7);
  private static final FillSeal SEAL = new FillSeal(NINE, "abcdefghjkmnpqrs");

  private static byte[] secret(int filling) {
    var secret = new byte[32];
    Arrays.fill(secret, (byte) filling);
    return secret;
  }

  @Test
  void whatWasGivenOutIsReadAgain() {
    assertThat(FillSeal.read(SEAL.signed("form", SECRET), "form", SECRET)).contains(SEAL);
  }

  @Test
  void theSealOfAnotherFormOrSecretIsNone() {
    var signed = SEAL.signed("form", SECRET);
    assertThat(FillSeal.read(signed, "other", SECRET)).isEmpty();
    assertThat(FillSeal.read(signed, "form", secret(8))).isEmpty();
  }

  @Test
  void anEarlierTimeCannotBeWrittenIntoIt() {
    var signed = SEAL.signed("form", SECRET);
    var earlier =
        signed.replaceFirst("^\\d+", String.valueOf(NINE.minusSeconds(60).toEpochMilli()));
    assertThat(FillSeal.read(earlier, "form", SECRET)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.abcdefghjkmnpqrs.", "1.a.b", "1.abcdefghjkmnpqrs.%%%"})
  void whatIsNoSealIsNone(String text) {
    assertThat(FillSeal.read(text, "form", SECRET)).isEmpty();
    assertThat(FillSeal.read(null, "form", SECRET)).isEmpty();
  }

  @Test
  void nobodyTypesInAMomentAndNobodyWaitsForDays() {
    assertThat(SEAL.taken(NINE.plusMillis(1_999))).isEqualTo(Taken.TOO_SHORT);
    assertThat(SEAL.taken(NINE.plusSeconds(2))).isEqualTo(Taken.FINE);
    assertThat(SEAL.taken(NINE.plus(Duration.ofHours(24)))).isEqualTo(Taken.FINE);
    assertThat(SEAL.taken(NINE.plus(Duration.ofHours(25)))).isEqualTo(Taken.TOO_LONG);
    assertThat(SEAL.taken(NINE.minusSeconds(5))).isEqualTo(Taken.TOO_SHORT);
  }
}
