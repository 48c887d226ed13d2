package io.leadpact.web.timeline;

import io.leadpact.calendar.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Opening times of several calendars taken together. */
public final class Openings {

  private Openings() {}

  /** Whenever one of them is open, in order; those that touch or overlap are one. */
  public static List<Interval> together(Collection<List<Interval>> calendars) {
    var all =
        calendars.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Interval::from))
            .toList();
    var together = new ArrayList<Interval>();
    for (var opening : all) {
      var last = together.isEmpty() ? null : together.get(together.size() - 1);
      if (last != null && !opening.from().isAfter(last.to())) {
        together.set(
            together.size() - 1, new Interval(last.from(), later(last.to(), opening.to())));
      } else {
        together.add(opening);
      }
    }
    return together;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
