package io.leadpact.handoff.cadence;

import io.leadpact.agreement.terms.Cadence.Effort;
import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * By what attempts are counted.
 *
 * @param countsFrom from which entries the days count, the first one that there is since the lead
 *     last came back; none named: from when it came in, or came back
 * @param channels that count as attempts, however they are written; none named: all
 * @param calendar whose days of opening count where business days do
 * @param zone in which days begin and times of day are told
 */
public record CadenceRules(
    Effort effort,
    List<EventPattern> countsFrom,
    Set<String> channels,
    BusinessCalendar calendar,
    ZoneId zone) {

  private static final Set<EventType> BACK = EnumSet.of(EventType.RETURNED, EventType.REOPENED);
  private static final Set<EventType> IN_AGAIN =
      EnumSet.of(EventType.STAGE_REACHED, EventType.GIVEN_TO);

  public CadenceRules {
    countsFrom = List.copyOf(countsFrom);
    channels = channels.stream().map(CadenceRules::folded).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether attempts made that way count; none is said where nobody wrote it down. */
  public boolean counts(String channel) {
    return channels.isEmpty() || channels.contains(folded(channel));
  }

  static String channel(Happening attempt) {
    return folded(attempt.facts().get(Fact.CHANNEL).orElse(""));
  }

  static String folded(String channel) {
    return channel.toUpperCase(Locale.ROOT);
  }

  DayPart part(Happening attempt) {
    return DayPart.of(attempt.at(), zone);
  }

  /** Whether the days have begun to count by then. */
  boolean begun(List<Happening> happenings, Instant at) {
    return beginning(happenings, at).isPresent();
  }

  /** When the days began to count; before they did, when the lead came in. */
  Instant from(List<Happening> happenings, Instant at) {
    return beginning(happenings, at)
        .or(() -> first(happenings, 0, one -> one.type() == EventType.CREATED))
        .orElseThrow(() -> new IllegalArgumentException("A journal begins with CREATED"));
  }

  /** A lead that comes back is a fresh promise: the days count anew once it is asked for again. */
  private Optional<Instant> beginning(List<Happening> happenings, Instant at) {
    var known = happenings.stream().filter(one -> !one.voided() && !one.at().isAfter(at)).toList();
    int back = back(known, at);
    Predicate<Happening> agreed =
        one -> countsFrom.stream().anyMatch(pattern -> pattern.matches(one));
    Predicate<Happening> again =
        countsFrom.isEmpty() ? one -> IN_AGAIN.contains(one.type()) : agreed;
    Predicate<Happening> once =
        countsFrom.isEmpty() ? one -> one.type() == EventType.CREATED : agreed;
    return first(known, back + 1, back < 0 ? once : again).or(() -> first(known, 0, once));
  }

  private static int back(List<Happening> known, Instant at) {
    for (int i = known.size() - 1; i >= 0; i--) {
      if (BACK.contains(known.get(i).type()) && known.get(i).at().isBefore(at)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Instant> first(
      List<Happening> happenings, int from, Predicate<Happening> which) {
    return happenings.stream()
        .skip(from)
        .filter(one -> !one.voided())
        .filter(which)
        .findFirst()
        .map(Happening::at);
  }

  /**
   * The closing of the n-th day of opening after the day of the start; where days of the calendar
   * count, the midnight that ends the n-th of them.
   */
  Instant until(Instant from) {
    int days = effort.days();
    return effort.business()
        ? calendar.closingOfOpeningDay(from, days)
        : LocalDate.ofInstant(from, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }
}
