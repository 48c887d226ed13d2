package io.leadpact.calendar;

import io.leadpact.calendar.time.SpecialDays;
import io.leadpact.calendar.time.WeeklyHours;
import io.leadpact.kernel.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars and their versions. */
@Repository
class CalendarRepository {

  private final JdbcClient jdbc;

  CalendarRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param changedHere by this transaction, which has not committed yet
   */
  record Rules(long revision, boolean changedHere) {}

  Rules rules() {
    return jdbc.sql(
            """
            select revision, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as changed_here
            from rules_revision
            """)
        .query(Rules.class)
        .single();
  }

  /** Waits until nobody derives clocks, and keeps everybody from it until the end. */
  void lockRules() {
    jdbc.sql("select pg_advisory_xact_lock(20261122)").query().singleRow();
  }

  boolean journalIsEmpty() {
    return jdbc.sql("select not exists (select from lead_event)").query(Boolean.class).single();
  }

  List<String> keys() {
    return jdbc.sql("select key from calendar order by key").query(String.class).list();
  }

  List<CalendarHistory> findAll() {
    var edits = new LinkedHashMap<String, List<CalendarEdit>>();
    var names = new LinkedHashMap<String, String>();
    jdbc.sql(
            """
            select c.key, c.name, v.*
            from calendar c join calendar_version v on v.calendar = c.key
            order by c.key, v.number
            """)
        .query(
            rs -> {
              var key = rs.getString("key");
              names.put(key, rs.getString("name"));
              edits.computeIfAbsent(key, k -> new ArrayList<>()).add(edit(rs));
            });
    return edits.entrySet().stream().map(of -> history(of, names)).toList();
  }

  private static CalendarHistory history(
      Map.Entry<String, List<CalendarEdit>> edits, Map<String, String> names) {
    var key = edits.getKey();
    return new CalendarHistory(key, names.getOrDefault(key, key), List.copyOf(edits.getValue()));
  }

  Optional<CalendarHistory> find(String key) {
    return findAll().stream().filter(history -> history.key().equals(key)).findFirst();
  }

  private static CalendarEdit edit(ResultSet rs) throws SQLException {
    return new CalendarEdit(
        rs.getInt("number"),
        rs.getInt("edits"),
        Optional.ofNullable(rs.getObject("effective_from", LocalDate.class)),
        Moments.at(rs, "made_at"),
        rs.getString("made_by"),
        rs.getBoolean("corrects_past"),
        new CalendarTerms(
            ZoneId.of(rs.getString("zone")),
            WeeklyHours.parse(rs.getString("weekly_hours")),
            SpecialDays.parse(rs.getString("special_days")),
            Optional.ofNullable(rs.getString("country")),
            Optional.ofNullable(rs.getString("region"))));
  }

  void name(String key, String name) {
    jdbc.sql(
            """
            insert into calendar (key, name) values (:key, :name)
            on conflict (key) do update set name = excluded.name
            """)
        .param("key", key)
        .param("name", name)
        .update();
  }

  void deleteVersions(String key) {
    jdbc.sql("delete from calendar_version where calendar = :key").param("key", key).update();
  }

  void write(String key, CalendarEdit edit) {
    var terms = edit.terms();
    jdbc.sql(
            """
            insert into calendar_version (calendar, number, edits, effective_from, made_at, made_by,
                corrects_past, zone, weekly_hours, special_days, country, region)
            values (:key, :number, :edits, :from, :madeAt, :madeBy, :past, :zone, :week, :special, :country, :region)
            """)
        .param("key", key)
        .param("number", edit.number())
        .param("edits", edit.edits())
        .param("from", edit.effectiveFrom().orElse(null))
        .param("madeAt", Timestamp.from(edit.madeAt()))
        .param("madeBy", edit.madeBy())
        .param("past", edit.correctsPast())
        .param("zone", terms.zone().getId())
        .param("week", terms.week().toString())
        .param("special", terms.specialDays().toString())
        .param("country", terms.country().orElse(null))
        .param("region", terms.region().orElse(null))
        .update();
  }
}
