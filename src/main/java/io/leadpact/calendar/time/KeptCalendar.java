package io.leadpact.calendar.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One calendar of the book: its versions, and what it was like when fewer of them were known. */
final class KeptCalendar {

  private final List<CalendarVersion> versions;
  private final List<Instant> edits;
  private final BusinessCalendar latest;
  private final Map<Integer, BusinessCalendar> afterEdits = new ConcurrentHashMap<>();

  KeptCalendar(List<CalendarVersion> versions) {
    this.versions = List.copyOf(versions);
    this.edits =
        versions.stream()
            .skip(1)
            .filter(version -> !version.correctsPast())
            .map(CalendarVersion::madeAt)
            .sorted()
            .toList();
    this.latest = new BusinessCalendar(this.versions);
  }

  List<CalendarVersion> versions() {
    return versions;
  }

  BusinessCalendar latest() {
    return latest;
  }

  BusinessCalendar asKnownAt(Instant at) {
    int made = edits.size();
    while (made > 0 && edits.get(made - 1).isAfter(at)) {
      made--;
    }
    return made == edits.size()
        ? latest
        : afterEdits.computeIfAbsent(made, n -> new BusinessCalendar(knownAt(at)));
  }

  /** The first version counts as known always: history that is older than the calendar needs it. */
  private List<CalendarVersion> knownAt(Instant at) {
    var known = new ArrayList<CalendarVersion>();
    for (var version : versions) {
      if (known.isEmpty() || version.correctsPast() || !version.madeAt().isAfter(at)) {
        known.add(version);
      }
    }
    return known;
  }
}
