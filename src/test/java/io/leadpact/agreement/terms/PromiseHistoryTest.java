package io.leadpact.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseHistoryTest {

  private static final List<TimedPromise> ALL = DefaultPromises.of("sdr", Party.SALES, "sales");

  private static PromiseSet version(int number, String since, int promises) {
    return new PromiseSet(
        number, Optional.ofNullable(since).map(Instant::parse), ALL.subList(0, promises));
  }

  private final PromiseHistory history =
      new PromiseHistory(
          List.of(
              version(1, null, 6),
              version(2, "2026-03-01T00:00:00Z", 2),
              version(3, "2026-05-01T00:00:00Z", 1),
              version(4, "2026-04-01T00:00:00Z", 3),
              version(5, "2026-05-01T00:00:00Z", 4)));

  @ParameterizedTest
  @CsvSource({
    "1999-01-01T00:00:00Z, 1",
    "2026-02-28T23:59:59.999Z, 1",
    "2026-03-01T00:00:00Z, 2",
    "2026-03-31T23:59:59.999Z, 2",
    "2026-04-01T00:00:00Z, 4",
    "2026-05-01T00:00:00Z, 5",
    "2099-01-01T00:00:00Z, 5",
  })
  void theVersionWithTheLatestDateIsInForceAndOfTwoTheLaterOne(Instant moment, int version) {
    assertThat(history.inForceAt(moment)).map(PromiseSet::version).contains(version);
  }

  @Test
  void withoutVersionsNothingIsPromised() {
    assertThat(new PromiseHistory(List.of()).inForceAt(Instant.EPOCH)).isEmpty();
    assertThat(new PromiseHistory(List.of()).keys()).isEmpty();
  }

  @Test
  void beforeTheFirstDateNothingIsPromised() {
    var dated = new PromiseHistory(List.of(version(2, "2026-03-01T00:00:00Z", 2)));

    assertThat(dated.inForceAt(Instant.parse("2026-02-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void everyPromiseEverMadeIsKnown() {
    assertThat(history.keys())
        .containsExactlyInAnyOrderElementsOf(ALL.stream().map(TimedPromise::key).toList());
  }

  @Test
  void noTwoPromisesOfAVersionHaveOneKey() {
    assertThatThrownBy(
            () -> new PromiseSet(1, Optional.empty(), List.of(ALL.get(0), ALL.get(1), ALL.get(0))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.field()).isEqualTo("promises[2].key"));
  }

  @ParameterizedTest
  @CsvSource({
    "paid, large, true",
    "seo, large, true",
    "mail, large, false",
    "paid, small, false",
    "paid, , false",
    ", large, false",
    ", , false",
  })
  void aScopeHoldsWhereEveryChoiceDoes(String channel, String segment, boolean holds) {
    var scope =
        new Scope(Map.of(Fact.CHANNEL, Set.of("paid", "seo"), Fact.SEGMENT, Set.of("large")));

    assertThat(scope.holds(fact -> Optional.ofNullable(fact == Fact.CHANNEL ? channel : segment)))
        .isEqualTo(holds);
  }

  @Test
  void anEmptyScopeHoldsForAll() {
    assertThat(Scope.ALL.holds(fact -> Optional.empty())).isTrue();
  }
}
