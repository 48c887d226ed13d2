package io.leadpact.clock.fold;

import static io.leadpact.clock.fold.Stories.at;
import static io.leadpact.clock.fold.Stories.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.calendar.time.Interval;
import io.leadpact.lead.journal.Journal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandStillTest {

  @Test
  void aPauseLastsUntilItIsResumed() {
    assertThat(pauses(lead("09:00").paused("10:00").resumed("11:00")))
        .containsExactly(new Interval(at("10:00"), at("11:00")));
  }

  @Test
  void aPauseWithinAPauseIsNone() {
    assertThat(pauses(lead("09:00").paused("10:00").paused("10:30").resumed("11:00")))
        .containsExactly(new Interval(at("10:00"), at("11:00")));
  }

  @Test
  void aPauseThatNobodyEndedIsCutOffAtTheEnd() {
    assertThat(pauses(lead("09:00").paused("10:00")))
        .containsExactly(new Interval(at("10:00"), at("15:00")));
  }

  @Test
  void aPauseThatWasTakenBackIsNone() {
    assertThat(pauses(lead("09:00").paused("10:00").voided(2, "10:05"))).isEmpty();
  }

  @Test
  void whatPausedBeforeTheStartOrAfterTheEndDoesNotCount() {
    assertThat(pauses(lead("08:00").paused("08:30").resumed("10:00").paused("15:00"))).isEmpty();
  }

  private static List<Interval> pauses(Stories story) {
    var promise = Stories.firstContact();
    return StandStill.of(Journal.of(story.entries()), promise, at("09:00"), at("15:00"));
  }
}
