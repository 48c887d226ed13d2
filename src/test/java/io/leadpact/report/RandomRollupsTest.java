package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import io.leadpact.clock.LeadChange;
import io.leadpact.clock.Rebuilds;
import io.leadpact.clock.Recorder;
import io.leadpact.kernel.Period;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadDetails.Organisation;
import io.leadpact.lead.LeadDetails.Origin;
import io.leadpact.lead.LeadDetails.Person;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import io.leadpact.lead.journal.NewEvent;
import io.leadpact.report.measure.Months;
import io.leadpact.report.measure.Tally;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random leads, entries in any order, one by one and in bulk, late, corrected, merged and taken
 * back: the sums are always those over all leads, and the figures those of the tables themselves.
 */
@LeadpactTest
class RandomRollupsTest {

  private static final Instant FIRST = SettableClock.START.minus(Duration.ofDays(70));
  private static final List<String> STAGES = List.of("MQL", "BRIEF", "SAL", "OPPORTUNITY");

  @Autowired ApplicationContext context;
  @Autowired Recorder recorder;
  @Autowired Rollups rollups;
  @Autowired ClockFigures figures;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private final List<LeadId> leads = new ArrayList<>();
  private Random random = new Random(0);

  @BeforeEach
  void company() {
    Acme.in(context);
    leads.clear();
    rollups.keepUp();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theSumsAreThoseOverAllLeads(int seed) {
    random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      step(seed + "-" + step);
      clock.advance(Duration.ofMinutes(random.nextInt(300)));
      if (random.nextInt(5) == 0) {
        rollups.keepUp();
      }
      if (random.nextInt(10) == 0) {
        assertThat(figures()).isEqualTo(figuresOfClocks());
        assertThat(rollups.compare()).hasValue(0);
      }
    }
    assertThat(rollups.compare()).hasValue(0);
    rollups.keepUp();
    assertThat(rollups.compare()).hasValue(0);
    assertThat(sums()).isEqualTo(counts());
    assertThat(overdue()).isEqualTo(overdueOfClocks());
    assertThat(figures()).isEqualTo(figuresOfClocks());
    assertThat(rebuild()).isZero();
  }

