package io.leadpact.clock;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.calendar.Calendars;
import io.leadpact.calendar.time.CalendarBook;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules by which clocks are derived, held still for the length of a transaction. */
@Component
class Rules {

  private final JdbcClient jdbc;
  private final Promises promises;
  private final Calendars calendars;
  private final Stages stages;
  private volatile @Nullable Snapshot known;

  Rules(JdbcClient jdbc, Promises promises, Calendars calendars, Stages stages) {
    this.jdbc = jdbc;
    this.promises = promises;
    this.calendars = calendars;
    this.stages = stages;
  }

  /**
   * What the rules say, all taken at one moment.
   *
   * @param revision tells this state of the rules from any other
   * @param milestones by stage, retired ones too
   * @param funnel the stages to which leads still come, in order
   */
  record Snapshot(
      String revision,
      PromiseHistory promises,
      CalendarBook calendars,
      Map<String, String> milestones,
      List<String> funnel) {

    String milestoneOf(String stage) {
      return milestones.getOrDefault(stage, stage);
    }

    boolean knows(String stage) {
      return milestones.containsKey(stage);
    }

    Snapshot with(CalendarBook others) {
      return new Snapshot(revision, promises, others, milestones, funnel);
    }
  }

  /**
   * Holds off whoever wants to change the rules until this transaction ends, then reads them; so
   * nothing is ever written by rules that were replaced meanwhile. The number is the one that the
   * trigger of the rules' tables locks.
   */
  Snapshot hold() {
    return at(jdbc.sql("select hold_rules()").query(String.class).single());
  }

  Snapshot read() {
    // With the transaction that wrote it, since a number that was rolled back comes again.
    return at(
        jdbc.sql("select revision || '/' || xmin from rules_revision")
            .query(String.class)
            .single());
  }

  /**
   * Read again only after a change; one in between makes the copy newer than it says, never older.
   */
  private Snapshot at(String revision) {
    var copy = known;
    if (copy == null || !copy.revision().equals(revision)) {
      copy = new Snapshot(revision, promises.history(), calendars.book(), milestones(), funnel());
      known = copy;
    }
    return copy;
  }

  private List<String> funnel() {
    return stages.active().stream().map(Stage::key).toList();
  }

  private Map<String, String> milestones() {
    var milestones = new LinkedHashMap<String, String>();
    for (Stage stage : stages.all()) {
      var milestone = stage.milestone();
      milestones.put(stage.key(), milestone == null ? stage.key() : milestone);
    }
    return milestones;
  }
}
