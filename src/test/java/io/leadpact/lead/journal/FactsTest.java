package io.leadpact.lead.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Fact fact) {
    var facts = Facts.of(fact, "x").with(Fact.NOTE, "said");
    assertThat(Facts.read(facts.byKey())).isEqualTo(facts).hasSameHashCodeAs(facts);
    assertThat(Fact.of(fact.key())).contains(fact);
  }

  @Test
  void namesAreDifferent() {
    assertThat(Arrays.stream(Fact.values()).map(Fact::key)).doesNotHaveDuplicates();
  }

  @Test
  void blankIsUnsaid() {
    assertThat(Facts.of(Fact.TEAM, " ")).isEqualTo(Facts.none());
    assertThat(Facts.of(Fact.TEAM, "sdr").with(Fact.TEAM, null)).isEqualTo(Facts.none());
    assertThat(Facts.of(Fact.TEAM, " sdr ").get(Fact.TEAM)).contains("sdr");
  }

  @Test
  void sayingMoreLeavesTheFirstAsItWas() {
    var first = Facts.of(Fact.TEAM, "sdr");
    first.with(Fact.PERSON, "user:1");
    assertThat(first.said()).containsExactly(Fact.TEAM);
  }

  @Test
  void anAttemptThatSaysNothingOfItWasNotAutomatic() {
    assertThat(Facts.none().is(Fact.AUTOMATIC)).isFalse();
    assertThat(Facts.of(Fact.AUTOMATIC, "false").matches(Facts.none())).isTrue();
    assertThat(Facts.of(Fact.AUTOMATIC, "false").matches(Facts.of(Fact.AUTOMATIC, "true")))
        .isFalse();
  }

  @Test
  void aPatternMatchesWhateverSaysAtLeastThat() {
    var pattern = Facts.of(Fact.TEAM, "sdr");
    assertThat(pattern.matches(Facts.of(Fact.TEAM, "sdr").with(Fact.PERSON, "user:1"))).isTrue();
    assertThat(pattern.matches(Facts.of(Fact.TEAM, "sales"))).isFalse();
    assertThat(pattern.matches(Facts.none())).isFalse();
    assertThat(Facts.none().matches(pattern)).isTrue();
  }

  @Test
  void unknownNamesAreRefused() {
    assertThatThrownBy(() -> Facts.read(Map.of("colour", "red")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
