package io.leadpact.handoff;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That a lead was given back to marketing, as its journal tells. Pure.
 *
 * @param seq the number of the entry
 * @param recordedAt when we learned of it
 * @param until the day on which it is to come again, if any
 * @param person who held it until then
 */
record HandBack(
    int seq,
    Instant at,
    Instant recordedAt,
    @Nullable LocalDate until,
    @Nullable String track,
    @Nullable String reason,
    @Nullable String person,
    @Nullable String team) {

  private static final Set<EventType> GOES_ON =
      EnumSet.of(
          EventType.STAGE_REACHED,
          EventType.GIVEN_TO,
          EventType.REOPENED,
          EventType.WON,
          EventType.MERGED_INTO);

  /**
   * The last one, unless the lead went on since. With marketing it stays given back, whoever of
   * theirs takes it.
   *
   * @param marketing the keys of marketing's teams
   */
  static Optional<HandBack> standing(Journal journal, Set<String> marketing) {
    String person = null;
    String team = null;
    HandBack last = null;
    for (var happening : journal.happenings()) {
      if (happening.voided()) {
        continue;
      }
      var facts = happening.facts();
      if (happening.type() == EventType.RETURNED) {
        last = of(happening, person, team);
        person = null;
        team = null;
      } else if (GOES_ON.contains(happening.type()) && !isWithin(marketing, happening)) {
        last = null;
      }
      if (happening.type() == EventType.GIVEN_TO) {
        person = facts.get(Fact.PERSON).orElse(null);
        team = facts.get(Fact.TEAM).orElse(team);
      }
    }
    return Optional.ofNullable(last);
  }

  private static boolean isWithin(Set<String> marketing, Happening happening) {
    return happening.type() == EventType.GIVEN_TO
        && happening.facts().get(Fact.TEAM).filter(marketing::contains).isPresent();
  }

  private static HandBack of(Happening happening, @Nullable String person, @Nullable String team) {
    var facts = happening.facts();
    return new HandBack(
        happening.seq(),
        happening.at(),
        happening.entry().recordedAt(),
        facts.get(Fact.UNTIL).flatMap(HandBack::day).orElse(null),
        facts.get(Fact.TRACK).orElse(null),
        facts.get(Fact.REASON).orElse(null),
        person,
        team);
  }

  /** What other systems write as a day may be none. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** How often it was given back, not counting what was taken back. */
  static int count(Journal journal) {
    return (int)
        journal.happenings().stream()
            .filter(one -> one.type() == EventType.RETURNED && !one.voided())
            .count();
  }
}
