package io.leadpact.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is stored, whatever module it belongs to. */
@Component
class Installation {

  /**
   * What is not simply deleted: what outlives a clean start (how the tables came about, who did
   * what), and what only a function of the database may clear.
   */
  private static final Set<String> KEPT =
      Set.of(
          "flyway_schema_history",
          "rules_revision",
          "scheduled_tasks",
          "audit_entry",
          "journal_clearing",
          "lead_event",
          "agreement_clearing",
          "agreement_version",
          "agreement_draft",
          "agreement_proposal",
          "agreement_signature",
          "agreement_comment",
          "promise",
          "quota",
          "aim",
          "clause");

  private final JdbcClient jdbc;

  Installation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Reference(String from, String to) {}

  /** Nobody ever did anything here: not even a company that was taken away again. */
  boolean isUntouched() {
    return jdbc.sql(
            """
            select not exists (select 1 from company) and not exists (select 1 from app_user)
                and not exists (select 1 from audit_entry) and not exists (select 1 from lead)
            """)
        .query(Boolean.class)
        .single();
  }

  void clear(String who, String reason, Instant at) {
    // The locks under which clocks are written and figures summed up: nobody does so meanwhile.
    jdbc.sql("select pg_advisory_xact_lock(20261122)").query().singleRow();
    jdbc.sql("select pg_advisory_xact_lock(20261125)").query().singleRow();
    call("clear_journal(null, :who, :reason, :at)", who, reason, at);
    referrersFirst().forEach(table -> jdbc.sql("delete from " + table).update());
    call("clear_agreement(:who, :reason, :at)", who, reason, at);
  }

  private void call(String function, String who, String reason, Instant at) {
    jdbc.sql("select " + function)
        .param("who", who)
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .query()
        .singleRow();
  }

  /** Each table after all that refer to it. */
  private List<String> referrersFirst() {
    var references = references();
    var left = new ArrayList<>(tables());
    var sorted = new ArrayList<String>();
    while (!left.isEmpty()) {
      var waiting = new HashSet<>(left);
      var free =
          left.stream()
              .filter(
                  table ->
                      references.stream()
                          .noneMatch(r -> r.to().equals(table) && waiting.contains(r.from())))
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("Tables that refer to each other: " + left);
      }
      sorted.addAll(free);
      left.removeAll(free);
    }
    return sorted;
  }

  private List<String> tables() {
    return jdbc
        .sql("select tablename from pg_tables where schemaname = current_schema()")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !KEPT.contains(table))
        .toList();
  }

  private List<Reference> references() {
    return jdbc.sql(
            """
            select conrelid::regclass::text "from", confrelid::regclass::text "to"
            from pg_constraint where contype = 'f' and conrelid <> confrelid
            """)
        .query((row, n) -> new Reference(row.getString("from"), row.getString("to")))
        .list();
  }
}
