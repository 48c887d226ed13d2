package io.leadpact.demo.story;

import static io.leadpact.demo.story.LeadStory.hours;
import static io.leadpact.demo.story.LeadStory.minutes;
import static io.leadpact.demo.story.LeadStory.seconds;
import static io.leadpact.lead.journal.EventType.LOST;
import static io.leadpact.lead.journal.EventType.PAUSED;
import static io.leadpact.lead.journal.EventType.REJECTED;
import static io.leadpact.lead.journal.EventType.REOPENED;
import static io.leadpact.lead.journal.EventType.RESUMED;
import static io.leadpact.lead.journal.EventType.RETURNED;
import static io.leadpact.lead.journal.EventType.WON;

import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** What happens to one lead at sales, from the MQL to the end. The sooner the call, the better. */
final class SalesStory {

  private static final List<String> TOO_EARLY = List.of("NO_BUDGET", "NO_AUTHORITY", "NO_NEED");
  private static final List<String> QUALITIES = List.of("HIGH", "MEDIUM", "MEDIUM", "LOW");
  private static final double LATE_ONES_SLIPS = 0.38;
  private static final double TAKES_DAYS = 0.3;
  private static final Duration TWO_HOURS = Duration.ofMinutes(120);
  private static final Duration ONE_HOUR = Duration.ofMinutes(60);

  private final World world;
  private final Arrival arrival;
  private final Chance chance;
  private final Pen pen;
  private final long value;
  private final String rep;
  private boolean second;

  SalesStory(World world, Arrival arrival, Chance chance, Pen pen, long value) {
    this.world = world;
    this.arrival = arrival;
    this.chance = chance;
    this.pen = pen;
    this.value = value;
    this.rep = world.cast().rep(world.phase(arrival.at()), chance);
  }

  /**
   * @param ofTheDesk the clocks of sales count the hours of the desk, which holds the lead when it
   *     becomes an MQL; those of a lead that nobody holds count the hours of the company
   */
  void qualified(Instant at, String by, boolean ofTheDesk) {
    pen.stage(at, by, "MQL");
    var given = at.plus(handover(at));
    pen.give(given, by, world.cast().sales(), rep);
    var slips = world.phase(at).slips();
    var late =
        world
            .pace()
            .evenly(
                Pace.Of.CALL, rep, at, world.cast().isLate(rep) ? LATE_ONES_SLIPS : slips.call());
    var took = late ? Pace.late(TWO_HOURS, chance) : Pace.inTime(TWO_HOURS, chance);
    var called = later(open(at, took, ofTheDesk), given.plus(minutes(1)));
    var answered = called(called);
    if (!late && world.pace().evenly(Pace.Of.VERDICT, "", at, slips.verdict())) {
      answered = open(at, lateVerdict(), ofTheDesk);
    } else if (!late) {
      var due = open(at, TWO_HOURS, ofTheDesk).minus(seconds(40));
      answered = answered.isAfter(due) ? later(due, called.plus(seconds(30))) : answered;
    }
    verdict(answered, world.hours().deskCalendar().elapsed(at, called, List.of()));
  }

  private Duration lateVerdict() {
    return chance.of(TAKES_DAYS)
        ? chance.between(hours(21), hours(40))
        : Pace.late(TWO_HOURS, chance).plus(minutes(20));
  }

  private Duration handover(Instant at) {
    var late = world.pace().evenly(Pace.Of.HANDOVER, "", at, world.phase(at).slips().handover());
    return late ? chance.between(minutes(17), minutes(70)) : chance.between(minutes(1), minutes(9));
  }

