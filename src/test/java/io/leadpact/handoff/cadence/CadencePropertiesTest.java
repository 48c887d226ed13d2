package io.leadpact.handoff.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.handoff.cadence.CadencePlan.Proposed;
import io.leadpact.lead.journal.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever was agreed and however somebody tries. */
class CadencePropertiesTest {

  private static final Instant LATER = Instant.parse("2026-05-01T09:00:00Z");
  private static final int ATTEMPTS = 12;

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsOwedNeverGrowsByLoggingAnAttempt(long seed) {
    var some = new RandomAttempts(seed);
    var owed = some.standing(LATER).owed().attempts();
    for (int i = 0; i < ATTEMPTS; i++) {
      some.attempt();
      var now = some.standing(LATER).owed().attempts();
      assertThat(now).isLessThanOrEqualTo(owed);
      owed = now;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsFulfilledStaysFulfilled(long seed) {
    var some = new RandomAttempts(seed);
    var kept = false;
    for (int i = 0; i < ATTEMPTS * 2; i++) {
      some.attempt();
      var now = some.standing(LATER).kept();
      assertThat(now || !kept).isTrue();
      kept = now;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void attemptsThatCountLieAsFarApartAsAgreedAndInsideTheDays(long seed) {
    var some = new RandomAttempts(seed);
    for (int i = 0; i < ATTEMPTS * 2; i++) {
      some.attempt();
    }
    var standing = some.standing(LATER);
    var apart = some.rules.effort().spacing().orElse(Duration.ZERO);
    Happening before = null;
    for (var one : standing.counted()) {
      assertThat(one.at()).isBetween(standing.from(), standing.until());
      if (before != null) {
        assertThat(one.at()).isAfterOrEqualTo(before.at().plus(apart));
      }
      before = one;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsProposedLiesInsideHoursAfterTheSpacingAndWithinTheDays(long seed) {
    var some = new RandomAttempts(seed);
    for (int i = 0; i < seed % 5; i++) {
      some.attempt();
    }
    var now = some.sometime();
    var standing = some.standing(now);
    var apart = some.rules.effort().spacing().orElse(Duration.ZERO);
    var before = standing.counted().stream().map(Happening::at).reduce((a, b) -> b);
    for (var one : plan(some, standing, now)) {
      assertThat(some.rules.calendar().nextOpening(one.at())).isEqualTo(one.at());
      assertThat(one.at()).isBetween(now, standing.until());
      before.ifPresent(at -> assertThat(one.at()).isAfterOrEqualTo(at.plus(apart)));
      before = Optional.of(one.at());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNextAttemptIsProposedAtAPartOfTheDayNotTriedYetWhereOneIsLeft(long seed) {
    var some = new RandomAttempts(seed);
    for (int i = 0; i < seed % 4; i++) {
      some.attempt();
    }
    var now = some.sometime();
    var standing = some.standing(now);
    var tried = standing.tried(some.rules);
    plan(some, standing, now).stream()
        .findFirst()
        .filter(next -> tried.contains(next.part()))
        .ifPresent(
            next -> {
              var apart = some.rules.effort().spacing().orElse(Duration.ZERO);
              var from =
                  standing.counted().stream()
                      .map(one -> one.at().plus(apart))
                      .reduce((a, b) -> b)
                      .filter(at -> at.isAfter(now))
                      .orElse(now);
              assertThat(openParts(some, from, standing.until())).isSubsetOf(tried);
            });
  }

  private static List<Proposed> plan(RandomAttempts some, CadenceStanding standing, Instant now) {
    return new CadencePlan(some.rules, some.rules.calendar()).of(standing, now);
  }

  /** By looking every five minutes. */
  private static EnumSet<DayPart> openParts(RandomAttempts some, Instant from, Instant until) {
    var parts = EnumSet.noneOf(DayPart.class);
    var step = Duration.ofMinutes(5);
    for (var at = from; at.isBefore(until); at = at.plus(step)) {
      if (some.rules.calendar().nextOpening(at).equals(at)) {
        parts.add(DayPart.of(at, some.rules.zone()));
      }
    }
    return parts;
  }
}
