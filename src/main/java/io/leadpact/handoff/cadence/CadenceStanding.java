package io.leadpact.handoff.cadence;

import io.leadpact.handoff.cadence.Attempt.Counted;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the agreed attempts were made on a lead by a moment, and what is still owed. The queue
 * and the figures of the agreement ask this alike.
 *
 * @param begun whether the days have begun to count
 * @param from when they began, or the lead came in
 * @param until up to when attempts count: the end of the last of the agreed days
 * @param attempts all that were made since the lead came in or came back, in order
 */
public record CadenceStanding(
    boolean begun, Instant from, Instant until, List<Attempt> attempts, Owed owed) {

  public CadenceStanding {
    attempts = List.copyOf(attempts);
  }

  /**
   * @param happenings of a lead, in order, as they count
   * @param at when it was given up, or now; what happened later does not count
   */
  public static CadenceStanding of(CadenceRules rules, List<Happening> happenings, Instant at) {
    var from = rules.from(happenings, at);
    var until = rules.until(from);
    var made =
        happenings.stream()
            .filter(one -> one.type() == EventType.ATTEMPTED && !one.voided())
            .filter(one -> !one.at().isAfter(at))
            .toList();
    var able = made.stream().filter(one -> why(rules, one, from, until) == Counted.COUNTS).toList();
    var counted = AttemptChoice.among(able, rules);
    var attempts = new ArrayList<Attempt>();
    for (var one : made) {
      var why = why(rules, one, from, until);
      boolean close = why == Counted.COUNTS && !counted.contains(one);
      attempts.add(new Attempt(one, close ? Counted.TOO_CLOSE : why));
    }
    return new CadenceStanding(
        rules.begun(happenings, at), from, until, attempts, Owed.after(counted, rules));
  }

  private static Counted why(CadenceRules rules, Happening one, Instant from, Instant until) {
    if (one.facts().is(Fact.AUTOMATIC)) {
      return Counted.AUTOMATIC;
    }
    if (!rules.counts(CadenceRules.channel(one))) {
      return Counted.CHANNEL;
    }
    return one.at().isBefore(from) || one.at().isAfter(until) ? Counted.OUTSIDE : Counted.COUNTS;
  }

  /** Whether all that was agreed was done. */
  public boolean kept() {
    return owed.none();
  }

  /** The days are over. */
  public boolean over(Instant now) {
    return now.isAfter(until);
  }

  /** The attempts that count. */
  public List<Happening> counted() {
    return attempts.stream().filter(Attempt::counts).map(Attempt::happening).toList();
  }

  /** On which parts of the day an attempt that counts was made. */
  public Set<DayPart> tried(CadenceRules rules) {
    var tried = EnumSet.noneOf(DayPart.class);
    counted().forEach(one -> tried.add(rules.part(one)));
    return tried;
  }
}
