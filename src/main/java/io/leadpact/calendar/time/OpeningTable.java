package io.leadpact.calendar.time;

import java.util.Arrays;

/**
 * All openings between two instants, in order, with what was open before each: a stretch of time is
 * a subtraction. Two indexes, one by time and one by opening time, say where to look, so that a
 * question costs the same in a table of a month and of a century. Immutable.
 *
 * <p>Entry 0 is an empty opening at the beginning and the last one stands at the end, so that no
 * search runs out of the table.
 */
final class OpeningTable {

  /** The answer where the table does not reach. */
  static final long BEYOND = Long.MIN_VALUE;

  /** 2^26 ms, some nineteen hours: few openings begin in one. */
  private static final int TIME_SHIFT = 26;

  private static final int FEW = 8;

  /** A day of the wall clock that closed longer ago than this has no more openings. */
  private static final long TWO_DAYS = 2L * 24 * 60 * 60 * 1000;

  private final long begin;
  private final long end;
  private final long[] opens;
  private final long[] before;
  private final int[] days;
  private final int[] byTime;
  private final int[] byAmount;
  private final int amountShift;

  private OpeningTable(long begin, long end, long[] opens, long[] before, int[] days) {
    this.begin = begin;
    this.end = end;
    this.opens = opens;
    this.before = before;
    this.days = days;
    long average = Math.max(1, total() / opens.length);
    this.amountShift = 63 - Long.numberOfLeadingZeros(average);
    this.byTime = indexByTime();
    this.byAmount = indexByAmount();
  }

  private int[] indexByTime() {
    var index = new int[(int) ((end - begin) >>> TIME_SHIFT) + 1];
    int i = 0;
    for (int bucket = 0; bucket < index.length; bucket++) {
      while (opens[i + 1] <= begin + ((long) bucket << TIME_SHIFT)) {
        i++;
      }
      index[bucket] = i;
    }
    return index;
  }

  private int[] indexByAmount() {
    var index = new int[(int) (total() >>> amountShift) + 2];
    int i = 0;
    for (int bucket = 0; bucket < index.length; bucket++) {
      while (i < opens.length - 2 && before[i + 1] <= (long) bucket << amountShift) {
        i++;
      }
      index[bucket] = i;
    }
    return index;
  }

  private long total() {
    return before[before.length - 1];
  }

  long begin() {
    return begin;
  }

  long end() {
    return end;
  }

  boolean covers(long time) {
    return time >= begin && time < end;
  }

  /** The last entry that begins at or before a time that is covered. */
  private int entry(long time) {
    int i = byTime[(int) ((time - begin) >>> TIME_SHIFT)];
    while (opens[i + 1] <= time) {
      i++;
    }
    return i;
  }

  /** Opening time since the beginning of the table, of a time that is covered. */
  private long amount(long time) {
    int i = entry(time);
    return before[i] + Math.min(time - opens[i], before[i + 1] - before[i]);
  }

  long elapsed(long from, long to) {
    return covers(from) && covers(to) ? amount(to) - amount(from) : BEYOND;
  }

  long due(long start, long limit) {
    if (!covers(start) || limit <= 0 || limit > total()) {
      return BEYOND;
    }
    long amount = amount(start) + limit;
    if (amount > total()) {
      return BEYOND;
    }
    int i = entryReaching(amount);
    return opens[i] + amount - before[i];
  }

  /** The first entry at whose closing that much was open. */
  private int entryReaching(long amount) {
    int bucket = (int) ((amount - 1) >>> amountShift);
    int low = byAmount[bucket];
    int high = byAmount[bucket + 1];
    while (high - low > FEW) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] < amount) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (before[low + 1] < amount) {
      low++;
    }
    return low;
  }

  long nextOpening(long at) {
    if (!covers(at)) {
      return BEYOND;
    }
    int i = entry(at);
    if (at - opens[i] < before[i + 1] - before[i]) {
      return at;
    }
    return i + 2 < opens.length ? opens[i + 1] : BEYOND;
  }

  /** When the opening closes that holds a covered time. */
  long closing(long open) {
    int i = entry(open);
    return opens[i] + before[i + 1] - before[i];
  }

  /**
   * The last closing of the n-th day with an opening after the given day. Days are those of the
   * wall clock, which may name one twice where clocks are put back over midnight.
   */
  long closing(long start, long day, int n) {
    if (!covers(start)) {
      return BEYOND;
    }
    long latest = day;
    int counted = 0;
    long closing = BEYOND;
    for (int i = Math.max(1, entry(start)); i < opens.length - 1; i++) {
      if (days[i] > latest) {
        if (counted == n) {
          return closing;
        }
        counted++;
        latest = days[i];
      }
      if (counted == n && days[i] == latest) {
        closing = opens[i] + before[i + 1] - before[i];
      }
    }
    return closing < end - TWO_DAYS ? closing : BEYOND;
  }

  /** Takes openings in order of time. */
  static final class Builder {
    private final long begin;
    private final long end;
    private long[] opens = new long[1024];
    private long[] before = new long[1024];
    private int[] days = new int[1024];
    private int size = 1;

    Builder(long begin, long end) {
      this.begin = begin;
      this.end = end;
      opens[0] = begin;
    }

    void add(long day, long open, long close) {
      if (size + 2 > opens.length) {
        opens = Arrays.copyOf(opens, 2 * opens.length);
        before = Arrays.copyOf(before, 2 * before.length);
        days = Arrays.copyOf(days, 2 * days.length);
      }
      opens[size] = open;
      days[size] = Math.toIntExact(day);
      before[size + 1] = before[size] + close - open;
      size++;
    }

    OpeningTable build() {
      opens[size] = Long.MAX_VALUE;
      return new OpeningTable(
          begin,
          end,
          Arrays.copyOf(opens, size + 1),
          Arrays.copyOf(before, size + 1),
          Arrays.copyOf(days, size));
    }
  }
}
