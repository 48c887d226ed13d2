package io.leadpact.demo.story;

import io.leadpact.demo.story.Prospects.Prospect;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** People who ask a second time: some are noticed at the desk and merged, some are not. */
public final class Twins {

  private static final double ASK_AGAIN = 0.012;
  private static final double ARE_NOTICED = 0.65;

  private final World world;
  private final PriorityQueue<Twin> coming =
      new PriorityQueue<>(Comparator.comparing(twin -> twin.arrival().at()));

  public Twins(World world) {
    this.world = world;
  }

  /**
   * The same person once more.
   *
   * @param first the place of the lead that is known
   * @param noticedAt when the desk saw that it is the same
   */
  public record Twin(
      Arrival arrival, Prospect prospect, Story story, int first, Optional<Instant> noticedAt) {

    /** The two that become one, where it was noticed. */
    public Optional<Pair> merged(int second, Cast cast) {
      var sdr = cast.sdrs().get(second % cast.sdrs().size());
      return noticedAt.map(at -> new Pair(first, second, at, sdr));
    }
  }

  /** Two places of the same person. */
  public record Pair(int first, int second, Instant at, String by) {

    public NewEvent into(long first) {
      return event(EventType.MERGED_INTO, first);
    }

    public NewEvent from(long second) {
      return event(EventType.MERGED_FROM, second);
    }

    private NewEvent event(EventType type, long other) {
      var facts = Facts.of(Fact.LEAD, Long.toString(other));
      return new NewEvent(type, at, by, "leadpact", null, facts).learned(at);
    }
  }

  /** Whether this one will ask again, and when. */
  public void consider(Arrival arrival, Prospect prospect, int place, Instant now) {
    var chance = new Chance(arrival.seed() + 3);
    if (arrival.fate() != Arrival.Fate.ORDINARY || !chance.of(ASK_AGAIN)) {
      return;
    }
    var at = arrival.at().plus(chance.between(Duration.ofHours(5), Duration.ofDays(20)));
    if (!at.isBefore(now)) {
      return;
    }
    var again = new Arrival(at, Campaign.NEWSLETTER, arrival.seed() + 4, Arrival.Fate.ORDINARY);
    if (chance.of(ARE_NOTICED)) {
      var noticed = world.hours().desk(at.plus(Duration.ofMinutes(3)), Duration.ofMinutes(11));
      var story = LeadStory.of(world, untouched(again), prospect.value(), now);
      var seen = Optional.of(noticed).filter(then -> !then.isAfter(now));
      coming.add(new Twin(again, prospect, story, place, seen));
    } else {
      var story = LeadStory.of(world, again, prospect.value(), now);
      coming.add(new Twin(again, prospect, story, place, Optional.empty()));
    }
  }

  private static Arrival untouched(Arrival again) {
    return new Arrival(again.at(), again.campaign(), again.seed(), Arrival.Fate.AT_THE_DESK);
  }

  /** Those who ask again before then, the first first. */
  public List<Twin> before(Instant then) {
    var twins = new ArrayList<Twin>();
    while (!coming.isEmpty() && coming.peek().arrival().at().isBefore(then)) {
      twins.add(coming.poll());
    }
    return twins;
  }
}
