package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.RuleViolation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerCommissionTest {

  @ParameterizedTest
  @CsvSource({
    "10, 1000, 100.00",
    "12.5, 999.99, 125.00",
    "2.5, 0.20, 0.01",
    "2.5, 0.19, 0.00",
    "33.33, 100, 33.33",
    "0.01, 50, 0.01",
    "0.01, 49.99, 0.00",
    "100, 12345678901234.56, 12345678901234.56",
    "7, 0, 0.00"
  })
  void aShareIsRoundedHalfUpToCents(String share, String value, String due) {
    var commission = new PartnerCommission(new BigDecimal(share), null);
    assertThat(commission.due(new BigDecimal(value))).isEqualTo(new BigDecimal(due));
  }

  @Test
  void anAmountIsDueWhateverTheDealIsWorth() {
    var commission = new PartnerCommission(null, new BigDecimal("250"));
    assertThat(commission.due(BigDecimal.ZERO)).isEqualTo(new BigDecimal("250.00"));
    assertThat(commission.due(new BigDecimal("1000000"))).isEqualTo(new BigDecimal("250.00"));
  }

  @Test
  void whereNothingWasAgreedNothingIsDue() {
    assertThat(PartnerCommission.NONE.due(new BigDecimal("1000")))
        .isEqualTo(new BigDecimal("0.00"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "100.01", "12.345", "1000"})
  void aShareIsAboveNothingAndUpToTheWhole(String share) {
    assertThatThrownBy(() -> new PartnerCommission(new BigDecimal(share), null))
        .isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "1.001", "100000000000000"})
  void anAmountIsPossible(String fixed) {
    assertThatThrownBy(() -> new PartnerCommission(null, new BigDecimal(fixed)))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void itIsAShareOrAnAmount() {
    assertThatThrownBy(() -> new PartnerCommission(BigDecimal.ONE, BigDecimal.ONE))
        .isInstanceOf(RuleViolation.class);
  }
}
