package io.leadpact.calendar.time;

import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All calendars with all their versions, and who keeps which since when: one immutable snapshot
 * from which clocks are computed.
 */
public final class CalendarBook {

  private static final String COMPANY = "company";

  /**
   * From an instant on, somebody keeps a calendar.
   *
   * @param subject {@code company}, {@code team:<key>} or {@code user:<id>}
   * @param calendar the key of the calendar; empty: none of their own any more
   * @param since empty: since always
   */
  public record Choice(String subject, Optional<String> calendar, Optional<Instant> since) {

    private Instant start() {
      return since.orElse(Instant.MIN);
    }
  }

  private final Map<String, KeptCalendar> calendars;
  private final Map<String, List<Choice>> choices;

  private CalendarBook(Map<String, KeptCalendar> calendars, Map<String, List<Choice>> choices) {
    this.calendars = Map.copyOf(calendars);
    this.choices = choices;
  }

  /**
   * @param calendars by key, the versions of each with the first made first; at least one each
   * @param choices in any order; of two of the same subject and instant the later in the list holds
   */
  public static CalendarBook of(
      Map<String, List<CalendarVersion>> calendars, List<Choice> choices) {
    var kept = new HashMap<String, KeptCalendar>();
    calendars.forEach((key, versions) -> kept.put(key, new KeptCalendar(versions)));
    return new CalendarBook(
        kept,
        choices.stream()
            .sorted(Comparator.comparing(Choice::start))
            .collect(Collectors.groupingBy(Choice::subject)));
  }

  /** This book with one more version of a calendar: what a draft would change. */
  public CalendarBook with(String key, CalendarVersion draft) {
    var changed = new TreeMap<>(calendars);
    var versions = new ArrayList<CalendarVersion>();
    if (changed.containsKey(key)) {
      versions.addAll(kept(key).versions());
    }
    versions.add(draft);
    changed.put(key, new KeptCalendar(versions));
    return new CalendarBook(changed, choices);
  }

  /** The keys of all calendars. */
  public Set<String> keys() {
    return calendars.keySet();
  }

  /**
   * The calendar of the person, else of the team, else of the company, as chosen at that instant. A
   * chosen calendar that does not exist is passed over.
   *
   * @param person a user ({@code user:12}); any other text has no calendar of its own
   * @param team the key of the team
   */
  public String choose(Optional<String> person, Optional<String> team, Instant at) {
    return person
        .filter(actor -> actor.startsWith("user:"))
        .flatMap(actor -> chosen(actor, at))
        .or(() -> team.flatMap(key -> chosen("team:" + key, at)))
        .or(() -> chosen(COMPANY, at))
        .or(this::firstOfCompany)
        .orElseThrow(
            () -> new RuleViolation("calendar.none", "The company has no calendar yet", COMPANY));
  }

  private Optional<String> chosen(String subject, Instant at) {
    var own = choices.getOrDefault(subject, List.of());
    for (int i = own.size() - 1; i >= 0; i--) {
      if (!own.get(i).start().isAfter(at)) {
        return own.get(i).calendar().filter(calendars::containsKey);
      }
    }
    return Optional.empty();
  }

  /** What happened before the company had chosen is counted by its first choice. */
  private Optional<String> firstOfCompany() {
    return choices.getOrDefault(COMPANY, List.of()).stream()
        .flatMap(choice -> choice.calendar().stream())
        .filter(calendars::containsKey)
        .findFirst();
  }

  /** With every version known today: what a clock that still runs counts by. */
  public BusinessCalendar calendar(String key) {
    return kept(key).latest();
  }

  /**
   * With the versions that had been made by that instant, and those that correct the past: what a
   * clock that closed then was judged by, whatever was edited since. The same object as {@link
   * #calendar} where nothing was.
   */
  public BusinessCalendar calendarAsKnownAt(String key, Instant closedAt) {
    return kept(key).asKnownAt(closedAt);
  }

  private KeptCalendar kept(String key) {
    var kept = calendars.get(key);
    if (kept == null) {
      throw new NotFound("calendar", key);
    }
    return kept;
  }
}
