package io.leadpact.calendar.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Calendars of every kind from a seed, and instants where clocks do odd things. */
final class RandomCalendars {

  /** A zone and a day on or near which its offset changes. */
  private static final Map<String, List<String>> ODD_DAYS =
      Map.of(
          "Europe/Amsterdam", List.of("2022-10-30", "2023-03-26", "1940-05-16"),
          "America/New_York", List.of("2024-03-10", "2024-11-03"),
          "Australia/Lord_Howe", List.of("2023-10-01", "2024-04-07"),
          "Pacific/Apia", List.of("2011-12-30", "2011-12-29"),
          "America/Sao_Paulo", List.of("2018-11-04", "2019-02-17"),
          "America/St_Johns", List.of("2010-11-07", "2011-03-13"),
          "Asia/Kathmandu", List.of("1986-01-01"),
          "Africa/Casablanca", List.of("2024-03-10", "2024-04-14"),
          "Europe/Warsaw", List.of("2026-03-29", "2026-10-25"),
          "UTC", List.of("2026-02-28"));

  private final Random random;

  RandomCalendars(long seed) {
    this.random = new Random(seed);
  }

  OpeningRules rules() {
    var zones = ODD_DAYS.keySet().stream().sorted().toList();
    return rules(ZoneId.of(zones.get(random.nextInt(zones.size()))));
  }

  OpeningRules rules(ZoneId zone) {
    var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (random.nextInt(7) != 0) {
        week.put(day, hours());
      }
    }
    week.put(DayOfWeek.of(1 + random.nextInt(7)), hours());
    var special = new HashMap<LocalDate, DayHours>();
    for (int i = 0; i < 4; i++) {
      special.put(near(zone), random.nextBoolean() ? DayHours.CLOSED : hours());
    }
    var holidays = Set.of(near(zone), near(zone).minusYears(1));
    return new OpeningRules(
        zone, new WeeklyHours(week), new SpecialDays(special), year -> holidays);
  }

  private DayHours hours() {
    if (random.nextInt(6) == 0) {
      return new DayHours(List.of(new DayHours.Span(0, 1440)));
    }
    var spans = new ArrayList<DayHours.Span>();
    int at = random.nextInt(600);
    int wanted = 1 + random.nextInt(3);
    while (spans.size() < wanted && at < 1430) {
      int to = Math.min(1440, at + 1 + random.nextInt(600));
      spans.add(new DayHours.Span(at, to));
      at = to + random.nextInt(3) * 30;
    }
    return new DayHours(spans);
  }

  /** A day near a change of the zone's offset. */
  LocalDate near(ZoneId zone) {
    var days = ODD_DAYS.get(zone.getId());
    return LocalDate.parse(days.get(random.nextInt(days.size())))
        .plusDays(random.nextInt(15) - 10L);
  }

  /** A whole minute near a change of the zone's offset. */
  Instant instant(ZoneId zone) {
    return near(zone).atStartOfDay(zone).toInstant().plusSeconds(60L * random.nextInt(1440));
  }

  int upTo(int bound) {
    return 1 + random.nextInt(bound);
  }
}
