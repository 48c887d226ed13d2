package io.leadpact.handoff.cadence;

import io.leadpact.agreement.terms.Cadence.Effort;
import io.leadpact.calendar.time.BusinessCalendar;
import io.leadpact.calendar.time.OpeningRules;
import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Happening;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A lead of a random company on which random attempts are made, in any order. */
final class RandomAttempts {

  private static final List<String> CHANNELS = List.of("CALL", "EMAIL", "LINKEDIN", "MEETING");
  private static final List<String> ZONES =
      List.of("Europe/Warsaw", "America/Sao_Paulo", "Asia/Kolkata", "UTC");
  static final Instant CREATED = Instant.parse("2026-03-20T09:00:00Z");

  private final SplittableRandom chance;
  private final List<JournalEntry> entries = new ArrayList<>();
  final CadenceRules rules;

  RandomAttempts(long seed) {
    chance = new SplittableRandom(seed);
    entries.add(entry(EventType.CREATED, CREATED, Facts.none()));
    rules = rules();
  }

  private CadenceRules rules() {
    int attempts = 1 + chance.nextInt(6);
    var atLeast = new TreeMap<String, Integer>();
    int left = attempts;
    for (var channel : CHANNELS) {
      if (left > 0 && chance.nextBoolean()) {
        int some = 1 + chance.nextInt(left);
        atLeast.put(channel, some);
        left -= some;
      }
    }
    var spacing =
        chance.nextBoolean()
            ? Optional.of(Duration.ofMinutes(chance.nextInt(30, 60 * 30)))
            : Optional.<Duration>empty();
    var effort =
        new Effort(
            attempts,
            1 + chance.nextInt(14),
            chance.nextBoolean(),
            atLeast,
            1 + chance.nextInt(3),
            spacing);
    var zone = ZoneId.of(ZONES.get(chance.nextInt(ZONES.size())));
    var hours = List.of("09:00-17:00", "08:00-12:00,13:00-20:00", "14:00-18:00");
    var day = hours.get(chance.nextInt(hours.size()));
    var calendar =
        BusinessCalendar.of(
            new OpeningRules(
                zone,
                WeeklyHours.parse("mon=%1$s;tue=%1$s;thu=%1$s;fri=%1$s".formatted(day)),
                SpecialDays.NONE));
    var channels = chance.nextInt(3) == 0 ? Set.of("CALL", "EMAIL", "MEETING") : Set.<String>of();
    return new CadenceRules(effort, List.of(), channels, calendar, zone);
  }

  /** At any time, before the lead came in or after the days are over as well. */
  void attempt() {
    var at = CREATED.plus(Duration.ofMinutes(chance.nextInt(-600, 60 * 24 * 16)));
    var facts =
        Facts.of(Fact.CHANNEL, CHANNELS.get(chance.nextInt(CHANNELS.size())))
            .with(Fact.AUTOMATIC, chance.nextInt(6) == 0 ? "true" : null);
    entries.add(entry(EventType.ATTEMPTED, at, facts));
  }

  Instant sometime() {
    return CREATED.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 16)));
  }

  private JournalEntry entry(EventType type, Instant at, Facts facts) {
    return new JournalEntry(entries.size() + 1, type, at, at, "user:1", "leadpact", null, facts);
  }

  List<Happening> happenings() {
    return Journal.of(entries).happenings();
  }

  CadenceStanding standing(Instant at) {
    return CadenceStanding.of(rules, happenings(), at);
  }
}