  private Instant open(Instant since, Duration work, boolean ofTheDesk) {
    return ofTheDesk ? world.hours().desk(since, work) : world.hours().sales(since, work);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Says when the conversation was over. */
  private Instant called(Instant at) {
    var handedIn =
        arrival.campaign() == Campaign.FAIR_POZNAN
            && YearMonth.from(at.atZone(world.zone())).equals(world.plot().fair())
            && chance.of(0.5);
    if (handedIn) {
      pen.attemptHandedIn(at, world.plot().handedIn(), rep);
    } else {
      pen.attempt(at, rep, chance.of(0.8) ? "CALL" : "EMAIL", true);
    }
    var after = at.plus(chance.between(minutes(4), minutes(25)));
    if (!handedIn && chance.of(0.03)) {
      pen.because(PAUSED, after, rep, "OTHER");
      after = world.hours().sales(after, chance.between(hours(5), hours(20)));
      pen.add(RESUMED, after, rep, Facts.of(Fact.NOTE, "Back from holiday"));
      after = after.plus(minutes(3));
    }
    return after;
  }

  private void verdict(Instant at, Duration waited) {
    var raffle = arrival.campaign().isRaffle();
    if (!chance.of(raffle ? 0.6 : 0.14)) {
      pen.accepted(at, rep, raffle ? "LOW" : chance.one(QUALITIES));
      accepted(at, waited);
      return;
    }
    var reason = raffle ? "NOT_A_FIT" : chance.one(TOO_EARLY);
    pen.refused(at, rep, reason);
    if (!raffle && !second && chance.of(0.3)) {
      second = true;
      var again = world.workingTime(at.plus(Duration.ofDays(20 + chance.below(45))), hours(1));
      var until = world.day(again).toString();
      pen.add(
          RETURNED,
          at.plus(minutes(2)),
          rep,
          Facts.of(Fact.REASON, reason).with(Fact.TRACK, "CONSIDERATION").with(Fact.UNTIL, until));
      var sdr = chance.one(world.cast().sdrs());
      pen.give(again, Cast.SYSTEM, world.cast().desk(), sdr);
      var touched = world.hours().desk(again, Pace.inTime(minutes(30), chance));
      pen.attempt(touched, sdr, "CALL", true);
      qualified(world.workingTime(touched, hours(2)), sdr, true);
    } else {
      pen.because(REJECTED, at.plus(minutes(3)), rep, reason);
    }
  }

  private void accepted(Instant at, Duration waited) {
    double share = Speed.share(waited) * arrival.campaign().quality() * world.phase(at).promise();
    if (chance.of(share)) {
      var asked = world.hours().sales(at, chance.between(hours(2), hours(16)));
      pen.stage(asked, rep, "SQL");
      met(asked);
    } else if (chance.of(0.8)) {
      lost(world.hours().sales(at, chance.between(hours(10), hours(90))));
    }
  }

  private void met(Instant at) {
    var late = world.pace().evenly(Pace.Of.MEETING, "", at, world.phase(at).slips().meeting());
    var took = late ? Pace.late(ONE_HOUR, chance) : Pace.inTime(ONE_HOUR, chance);
    var met = world.hours().sales(at, took);
    pen.attempt(met, rep, chance.of(0.4) ? "MEETING" : "CALL", true);
    if (chance.of(0.01)) {
      pen.attempt(met.plus(minutes(7)), rep, "CALL", false);
      pen.takenBack(met.plus(minutes(9)), rep);
    }
    var agreed = world.hours().sales(met, chance.between(hours(6), hours(24)));
    if (chance.of(0.17)) {
      lost(agreed);
      return;
    }
    pen.stage(agreed, rep, "SAL");
    offered(world.hours().sales(agreed, chance.between(hours(12), hours(50))));
  }

  private void offered(Instant at) {
    if (chance.of(0.32)) {
      lost(at);
      return;
    }
    pen.stage(at, rep, "OPPORTUNITY");
    var decided = world.hours().sales(at, chance.between(hours(30), hours(150)));
    if (chance.of(0.4)) {
      pen.add(WON, decided, rep, Facts.of(Fact.VALUE, Long.toString(value)));
    } else {
      lost(decided);
    }
  }

  /** One in twenty-five thinks better of it. */
  private void lost(Instant at) {
    pen.because(LOST, at, rep, chance.one(TOO_EARLY));
    if (!second && chance.of(0.04)) {
      second = true;
      var again = world.hours().sales(at.plus(Duration.ofDays(30 + chance.below(50))), hours(1));
      pen.because(REOPENED, again, rep, "OTHER");
      pen.stage(again.plus(minutes(4)), rep, "SQL");
      met(again.plus(minutes(4)));
    }
  }

  /** An MQL, passed on, and no call yet. */
  void waitsForACall(Instant mql, String sdr) {
    var late = arrival.fate() == Arrival.Fate.WAITS_FOR_THE_LATE_ONE;
    pen.stage(mql, sdr, "MQL");
    pen.give(mql.plus(minutes(3)), sdr, world.cast().sales(), late ? world.cast().lateRep() : rep);
  }

  /** An SQL, and nothing agreed yet. */
  void waitsForAMeeting(Instant sql) {
    pen.give(arrival.at().plus(minutes(2)), Cast.SYSTEM, world.cast().sales(), rep);
    pen.accepted(world.hours().sales(arrival.at(), minutes(12)), rep, "HIGH");
    pen.stage(sql, rep, "SQL");
  }
}
