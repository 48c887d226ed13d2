package io.leadpact.demo.story;

import io.leadpact.demo.story.Arrival.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A handful of leads that stand so that something is due soon and something just became late,
 * whether one looks on a Tuesday noon or in the night to a Sunday.
 */
final class Waiting {

  /** Working time between the arrival and what is waited for. */
  static final Duration BEFORE = Duration.ofMinutes(45);

  private record Place(Fate fate, int openMinutesAgo) {}

  /** Against limits of 30, 120 and 60 minutes of opening time. */
  private static final List<Place> PLACES =
      List.of(
          new Place(Fate.AT_THE_DESK, 11),
          new Place(Fate.AT_THE_DESK, 24),
          new Place(Fate.AT_THE_DESK, 43),
          new Place(Fate.WAITS_FOR_A_CALL, 17),
          new Place(Fate.WAITS_FOR_A_CALL, 58),
          new Place(Fate.WAITS_FOR_A_CALL, 101),
          new Place(Fate.WAITS_FOR_A_CALL, 139),
          new Place(Fate.WAITS_FOR_THE_LATE_ONE, 152),
          new Place(Fate.WAITS_FOR_THE_LATE_ONE, 236),
          new Place(Fate.WAITS_FOR_A_MEETING, 22),
          new Place(Fate.WAITS_FOR_A_MEETING, 49),
          new Place(Fate.WAITS_FOR_A_MEETING, 83));

  private final Hours hours;
  private final long seed;

  Waiting(Hours hours, long seed) {
    this.hours = hours;
    this.seed = seed;
  }

  /** They came in a while before what they wait for. */
  List<Arrival> at(Instant now) {
    var arrivals = new ArrayList<Arrival>();
    for (var place : PLACES) {
      long own = seed - 1_000 - arrivals.size();
      var chance = new Chance(own);
      arrivals.add(new Arrival(began(place, now), Campaign.one(0, chance), own, place.fate()));
    }
    return arrivals;
  }

  private Instant began(Place place, Instant now) {
    var ago = Duration.ofMinutes(place.openMinutesAgo());
    return switch (place.fate()) {
      case WAITS_FOR_A_MEETING -> hours.salesAgo(now, ago.plus(BEFORE));
      case AT_THE_DESK -> hours.deskAgo(now, ago);
      default -> hours.deskAgo(now, ago.plus(BEFORE));
    };
  }
}
