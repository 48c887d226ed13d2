package io.leadpact.demo.story;

import static io.leadpact.lead.journal.EventType.LOST;
import static io.leadpact.lead.journal.EventType.REJECTED;
import static io.leadpact.lead.journal.EventType.RETURNED;

import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happens to one lead at the desk, from its arrival until it is an MQL or nothing. */
final class LeadStory {

  private static final List<String> UNFIT =
      List.of("NOT_A_FIT", "NOT_A_FIT", "NOT_A_FIT", "NO_NEED", "WRONG_DATA");
  private static final int TRIES = 4;
  private static final double ANSWERS_THE_PHONE = 0.55;
  private static final double REACHED_AT_LAST = 1 - Math.pow(1 - ANSWERS_THE_PHONE, TRIES);

  private final World world;
  private final Arrival arrival;
  private final Chance chance;
  private final Pen pen = new Pen();
  private final SalesStory sales;
  private final String sdr;

  private LeadStory(World world, Arrival arrival, long value) {
    this.world = world;
    this.arrival = arrival;
    this.chance = new Chance(arrival.seed() + 1);
    this.sdr = chance.one(world.cast().sdrs());
    this.sales = new SalesStory(world, arrival, chance, pen, value);
  }

  /** Everything after the arrival that happened up to now. */
  static Story of(World world, Arrival arrival, long value, Instant now) {
    var story = new LeadStory(world, arrival, value);
    switch (arrival.fate()) {
      case ORDINARY -> story.ordinary();
      case AT_THE_DESK -> story.given();
      default -> story.waits();
    }
    return story.pen.until(now);
  }

  private void ordinary() {
    if (arrival.campaign() == Campaign.DEMO_REQUEST && chance.of(0.22)) {
      byRule();
      return;
    }
    var limit = world.touchLimit(arrival.at());
    var touched = world.hours().desk(given(), touch(limit));
    for (int tries = 1; !call(touched); tries++) {
      if (tries == TRIES) {
        end(LOST, touched.plus(minutes(2)), "UNREACHABLE");
        return;
      }
      touched = world.hours().desk(touched, chance.between(hours(4), hours(14)));
    }
    judged(touched);
  }

  /**
   * Whoever asks to be shown the product from a company's address is an MQL without being asked.
   */
  private void byRule() {
    pen.automaticReply(arrival.at().plus(seconds(20)));
    sales.qualified(arrival.at().plus(seconds(40)), Cast.SYSTEM, false);
  }

  private Instant given() {
    pen.automaticReply(arrival.at().plus(seconds(30)));
    var given = arrival.at().plus(chance.between(seconds(50), minutes(4)));
    pen.give(given, Cast.SYSTEM, world.cast().desk(), sdr);
    return given;
  }

  private Duration touch(Duration limit) {
    var late = world.phase(arrival.at()).slips().touch();
    return world.pace().evenly(Pace.Of.TOUCH, "", arrival.at(), late)
        ? Pace.late(limit, chance)
        : Pace.inTime(limit, chance);
  }

  private boolean call(Instant at) {
    var reached = chance.of(ANSWERS_THE_PHONE);
    if (chance.of(0.006)) {
      pen.attempt(at.plus(minutes(55)), sdr, "CALL", reached);
      pen.typedWrong(at, at.plus(minutes(64)), sdr);
    } else {
      pen.attempt(at, sdr, chance.of(0.75) ? "CALL" : "EMAIL", reached);
    }
    if (chance.of(0.03)) {
      pen.add(EventType.NOTE, at.plus(minutes(1)), sdr, Facts.of(Fact.NOTE, Notes.one(chance)));
    }
    return reached;
  }

  private void judged(Instant touched) {
    var wanted = world.phase(touched).qualified() / REACHED_AT_LAST;
    var raffle = arrival.campaign().isRaffle();
    if (world.pace().evenly(Pace.Of.MQL, raffle ? "raffle" : "", touched, raffle ? 0.3 : wanted)) {
      sales.qualified(world.workingTime(touched, chance.between(hours(1), hours(9))), sdr, true);
    } else if (!raffle && chance.of(0.05)) {
      comesAgain(touched.plus(minutes(6)));
    } else {
      end(REJECTED, touched.plus(minutes(3)), raffle ? "NOT_A_FIT" : chance.one(UNFIT));
    }
  }

  /** Not now, but some weeks later: the desk puts the lead on a track and hears of it again. */
  private void comesAgain(Instant at) {
    var again = world.hours().desk(at.plus(Duration.ofDays(25 + chance.below(40))), minutes(30));
    var until = Facts.of(Fact.UNTIL, world.day(again).toString());
    pen.add(
        RETURNED, at, sdr, until.with(Fact.REASON, "NEXT_QUARTER").with(Fact.TRACK, "DECISION"));
    pen.give(again, Cast.SYSTEM, world.cast().desk(), sdr);
    var touched = world.hours().desk(again, touch(world.touchLimit(again)));
    pen.attempt(touched, sdr, "CALL", true);
    sales.qualified(world.workingTime(touched, chance.between(hours(1), hours(6))), sdr, true);
  }

  /** Stands at its place: an MQL or an SQL of which nobody has taken care yet. */
  private void waits() {
    pen.automaticReply(arrival.at().plus(seconds(30)));
    if (arrival.fate() == Arrival.Fate.WAITS_FOR_A_MEETING) {
      sales.waitsForAMeeting(world.hours().sales(arrival.at(), Waiting.BEFORE));
    } else {
      pen.give(arrival.at().plus(minutes(2)), Cast.SYSTEM, world.cast().desk(), sdr);
      var touched = world.hours().desk(arrival.at().plus(minutes(2)), minutes(9));
      pen.attempt(touched, sdr, "CALL", true);
      sales.waitsForACall(world.hours().desk(arrival.at(), Waiting.BEFORE), sdr);
    }
  }

  private void end(EventType type, Instant at, String reason) {
    pen.because(type, at, sdr, reason);
  }

  static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
