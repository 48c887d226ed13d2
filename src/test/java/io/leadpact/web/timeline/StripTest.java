package io.leadpact.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadpact.calendar.time.Interval;
import io.leadpact.web.timeline.Strip.Bar;
import io.leadpact.web.timeline.Strip.Kind;
import io.leadpact.web.timeline.Strip.Mark;
import io.leadpact.web.timeline.Strip.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StripTest {

  private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");
  private static final List<Interval> DAY = List.of(new Interval(NINE, hour(9)));
  private static final TimeScale SCALE = TimeScale.even(NINE, hour(9), DAY);

  @Test
  void aMetClockIsOneBarUpToItsAnswer() {
    var strip = draw(run(hour(1), hour(2), hour(4)), hour(8));
    assertThat(kinds(strip)).containsExactly(Kind.RUN);
    assertThat(strip.bars().get(0).x()).isEqualTo(SCALE.x(hour(1)));
    assertThat(strip.bars().get(0).width()).isEqualTo(98.0 / 9, within(1e-9));
    assertThat(strip.marks()).containsExactly(new Mark(Sign.DUE, SCALE.x(hour(4))));
  }

  @Test
  void whatIsAnsweredExactlyWhenDueHasNoLateBar() {
    assertThat(kinds(draw(run(hour(1), hour(4), hour(4)), hour(8)))).containsExactly(Kind.RUN);
  }

  @Test
  void anOverrunBeginsWhereItWasDue() {
    var strip = draw(run(hour(1), hour(5), hour(4)), hour(8));
    assertThat(kinds(strip)).containsExactly(Kind.RUN, Kind.LATE);
    assertThat(strip.bars().get(1).x()).isEqualTo(SCALE.x(hour(4)));
  }

  @Test
  void whatRunsHasItsRestStillToCome() {
    var strip = draw(run(hour(1), null, hour(6)), hour(3));
    assertThat(kinds(strip)).containsExactly(Kind.RUN, Kind.TODO);
    assertThat(strip.bars().get(1).x()).isEqualTo(SCALE.x(hour(3)));
  }

  @Test
  void anOpenClockPastDueGrowsRedUpToNow() {
    var strip = draw(run(hour(1), null, hour(2)), hour(6));
    assertThat(kinds(strip)).containsExactly(Kind.RUN, Kind.LATE);
    assertThat(strip.bars().get(1).width()).isEqualTo(98.0 / 9 * 4, within(1e-9));
  }

  @Test
  void aPauseIsPaintedOverItAndCutToIt() {
    var pause = new Interval(hour(0), hour(2));
    var run = new Run(hour(1), hour(3), hour(5), null, false, List.of(pause), List.of());
    var strip = draw(run, hour(8));
    assertThat(kinds(strip)).containsExactly(Kind.RUN, Kind.PAUSE);
    assertThat(strip.bars().get(1).x()).isEqualTo(SCALE.x(hour(1)));
    assertThat(strip.bars().get(1).width()).isEqualTo(98.0 / 9, within(1e-9));
  }

  @Test
  void aCancelledClockIsNeitherMetNorLate() {
    var run = new Run(hour(1), hour(5), hour(3), null, true, List.of(), List.of());
    assertThat(kinds(draw(run, hour(8)))).containsOnly(Kind.CANCELLED);
  }

  @Test
  void aClockWithoutDueTimeHasNoMark() {
    assertThat(draw(run(hour(1), hour(2), null), hour(8)).marks()).isEmpty();
  }

  @Test
  void attemptsCountFromStartToAnswerBothIncluded() {
    var attempts = List.of(hour(0), hour(1), hour(2), hour(3), hour(4));
    var run = new Run(hour(1), hour(3), null, null, false, List.of(), attempts);
    assertThat(draw(run, hour(8)).marks())
        .extracting(Mark::x)
        .containsExactly(SCALE.x(hour(1)), SCALE.x(hour(2)), SCALE.x(hour(3)));
  }

  @Test
  void theWarningStandsBesideTheDueMark() {
    var run = new Run(hour(1), null, hour(5), hour(4), false, List.of(), List.of());
    assertThat(draw(run, hour(2)).marks()).extracting(Mark::sign).contains(Sign.WARN, Sign.DUE);
  }

  @Test
  void anAnswerAtOnceCanStillBeSeen() {
    var strip = draw(run(hour(1), hour(1), hour(2)), hour(8));
    assertThat(strip.bars().get(0).width()).isGreaterThan(0.3);
  }

  @Test
  void whatLiesOutsideTheScaleIsNotDrawn() {
    var morning = TimeScale.even(NINE, hour(3), DAY);
    var strip = Strip.of(run(hour(4), hour(6), hour(5)), DAY, morning, hour(8));
    assertThat(strip.bars()).isEmpty();
    assertThat(strip.marks()).isEmpty();
  }

  @Test
  void openingsThatCannotBeToldApartAreOneGround() {
    var open = new ArrayList<Interval>();
    for (int day = 0; day < 365; day++) {
      var opens = NINE.plus(Duration.ofDays(day));
      open.add(new Interval(opens, opens.plus(Duration.ofHours(9))));
    }
    var year = TimeScale.byEvents(NINE, NINE.plus(Duration.ofDays(365)), open, List.of());
    assertThat(Strip.ground(open, year)).hasSizeLessThan(10);
    assertThat(Strip.ground(DAY, SCALE)).containsExactly(new Bar(Kind.OPEN, 1, 98));
  }

  private static Strip draw(Run run, Instant now) {
    return Strip.of(run, DAY, SCALE, now);
  }

  private static List<Kind> kinds(Strip strip) {
    return strip.bars().stream().map(Bar::kind).toList();
  }

  private static Run run(Instant started, @Nullable Instant stopped, @Nullable Instant due) {
    return new Run(started, stopped, due, null, false, List.of(), List.of());
  }

  private static Instant hour(int after) {
    return NINE.plus(Duration.ofHours(after));
  }
}
