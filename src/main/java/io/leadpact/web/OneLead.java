package io.leadpact.web;

import io.leadpact.clock.ClockView;
import io.leadpact.lead.LeadView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead with all that its page shows.
 *
 * @param path the stages of the company, those behind it with their time
 * @param paused its clocks stand still until somebody resumes them
 * @param lastSeq the last number of its journal
 */
public record OneLead(
    LeadView lead,
    List<Step> path,
    List<Line> clocks,
    List<JournalLine.Day> days,
    boolean paused,
    int lastSeq) {

  /**
   * One stage on the way.
   *
   * @param side a or b, the side that owns it; null: nobody
   * @param reachedAt when it was first reached; null: not yet
   */
  public record Step(
      String key, @Nullable String side, @Nullable Instant reachedAt, boolean current) {}

  /** A clock and how it is counted down. */
  public record Line(ClockView clock, Countdown count) {}

  public long id() {
    return lead.id().value();
  }

  public String name() {
    return lead.name();
  }
}
