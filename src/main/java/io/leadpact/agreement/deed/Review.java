package io.leadpact.agreement.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day on which both heads look at the agreement again.
 *
 * @param from the first day of what is looked at
 * @param due the day of the review, the first after what is looked at
 * @param whole the full review of a year, with market changes and goals
 */
public record Review(LocalDate from, LocalDate due, boolean whole) {

  private static final int YEAR = 12;

  /**
   * The reviews of an agreement: every month, quarter or year from the day it came into force, the
   * last one when its term ends. Those at the end of a year, and the last, are full ones. A day
   * that a month does not have is its last (31 August, 30 November, 28 February).
   */
  public static List<Review> of(LocalDate effective, Structure.Validity term) {
    int step =
        switch (term.review()) {
          case WEEK, MONTH -> 1;
          case QUARTER -> 3;
          case YEAR -> YEAR;
        };
    var reviews = new ArrayList<Review>();
    var from = effective;
    for (int month = step; month < term.months(); month += step) {
      var due = effective.plusMonths(month);
      reviews.add(new Review(from, due, month % YEAR == 0));
      from = due;
    }
    reviews.add(new Review(from, effective.plusMonths(term.months()), true));
    return List.copyOf(reviews);
  }
}
