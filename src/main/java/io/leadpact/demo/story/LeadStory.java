package io.leadpact.demo.story;

import static io.leadpact.lead.journal.EventType.ATTEMPTED;
import static io.leadpact.lead.journal.EventType.FEEDBACK;
import static io.leadpact.lead.journal.EventType.GIVEN_TO;
import static io.leadpact.lead.journal.EventType.LOST;
import static io.leadpact.lead.journal.EventType.REJECTED;
import static io.leadpact.lead.journal.EventType.STAGE_REACHED;
import static io.leadpact.lead.journal.EventType.WON;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens to one lead, from its arrival to its end or to the present. */
public final class LeadStory {

  private static final List<String> UNFIT = List.of("NOT_A_FIT", "NO_NEED", "WRONG_DATA");
  private static final List<String> TOO_EARLY = List.of("NO_BUDGET", "NO_AUTHORITY", "NO_NEED");

  private final Cast cast;
  private final Hours hours;
  private final Chance chance;
  private final List<NewEvent> events = new ArrayList<>();
  private final String sdr;
  private final String rep;
  private final long value;

  private LeadStory(Cast cast, Hours hours, Chance chance, long value) {
    this.cast = cast;
    this.hours = hours;
    this.chance = chance;
    this.value = value;
    this.sdr = chance.one(cast.sdrs());
    this.rep = chance.one(cast.reps());
  }

  /**
   * Everything after the arrival that happened up to now. One lead in thirty is forgotten somewhere
   * on its way.
   */
  public static List<NewEvent> of(
      Instant arrival, long value, Cast cast, Hours hours, Chance chance, Instant now) {
    var story = new LeadStory(cast, hours, chance, value);
    story.atTheDesk(arrival);
    var happened = story.events.stream().filter(event -> !event.at().isAfter(now)).toList();
    var forgotten = chance.of(1 / 30.0) && happened.size() > 2;
    return forgotten ? happened.subList(0, 2 + chance.below(happened.size() - 2)) : happened;
  }

  private void atTheDesk(Instant arrival) {
    attempt(arrival.plus(minutes(1)), Cast.SYSTEM, "EMAIL", "LEFT_MESSAGE", true);
    var given = arrival.plus(chance.between(minutes(2), minutes(8)));
    give(given, Cast.SYSTEM, cast.desk(), sdr);
    var touched = hours.desk(given, chance.around(minutes(16), 0.75));
    for (int tries = 0; !reached(touched, sdr); tries++) {
      if (tries == 3) {
        end(LOST, touched, sdr, "UNREACHABLE");
        return;
      }
      touched = hours.desk(touched, chance.between(hours(5), hours(20)));
    }
    if (chance.of(0.22)) {
      end(REJECTED, touched, sdr, chance.one(UNFIT));
    } else {
      qualified(hours.sales(touched, chance.between(hours(2), hours(20))));
    }
  }

  private void qualified(Instant at) {
    stage(at, sdr, "MQL");
    var given = at.plus(chance.around(minutes(5), 0.8));
    give(given, sdr, cast.sales(), rep);
    var touched = hours.sales(given, chance.around(minutes(34), 0.8));
    reached(touched, rep);
    var answered = hours.sales(touched, chance.around(minutes(15), 0.9));
    if (chance.of(0.17)) {
      var reason = chance.one(TOO_EARLY);
      feedback(answered, Facts.of(Fact.VERDICT, "REJECTED").with(Fact.REASON, reason));
      end(REJECTED, answered.plus(minutes(4)), rep, reason);
    } else {
      feedback(answered, Facts.of(Fact.VERDICT, "ACCEPTED"));
      accepted(hours.sales(answered, chance.between(hours(2), hours(16))));
    }
  }

  private void accepted(Instant at) {
    if (chance.of(0.22)) {
      end(LOST, at, rep, chance.one(TOO_EARLY));
      return;
    }
    stage(at, rep, "SQL");
    var called = hours.sales(at, chance.around(minutes(26), 0.7));
    reached(called, rep);
    var agreed = hours.sales(called, chance.between(hours(6), hours(24)));
    stage(agreed, rep, "SAL");
    offered(hours.sales(agreed, chance.between(hours(12), hours(50))));
  }

  private void offered(Instant at) {
    if (chance.of(0.35)) {
      end(LOST, at, rep, chance.one(TOO_EARLY));
      return;
    }
    stage(at, rep, "OPPORTUNITY");
    var decided = hours.sales(at, chance.between(hours(30), hours(150)));
    if (chance.of(0.42)) {
      add(WON, decided, rep, Facts.of(Fact.VALUE, Long.toString(value)));
    } else {
      end(LOST, decided, rep, chance.one(TOO_EARLY));
    }
  }

  /** A call that reaches somebody, or not. */
  private boolean reached(Instant at, String who) {
    var answered = chance.of(0.55);
    attempt(at, who, chance.of(0.7) ? "CALL" : "EMAIL", answered ? "REACHED" : "NO_ANSWER", false);
    return answered;
  }

  private void attempt(Instant at, String who, String channel, String outcome, boolean automatic) {
    var facts = Facts.of(Fact.CHANNEL, channel).with(Fact.OUTCOME, outcome);
    add(ATTEMPTED, at, who, automatic ? facts.with(Fact.AUTOMATIC, "true") : facts);
  }

  private void give(Instant at, String by, String team, String person) {
    add(GIVEN_TO, at, by, Facts.of(Fact.TEAM, team).with(Fact.PERSON, person));
  }

  private void stage(Instant at, String by, String stage) {
    add(STAGE_REACHED, at, by, Facts.of(Fact.STAGE, stage));
  }

  private void feedback(Instant at, Facts verdict) {
    add(FEEDBACK, at, rep, verdict);
  }

  private void end(EventType type, Instant at, String by, String reason) {
    add(type, at, by, Facts.of(Fact.REASON, reason));
  }

  private void add(EventType type, Instant at, String by, Facts facts) {
    events.add(new NewEvent(type, at, by, "leadpact", null, facts));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
