package io.leadpact.qualification.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lead did so far, summed up by kind of deed.
 *
 * @param since when the lead came in: silence begins no earlier
 * @param pages different pages that were looked at
 * @param last when it last did anything; null: it never did
 * @param count of all that it did
 */
public record Behaviour(
    Instant since, Map<Deed, Sum> sums, int pages, @Nullable Instant last, int count) {

  /**
   * One thing that was done.
   *
   * @param seconds how long it took: on a page, at a webinar; 0 where that is not known
   * @param page which page it was; null where it was none
   */
  public record Act(Deed deed, Instant at, long seconds, @Nullable String page) {
    public Act(Deed deed, Instant at, long seconds) {
      this(deed, at, seconds, null);
    }
  }

  /** All deeds of one kind: how many, how long together, and when the last one was. */
  public record Sum(int count, long seconds, Instant last) {

    private Sum and(Sum other) {
      return new Sum(
          count + other.count,
          seconds + other.seconds,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  public static Behaviour none(Instant since) {
    return new Behaviour(since, Map.of(), 0, null, 0);
  }

  public static Behaviour of(Instant since, Collection<Act> acts) {
    var sums = new EnumMap<Deed, Sum>(Deed.class);
    var pages = new HashSet<String>();
    Instant last = null;
    for (var act : acts) {
      if (act.deed() == Deed.PAGE || act.deed() == Deed.PRICING_PAGE) {
        pages.add(act.page() == null ? "" : act.page());
      }
      sums.merge(act.deed(), new Sum(1, act.seconds(), act.at()), Sum::and);
      last = last == null || act.at().isAfter(last) ? act.at() : last;
    }
    return new Behaviour(since, sums, pages.size(), last, acts.size());
  }

  /** What was done up to that moment, it included. */
  public static Behaviour until(Instant since, Collection<Act> acts, Instant moment) {
    return of(since, acts.stream().filter(act -> !act.at().isAfter(moment)).toList());
  }

  int count(Deed... deeds) {
    int count = 0;
    for (var deed : deeds) {
      var sum = sums.get(deed);
      count += sum == null ? 0 : sum.count();
    }
    return count;
  }

  long seconds(Deed... deeds) {
    long seconds = 0;
    for (var deed : deeds) {
      var sum = sums.get(deed);
      seconds += sum == null ? 0 : sum.seconds();
    }
    return seconds;
  }

  Optional<Instant> last(Deed... deeds) {
    Instant latest = null;
    for (var deed : deeds) {
      var sum = sums.get(deed);
      if (sum != null && (latest == null || sum.last().isAfter(latest))) {
        latest = sum.last();
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Whole days of 24 hours since it last did anything, or came in. */
  long silence(Instant now) {
    return days(heardAt(), now);
  }

  Instant heardAt() {
    return last == null || last.isBefore(since) ? since : last;
  }

  static long days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toDays());
  }
}