  private void step(String name) {
    if (leads.isEmpty() || random.nextInt(3) == 0) {
      arrive(name);
    } else {
      var changes = new ArrayList<LeadChange>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        changes.add(LeadChange.of(one(), List.of(event(), event())));
      }
      recorder.recordAll(changes);
    }
  }

  private LeadId one() {
    return leads.get(random.nextInt(leads.size()));
  }

  private void arrive(String name) {
    var changes = new ArrayList<LeadChange>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      var channel = List.of("web", "fair", "").get(random.nextInt(3));
      var origin =
          new Origin(
              "test", name + "-" + i, channel.isEmpty() ? null : channel, "spring", null, null);
      var details = new LeadDetails(origin, Person.UNKNOWN, Organisation.UNKNOWN, null);
      var arrival = LeadChange.arrival(details, FIRST.plus(some(60)), "system").arrival();
      changes.add(new LeadChange(null, arrival, List.of(event(), event(), event()), null));
    }
    recorder.recordAll(changes).forEach(recorded -> leads.add(recorded.lead()));
  }

  private Duration some(int days) {
    return Duration.ofMinutes(random.nextInt(days * 24 * 60));
  }

  private NewEvent event() {
    var kinds =
        List.<Map.Entry<EventType, Facts>>of(
            Map.entry(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, STAGES.get(random.nextInt(4)))),
            Map.entry(EventType.STAGE_REACHED, Facts.of(Fact.STAGE, STAGES.get(random.nextInt(4)))),
            Map.entry(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sdr")),
            Map.entry(EventType.GIVEN_TO, Facts.of(Fact.TEAM, "sales").with(Fact.PERSON, "user:7")),
            Map.entry(EventType.ATTEMPTED, Facts.of(Fact.CHANNEL, "CALL")),
            Map.entry(EventType.FEEDBACK, Facts.of(Fact.VERDICT, "ACCEPTED")),
            Map.entry(EventType.WON, Facts.of(Fact.VALUE, random.nextInt(1000) + ".50")),
            Map.entry(EventType.LOST, Facts.none()),
            Map.entry(EventType.REJECTED, Facts.none()),
            Map.entry(EventType.REOPENED, Facts.none()),
            Map.entry(EventType.CORRECTED, Facts.of(Fact.SEQ, "2").with(Fact.VOID, "true")),
            Map.entry(
                EventType.CORRECTED,
                Facts.of(Fact.SEQ, "3").with(Fact.TIME, FIRST.plus(some(65)).toString())),
            Map.entry(EventType.MERGED_INTO, Facts.of(Fact.LEAD, "1")));
    // Merging is rare, or little would be left to count.
    var kind = kinds.get(random.nextInt(random.nextInt(8) == 0 ? 13 : 12));
    return new NewEvent(
        kind.getKey(), FIRST.plus(some(65)), "user:1", "leadpact", null, kind.getValue());
  }

  private List<Map<String, Object>> sums() {
    return jdbc.sql(
            """
            select promise, to_char(since, 'YYYY-MM') as month, started, met, breached, answered, spent_ms
            from clock_rollup where grain = 'MONTH' and dimension = 'ALL' and started <> 0 order by 1, 2
            """)
        .query()
        .listOfRows();
  }

  /** Counted by the database alone. */
  private List<Map<String, Object>> counts() {
    return jdbc.sql(
            """
            select promise, to_char(started_at at time zone 'Europe/Warsaw', 'YYYY-MM') as month, count(*) as started,
                count(*) filter (where state = 'MET') as met, count(*) filter (where state = 'BREACHED') as breached,
                count(*) filter (where state in ('MET', 'BREACHED') and stop_seq is not null) as answered,
                coalesce(sum(spent_ms) filter (where state in ('MET', 'BREACHED') and stop_seq is not null), 0)::bigint as spent_ms
            from clock where state <> 'CANCELLED' group by 1, 2 order by 1, 2
            """)
        .query()
        .listOfRows();
  }

  private List<Map<String, Object>> overdue() {
    return jdbc.sql(
            """
            select promise, to_char(since, 'YYYY-MM-DD') as day, overdue from clock_rollup
            where grain = 'DAY' and dimension = 'ALL' and overdue <> 0 order by 1, 2
            """)
        .query()
        .listOfRows();
  }

  private List<Map<String, Object>> overdueOfClocks() {
    return jdbc.sql(
            """
            select promise, to_char(started_at at time zone 'Europe/Warsaw', 'YYYY-MM-DD') as day, count(*) as overdue
            from clock where state = 'RUNNING' and due_at <= (select overdue_until from rollup_state)
            group by 1, 2 order by 1, 2
            """)
        .query()
        .listOfRows();
  }

  private Map<String, Map<YearMonth, Tally>> figures() {
    var zone = Acme.ZONE;
    var last = YearMonth.from(clock.instant().atZone(zone));
    var months = new Months(new Period(last.minusMonths(5), last), zone);
    return figures.tallies(promises(), months, clock.instant());
  }

  private Map<String, Map<YearMonth, Tally>> figuresOfClocks() {
    var found = new HashMap<String, Map<YearMonth, Tally>>();
    jdbc.sql(
            """
            select promise, to_char(started_at at time zone 'Europe/Warsaw', 'YYYY-MM') as month,
                count(*) as started, count(*) filter (where state = 'MET') as met,
                count(*) filter (where state = 'BREACHED' or (state = 'RUNNING' and due_at <= :now)) as breached
            from clock where state <> 'CANCELLED' group by 1, 2
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(
            rs -> {
              long started = rs.getLong("started");
              long met = rs.getLong("met");
              long breached = rs.getLong("breached");
              found
                  .computeIfAbsent(rs.getString("promise"), promise -> new HashMap<>())
                  .put(
                      YearMonth.parse(rs.getString("month")),
                      new Tally(started, met, breached, started - met - breached));
            });
    return found;
  }

  private List<String> promises() {
    return jdbc.sql("select distinct promise from clock").query(String.class).list();
  }

  private long rebuild() {
    return As.call(
        As.administrator(),
        () -> {
          var rebuilds = context.getBean(Rebuilds.class);
          long id = rebuilds.ask();
          job().execute(job().instance(String.valueOf(id)), null);
          return rebuilds.find(id).differences();
        });
  }

  @SuppressWarnings("unchecked")
  private Task<Void> job() {
    return (Task<Void>) context.getBean("rebuildJob");
  }
}
