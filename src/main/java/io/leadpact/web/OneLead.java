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
 * @param next null where no clock runs
 * @param paused its clocks stand still until somebody resumes them
 * @param lastSeq the last number of its journal
 */
public record OneLead(
    LeadView lead,
    List<Step> path,
    LeadTimeline timeline,
    @Nullable Next next,
    List<JournalLine.Day> days,
    List<Filter> filters,
    boolean paused,
    int lastSeq) {

  /**
   * What is due next, or what should have been long ago.
   *
   * @param then what happens when it is not answered, and what it waits for
   */
  public record Next(ClockView clock, Countdown count, String then) {}

  /** A choice of entries, and whether it is the present one. */
  public record Filter(String key, String address, boolean chosen) {}

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
