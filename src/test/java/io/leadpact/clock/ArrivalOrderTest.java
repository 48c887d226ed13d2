package io.leadpact.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.terms.EventPattern;
import io.leadpact.agreement.terms.Limit;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.agreement.terms.Triggers;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random journals, seeded: whatever the order in which entries arrive, one by one or in bulk, the
 * same rows follow from them, and a rebuild finds nothing to change.
 */
@LeadpactTest
class ArrivalOrderTest {

  private static final int JOURNALS = 5;
  private static final Instant CREATED = SettableClock.START.minus(Duration.ofDays(7));

  @Autowired ApplicationContext app;
  @Autowired Recorder recorder;
  @Autowired Rebuilds rebuilds;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  /** Something that happened, by a name of its own; a correction names what it corrects. */
  private record Said(
      int id, int source, EventType type, Instant at, Facts facts, Optional<Integer> corrects) {

    NewEvent by(String prefix, Map<Integer, Integer> seqs) {
      var said =
          corrects.map(of -> facts.with(Fact.SEQ, String.valueOf(seqs.get(of)))).orElse(facts);
      return new NewEvent(type, at, "somebody", prefix + source, "e%02d".formatted(id), said);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theSameFollowsFromTheSameEntries(int seed) {
    var office = Office.open(app);
    office.promise(Office.firstContact(), Office.deskFirstTouch(), withPauses());
    var random = new Random(seed);
    for (int number = 0; number < JOURNALS; number++) {
      check(random, "s%dj%d".formatted(seed, number));
    }
    assertThat(rebuild().differences()).isZero();
  }

  private void check(Random random, String name) {
    var said = journal(random);
    var inOrder = oneByOne(name + "a", said, random);
    assertThat(rows(oneByOne(name + "b", shuffled(said, random), random))).isEqualTo(rows(inOrder));
    assertThat(rows(inParts(name + "c", shuffled(said, random), random))).isEqualTo(rows(inOrder));
    assertThat(rows(inBulk(name + "d", shuffled(said, random)))).isEqualTo(rows(inOrder));
  }

  private static TimedPromise withPauses() {
    return new TimedPromise(
        "verdict",
        Optional.empty(),
        Party.SALES,
        new Triggers(
            List.of(new EventPattern(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales"))),
            List.of(new EventPattern(EventType.FEEDBACK, Facts.none())),
            List.of(new EventPattern(EventType.PAUSED, Facts.none())),
            List.of(new EventPattern(EventType.RESUMED, Facts.none())),
            List.of(new EventPattern(EventType.LOST, Facts.none()))),
        Scope.ALL,
        new Limit.BusinessTime(Duration.ofHours(3)),
        Optional.of(Duration.ofMinutes(30)),
        Percent.of(80));
  }

  /** Few distinct times, so that many entries share one; corrections stand at the end. */
  private static List<Said> journal(Random random) {
    var said = new ArrayList<Said>();
    var entries = 3 + random.nextInt(12);
    for (int id = 0; id < entries; id++) {
      said.add(entry(id, random));
    }
    for (int id = entries; id < entries + random.nextInt(4); id++) {
      var of = random.nextInt(entries);
      var facts =
          random.nextBoolean()
              ? Facts.of(Fact.VOID, "true")
              : Facts.of(Fact.TIME, at(random).toString());
      var source = random.nextInt(2);
      said.add(new Said(id, source, EventType.CORRECTED, at(random), facts, Optional.of(of)));
    }
    return said;
  }

  private static Instant at(Random random) {
    return CREATED.plus(Duration.ofMinutes(random.nextInt(300) * 30L));
  }

  private static Said entry(int id, Random random) {
    var none = Facts.none();
    var of =
        List.of(
            Map.entry(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "MQL")),
            Map.entry(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, "SAL")),
            Map.entry(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr")),
            Map.entry(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, "user:7")),
            Map.entry(EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, "CALL")),
            Map.entry(EventType.ATTEMPTED, Facts.of(Fact.AUTOMATIC, "true")),
            Map.entry(EventType.FEEDBACK, Facts.of(Fact.VERDICT, "ACCEPTED")),
            Map.entry(EventType.RETURNED, none),
            Map.entry(EventType.PAUSED, none),
            Map.entry(EventType.RESUMED, none),
            Map.entry(EventType.WON, Facts.of(Fact.VALUE, String.valueOf(random.nextInt(1000)))),
            Map.entry(EventType.LOST, none),
            Map.entry(EventType.REJECTED, none),
            Map.entry(EventType.REOPENED, none),
            Map.entry(EventType.NOTE, Facts.of(Fact.NOTE, "seen")));
    var one = of.get(random.nextInt(of.size()));
    return new Said(
        id, random.nextInt(2), one.getKey(), at(random), one.getValue(), Optional.empty());
  }

  /** Any order in which a correction comes after what it corrects. */
  private static List<Said> shuffled(List<Said> said, Random random) {
    var left = new ArrayList<>(said);
    Collections.shuffle(left, random);
    var order = new ArrayList<Said>();
    while (!left.isEmpty()) {
      var known = order.stream().map(Said::id).toList();
      var next =
          left.stream().filter(s -> s.corrects().map(known::contains).orElse(true)).findFirst();
      order.add(next.orElseThrow());
      left.remove(next.orElseThrow());
    }
    return order;
  }

  private static LeadChange arrival(String prefix, List<NewEvent> events) {
    var details =
        new LeadDetails(
            new Origin(prefix, prefix, "web", null, null, null),
            Person.UNKNOWN,
            Organisation.UNKNOWN,
            null);
    var change = LeadChange.arrival(details, CREATED, "system");
    return new LeadChange(null, change.arrival(), events, null);
  }

  private LeadId oneByOne(String prefix, List<Said> said, Random random) {
    return inSteps(prefix, said, 1, random);
  }

  private LeadId inParts(String prefix, List<Said> said, Random random) {
    return inSteps(prefix, said, 4, random);
  }

  /** While time goes by between the steps. */
  private LeadId inSteps(String prefix, List<Said> said, int most, Random random) {
    var lead = recorder.recordAll(List.of(arrival(prefix, List.of()))).get(0).lead();
    var seqs = new HashMap<Integer, Integer>();
    for (int from = 0; from < said.size(); ) {
      var to = from + 1;
      var size = 1 + random.nextInt(most);
      while (to < said.size() && to - from < size && said.get(to).corrects().isEmpty()) {
        to++;
      }
      clock.advance(Duration.ofMinutes(random.nextInt(45)));
      record(lead, prefix, said.subList(from, to), seqs);
      from = to;
    }
    return lead;
  }

  private void record(LeadId lead, String prefix, List<Said> some, Map<Integer, Integer> seqs) {
    var events = some.stream().map(one -> one.by(prefix, seqs)).toList();
    var recorded = recorder.recordAll(List.of(LeadChange.of(lead, events))).get(0);
    assertThat(recorded.refused()).isEmpty();
    for (int i = 0; i < some.size(); i++) {
      seqs.put(some.get(i).id(), recorded.seqs().get(i));
    }
  }

  /**
   * The lead and all its entries in one change; only corrections have to wait for their numbers.
   */
  private LeadId inBulk(String prefix, List<Said> said) {
    var first = said.stream().filter(one -> one.corrects().isEmpty()).toList();
    var seqs = new HashMap<Integer, Integer>();
    var events = first.stream().map(one -> one.by(prefix, seqs)).toList();
    var recorded = recorder.recordAll(List.of(arrival(prefix, events))).get(0);
    for (int i = 0; i < first.size(); i++) {
      seqs.put(first.get(i).id(), recorded.seqs().get(i));
    }
    var corrections = said.stream().filter(one -> one.corrects().isPresent()).toList();
    if (!corrections.isEmpty()) {
      record(recorded.lead(), prefix, corrections, seqs);
    }
    // Once more, as an import that is repeated: nothing is added.
    assertThat(recorder.recordAll(List.of(arrival(prefix, events))).get(0).duplicates())
        .isEqualTo(events.size());
    return recorded.lead();
  }

  /** All that is derived, but for the numbers of entries, which are those of arrival. */
  private List<Object> rows(LeadId lead) {
    var states =
        jdbc.sql(
                """
                select created_at, last_at, stage, outcome, team, person, mql_at, sal_at, won_at, rejected_at, lost_at,
                    own_stages::text, first_attempt_at, attempts, won_value, verdict, last_seq
                from lead_state where lead_id = :lead
                """)
            .param("lead", lead.value())
            .query()
            .listOfRows();
    var clocks =
        jdbc.sql(
                """
                select promise, cycle, version, party, calendar, unit, team, person, channel, state, started_at, warn_at,
                    due_at, stopped_at, spent_ms, left_ms
                from clock where lead_id = :lead order by promise, cycle
                """)
            .param("lead", lead.value())
            .query()
            .listOfRows();
    return List.of(states, clocks);
  }

  private Rebuilds.Rebuild rebuild() {
    return As.call(
        As.administrator(),
        () -> {
          var id = rebuilds.ask();
          rebuilds.run(id);
          return rebuilds.find(id);
        });
  }
}
