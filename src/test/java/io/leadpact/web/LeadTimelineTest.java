package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.kernel.Party;
import io.leadpact.web.timeline.Strip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTimelineTest {

  @Test
  void tenClocksAreSeenAtOnce() {
    assertThat(timeline(10, 0).folded()).isEmpty();
    assertThat(timeline(10, 0).shown()).hasSize(10);
  }

  @Test
  void ofMoreTheFirstClosedOnesAreFolded() {
    var line = timeline(25, 0);
    assertThat(line.folded()).isEqualTo(line.rows().subList(0, 15));
    assertThat(line.shown()).isEqualTo(line.rows().subList(15, 25));
  }

  @Test
  void anOpenClockIsNeverFoldedHoweverLongItRuns() {
    var line = timeline(25, 3);
    assertThat(line.shown()).containsAll(line.rows().subList(0, 3)).hasSize(10);
    assertThat(timeline(25, 25).shown()).hasSize(25);
  }

  /** The first so many of all are open. */
  private static LeadTimeline timeline(int clocks, int open) {
    var rows = new ArrayList<LeadTimeline.Row>();
    for (int i = 0; i < clocks; i++) {
      rows.add(row(i, i < open));
    }
    var ways = new LeadTimeline.Ways("events", null, "", "", "", null, null);
    return new LeadTimeline(rows, List.of(), List.of(), List.of(), null, ways);
  }

  private static LeadTimeline.Row row(int cycle, boolean open) {
    var start = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(cycle);
    var clock =
        new ClockView(
            1,
            null,
            null,
            "p",
            Party.SALES,
            cycle,
            1,
            "default",
            "BUSINESS",
            null,
            null,
            open ? State.RUNNING : State.MET,
            open,
            false,
            start,
            null,
            null,
            null,
            0,
            null,
            0,
            null);
    var count = new Countdown("", List.of(), "", "", 0, 0, 0, 0, false, null, 0, null);
    return new LeadTimeline.Row(
        clock, count, new Strip(List.of(), List.of(), List.of()), "", List.of());
  }
}
