package io.leadpact.bench;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.clock.fold.ClockFold;
import io.leadpact.clock.fold.FoldedClock;
import io.leadpact.clock.fold.FoldedClock.State;
import io.leadpact.lead.journal.Journal;
import io.leadpact.lead.journal.LeadState;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.postgresql.PGConnection;

/**
 * Makes leads with their journals, states and clocks, all derived by the application's own
 * functions, and copies them into tables without indexes, which are put back afterwards.
 */
final class Generator {

  private static final int MONTHS = 24;
  private static final int AT_ONCE = 10_000;
  private static final int WRITERS = 2;

  private static final String LEADS =
      """
      lead (id, source, external_id, name, email, phone, company, channel, campaign, segment, region,
        value)""";
  private static final String EVENTS =
      "lead_event (lead_id, seq, type, at, recorded_at, actor, source, facts)";
  private static final String STATES =
      """
      lead_state (lead_id, last_seq, created_at, last_at, stage, outcome, team, person, mql_at, sql_at,
        won_at, rejected_at, lost_at, first_attempt_at, attempts, won_value, verdict,
        channel, campaign, segment, region, value)""";
  private static final String CLOCKS =
      """
      clock (lead_id, promise, cycle, start_seq, version, party, calendar, unit, team, person, channel,
        state, started_at, warn_at, due_at, stopped_at, stop_seq, spent_ms, alert_at)""";

  private final Running application;
  private final Size size;
  private final PromiseHistory promises;
  private final CalendarBook calendars;
  private final Instant now = Instant.now();
  private final Instant first = now.minus(Duration.ofDays(MONTHS * 365L / 12));
  private final AtomicInteger next = new AtomicInteger();

  Generator(Running application, Size size) {
    this.application = application;
    this.size = size;
    this.promises = application.bean(Promises.class).history();
    this.calendars = application.bean(Calendars.class).book();
  }

  void run() throws Exception {
    var began = System.nanoTime();
    try (var connection = application.connect()) {
      var indexes = new Indexes(connection);
      indexes.drop();
      copyAll();
      var copied = System.nanoTime();
      indexes.create(application, size.leads() <= 1_000_000);
      Sql.run(
          connection,
          "select setval('lead_id_seq', %d)".formatted(size.leads()),
          "vacuum (analyze) lead, lead_event, lead_state, clock");
      System.out.printf(
          "%,d leads%s, %,d clocks made in %d s (copied in %d s, then indexes)%n",
          size.leads(),
          size.events()
              ? ", %,d events".formatted(Sql.number(connection, "select count(*) from lead_event"))
              : " without their events, which neither lists nor reports read",
          Sql.number(connection, "select count(*) from clock"),
          (System.nanoTime() - began) / 1_000_000_000,
          (copied - began) / 1_000_000_000);
      // Rows that were copied past the application are in no sum: it makes all of them again.
      Sql.run(connection, "delete from rollup_state");
    }
  }

  private void copyAll() throws Exception {
    var writers = Executors.newFixedThreadPool(WRITERS);
    var work = new ArrayList<Callable<Void>>();
    for (int i = 0; i < WRITERS; i++) {
      work.add(
          () -> {
            try (var connection = application.connect()) {
              connection.setAutoCommit(false);
              for (int from = next.getAndAdd(AT_ONCE);
                  from < size.leads();
                  from = next.getAndAdd(AT_ONCE)) {
                copy(connection, from, Math.min(from + AT_ONCE, size.leads()));
              }
            }
            return null;
          });
    }
    for (var done : writers.invokeAll(work)) {
      done.get();
    }
    writers.shutdown();
  }

  private void copy(Connection connection, int from, int to) throws SQLException, IOException {
    var leads = new Rows();
    var events = new Rows();
    var states = new Rows();
    var clocks = new Rows();
    var span = Duration.between(first, now).toMillis();
    for (long id = from + 1L; id <= to; id++) {
      var life = new Life(id, first.plusMillis((long) (span * ((double) id / size.leads()))));
      var journal = life.journal(now);
      lead(leads, id, life);
      state(states, id, LeadState.of(journal, UnaryOperator.identity()), life);
      for (var clock : ClockFold.fold(journal, promises, calendars)) {
        clock(clocks, id, clock);
      }
      if (size.events()) {
        events(events, id, journal);
      }
    }
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var table :
        List.of(leads.into(LEADS), events.into(EVENTS), states.into(STATES), clocks.into(CLOCKS))) {
      copies.copyIn(table.statement(), table.rows());
    }
    connection.commit();
  }

  private static void lead(Rows rows, long id, Life life) {
    rows.row(
        id,
        "bench",
        life.externalId(),
        life.name,
        life.email,
        life.phone,
        life.company,
        life.channel,
        life.campaign,
        life.segment,
        life.region,
        life.value);
  }

  private static void events(Rows rows, long id, Journal journal) {
    for (var entry : journal.entries()) {
      var facts = new StringBuilder("{");
      entry
          .facts()
          .byKey()
          .forEach(
              (key, value) ->
                  facts
                      .append(facts.length() == 1 ? "" : ",")
                      .append('"')
                      .append(key)
                      .append("\":\"")
                      .append(value)
                      .append('"'));
      rows.row(
          id,
          entry.seq(),
          entry.type(),
          entry.at(),
          entry.recordedAt(),
          entry.actor(),
          entry.source(),
          facts.append('}'));
    }
  }

  private static void state(Rows rows, long id, LeadState state, Life life) {
    rows.row(
        id,
        state.lastSeq(),
        state.createdAt(),
        state.lastAt(),
        state.stage(),
        state.outcome(),
        state.team(),
        state.person(),
        state.reached().get("MQL"),
        state.reached().get("SQL"),
        state.reached().get("WON"),
        state.rejectedAt(),
        state.lostAt(),
        state.firstAttemptAt(),
        state.attempts(),
        state.wonValue(),
        state.verdict(),
        life.channel,
        life.campaign,
        life.segment,
        life.region,
        life.value);
  }

  private void clock(Rows rows, long id, FoldedClock clock) {
    var toCome =
        clock.state() == State.RUNNING && clock.dueAt() != null && clock.dueAt().isAfter(now);
    var alert = clock.warnAt() == null ? clock.dueAt() : clock.warnAt();
    rows.row(
        id,
        clock.promise(),
        clock.cycle(),
        clock.startSeq(),
        clock.version(),
        clock.party(),
        clock.calendar(),
        clock.unit(),
        clock.team(),
        clock.person(),
        clock.channel(),
        clock.state(),
        clock.startedAt(),
        clock.warnAt(),
        clock.dueAt(),
        clock.stoppedAt(),
        clock.stopSeq(),
        clock.spentMs(),
        toCome ? alert : null);
  }
}
