package io.leadpact.demo;

import io.leadpact.clock.LeadChange;
import io.leadpact.demo.story.Arrival;
import io.leadpact.demo.story.Arrivals;
import io.leadpact.demo.story.Cast;
import io.leadpact.demo.story.Prospects;
import io.leadpact.demo.story.Prospects.Prospect;
import io.leadpact.demo.story.Story;
import io.leadpact.demo.story.Twins;
import io.leadpact.demo.story.World;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.NewEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The year of the made-up company as it is to be recorded: the same for the same moment, and the
 * same story for any other.
 *
 * @param leads in the order of their arrival
 * @param twins which of them are the same person once more
 * @param later what was handed in after its month had closed, by the lead's place
 */
record Chronicle(List<LeadChange> leads, List<Twins.Pair> twins, List<Later> later) {

  private static final long SEED = 20_261_122;
  private static final String SOURCE = "demo";

  /** Events of the lead at that place. */
  record Later(int place, List<NewEvent> events) {}

  /**
   * @param oneIn of so many ordinary leads only the first is told, where a small year will do
   */
  static Chronicle write(World world, Instant now, int oneIn) {
    var prospects = new Prospects();
    var twins = new Twins(world);
    var chronicle = new Chronicle(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int place = 0;
    for (var arrival : new Arrivals(world.plot(), world.hours(), SEED).upTo(now)) {
      if (arrival.fate() == Arrival.Fate.ORDINARY && place++ % oneIn != 0) {
        continue;
      }
      twins.before(arrival.at()).forEach(twin -> chronicle.again(twin, world.cast()));
      var prospect = prospects.next(arrival);
      chronicle.add(arrival, prospect, world.tell(arrival, prospect.value(), now));
      twins.consider(arrival, prospect, chronicle.leads.size() - 1, now);
    }
    return chronicle;
  }

  private void add(Arrival arrival, Prospect prospect, Story story) {
    leads.add(change(arrival, prospect, story));
    if (!story.handedInLater().isEmpty()) {
      later.add(new Later(leads.size() - 1, story.handedInLater()));
    }
  }

  private void again(Twins.Twin twin, Cast cast) {
    leads.add(change(twin.arrival(), twin.prospect(), twin.story()));
    twin.merged(leads.size() - 1, cast).ifPresent(twins::add);
  }

  private static LeadChange change(Arrival arrival, Prospect prospect, Story story) {
    var incoming =
        new LeadChange.Arrival(
            details(arrival, prospect), arrival.at(), "system", null, arrival.at().plusSeconds(2));
    return new LeadChange(null, incoming, story.events(), null);
  }

  /** The second of each pair becomes part of the first. */
  List<LeadChange> merges(List<LeadId> ids) {
    return twins.stream().flatMap(pair -> merge(pair, ids)).toList();
  }

  private static Stream<LeadChange> merge(Twins.Pair pair, List<LeadId> ids) {
    var first = ids.get(pair.first());
    var second = ids.get(pair.second());
    return Stream.of(
        LeadChange.of(second, List.of(pair.into(first.value()))),
        LeadChange.of(first, List.of(pair.from(second.value()))));
  }

  List<LeadChange> handedInLater(List<LeadId> ids) {
    return later.stream().map(one -> LeadChange.of(ids.get(one.place()), one.events())).toList();
  }

  private static LeadDetails details(Arrival arrival, Prospect prospect) {
    var campaign = arrival.campaign();
    return new LeadDetails(
        new LeadDetails.Origin(SOURCE, null, campaign.channel(), campaign.key(), null, null),
        new LeadDetails.Person(prospect.name(), prospect.email(), null, prospect.title()),
        new LeadDetails.Organisation(
            prospect.company(),
            prospect.industry(),
            prospect.employees(),
            prospect.region(),
            prospect.segment()),
        BigDecimal.valueOf(prospect.value()));
  }
}
