package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.AgreementVersion.Wording;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureHistoryTest {

  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Structure USUAL = Structure.usual(List.of("LEAD", "MQL", "WON"));
  private static final Structure EARLY = Structure.usual(List.of("LEAD", "WON"));
  private static final Structure LATE = Structure.usual(List.of("LEAD", "MQL", "SQL", "WON"));

  private static AgreementVersion version(
      int number, @Nullable Instant since, @Nullable Structure structure) {
    return new AgreementVersion(
        new PromiseSet(number, Optional.ofNullable(since), List.of()),
        0,
        JANUARY,
        "user:1",
        Optional.ofNullable(structure).map(said -> new Wording(List.of(), said, Optional.empty())));
  }

  private static StructureHistory history(List<AgreementVersion> versions, Structure usual) {
    var sets = versions.stream().map(AgreementVersion::set).toList();
    return new StructureHistory(new PromiseHistory(sets), versions, usual);
  }

  @Test
  void whatNobodyWroteDownIsAsUsual() {
    var history = history(List.of(version(1, null, null)), USUAL);

    assertThat(history.at(MARCH)).isEqualTo(USUAL);
    assertThat(history(List.of(), USUAL).at(MARCH)).isEqualTo(USUAL);
  }

  @Test
  void itChangesWhenTheNextVersionComesIntoForce() {
    var history = history(List.of(version(2, MARCH, LATE), version(1, null, EARLY)), USUAL);

    assertThat(history.at(MARCH.minusMillis(1))).isEqualTo(EARLY);
    assertThat(history.at(MARCH)).isEqualTo(LATE);
  }

  @Test
  void theVersionThatBeganLastCountsNotTheOneThatWasMadeLast() {
    var history =
        history(
            List.of(version(3, JANUARY, EARLY), version(2, MARCH, LATE), version(1, null, null)),
            USUAL);

    assertThat(history.at(MARCH)).isEqualTo(LATE);
  }
}
