package io.leadpact.bench;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a made-up lead is and what happens to it: six events, fewer where they are yet to come. */
final class Life {

  static final int REPS = 40;

  private static final String[] CHANNELS = {"web", "seo", "paid", "event", "referral", "partner"};
  private static final String[] FIRST = {
    "Anna", "Jan", "Olga", "Piotr", "Ivan", "Lucia", "Paulo", "Marta", "Tomasz", "Irina", "Bruno",
    "Ewa", "Pavel", "Joana", "Karol", "Nina"
  };
  private static final String[] LAST = {
    "Nowak",
    "Silva",
    "Ivanova",
    "Kowalska",
    "Santos",
    "Petrov",
    "Wójcik",
    "Oliveira",
    "Smirnova",
    "Zielińska",
    "Costa",
    "Volkov",
    "Mazur",
    "Pereira",
    "Orlova",
    "Lis"
  };
  private static final String[] TRADE = {
    "Logistics", "Software", "Foods", "Medical", "Textiles", "Energy", "Paper", "Optics"
  };

  private static final String[] REGIONS = {
    "DE", "PL", "PT", "BR", "FR", "ES", "IT", "CZ", "SK", "AT", "NL", "UA"
  };
  private static final String[] SEGMENTS = {"small", "middle", "large"};

  /** One lead in so many is never answered: its clocks stay open and past due. */
  private static final int FORGOTTEN = 100;

  private final long number;
  private final SplittableRandom chance;
  private final Instant created;

  final String channel;
  final String name;
  final String email;
  final String phone;
  final String company;
  final String person;
  final String team;
  final @Nullable String campaign;
  final String segment;
  final String region;
  final @Nullable Integer value;

  Life(long number, Instant created) {
    this.number = number;
    this.created = created.truncatedTo(ChronoUnit.MILLIS);
    chance = new SplittableRandom(number);
    channel = pick(CHANNELS);
    var first = pick(FIRST);
    var last = pick(LAST);
    name = first + " " + last;
    email = "p%d@firm%d.example".formatted(number, number % 50_000);
    phone = "+48%09d".formatted(100_000_000 + number);
    company = "Firm %d %s".formatted(number % 50_000, pick(TRADE));
    int rep = chance.nextInt(REPS);
    person = "user:" + (100 + rep);
    team = Office.TEAMS.get(rep % Office.TEAMS.size());
    campaign = campaign();
    segment = pick(SEGMENTS);
    region = pick(REGIONS);
    value = number % 5 == 0 ? null : Math.toIntExact(100 + number * 7_919 % 99_900);
  }

  String externalId() {
    return "L-" + number;
  }

  /** Most leads come from one of the campaigns of their month, some from none. */
  private @Nullable String campaign() {
    int which = chance.nextInt(10);
    return which == 0
        ? null
        : YearMonth.from(created.atZone(Office.ZONE)) + "-" + Math.min(which, 4);
  }

  private String pick(String[] of) {
    return of[chance.nextInt(of.length)];
  }

  Journal journal(Instant now) {
    var events = new ArrayList<NewEvent>();
    events.add(event(EventType.CREATED, created, Facts.of(Fact.CHANNEL, channel)));
    var at = created.plusSeconds(60 + chance.nextInt(1_200));
    events.add(event(EventType.GIVEN_TO, at, Facts.of(Fact.TEAM, team).with(Fact.PERSON, person)));
    if (number % FORGOTTEN == 0) {
      return recorded(events, now);
    }
    at = later(at, Duration.ofHours(2));
    events.add(
        event(
            EventType.ATTEMPTED,
            at,
            Facts.of(Fact.CHANNEL, "phone").with(Fact.OUTCOME, "reached")));
    at = later(at, Duration.ofHours(12));
    events.add(event(EventType.STAGE_REACHED, at, Facts.of(Fact.STAGE, "MQL")));
    at = later(at, Duration.ofHours(40));
    events.add(event(EventType.FEEDBACK, at, Facts.of(Fact.VERDICT, "accepted")));
    events.add(end(later(at, Duration.ofDays(12))));
    return recorded(events, now);
  }

  private static Journal recorded(List<NewEvent> events, Instant now) {
    var happened = events.stream().filter(event -> !event.at().isAfter(now)).toList();
    var entries = new ArrayList<io.leadpact.lead.journal.JournalEntry>();
    for (int i = 0; i < happened.size(); i++) {
      entries.add(happened.get(i).recorded(i + 1, happened.get(i).at()));
    }
    return Journal.of(entries);
  }

  private NewEvent end(Instant at) {
    return switch (chance.nextInt(10)) {
      case 0 -> event(EventType.WON, at, Facts.of(Fact.VALUE, "" + chance.nextInt(500, 50_000)));
      case 1, 2 -> event(EventType.LOST, at, Facts.of(Fact.REASON, "price"));
      case 3, 4 -> event(EventType.REJECTED, at, Facts.of(Fact.REASON, "no need"));
      default -> event(EventType.STAGE_REACHED, at, Facts.of(Fact.STAGE, "SQL"));
    };
  }

  /** Mostly soon, sometimes much later: as answers come. */
  private Instant later(Instant at, Duration mean) {
    var share = -Math.log(1 - chance.nextDouble());
    return at.plusMillis(1 + (long) (mean.toMillis() * share));
  }

  private static NewEvent event(EventType type, Instant at, Facts facts) {
    return new NewEvent(type, at, "system", "bench", null, facts);
  }
}
