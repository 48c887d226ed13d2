package io.leadpact.context;

import io.leadpact.kernel.Table;
import io.leadpact.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is said of leads as they come in, many in one statement, and reads it. */
@Repository
class ContextStore {

  private static final Table<Map.Entry<Long, LeadContext>> TABLE =
      new Table<Map.Entry<Long, LeadContext>>("lead_context")
          .bigint("lead_id", Map.Entry::getKey)
          .text("utm_source", row -> row.getValue().utm().source())
          .text("utm_medium", row -> row.getValue().utm().medium())
          .text("utm_campaign", row -> row.getValue().utm().campaign())
          .text("utm_term", row -> row.getValue().utm().term())
          .text("utm_content", row -> row.getValue().utm().content())
          .text("referrer", row -> row.getValue().referrer())
          .text("decision_role", row -> role(row.getValue()))
          .text("intent", row -> row.getValue().intent());

  private final JdbcClient jdbc;

  ContextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static @Nullable String role(LeadContext context) {
    var role = context.role();
    return role == null ? null : role.name();
  }

  /** Says it of leads of which nothing is known; what is known already stays. */
  void insert(Map<Long, LeadContext> contexts) {
    var rows = TABLE.many(contexts.entrySet());
    var statement = jdbc.sql(rows.insert() + " on conflict (lead_id) do nothing");
    rows.bind(statement::param);
    statement.update();
  }

  Map<LeadId, LeadContext> all(Collection<Long> leads) {
    var all = new HashMap<LeadId, LeadContext>();
    jdbc.sql("select * from lead_context where lead_id = any (:leads)")
        .param("leads", leads.toArray(Long[]::new))
        .query(
            row -> {
              all.put(new LeadId(row.getLong("lead_id")), read(row));
            });
    return all;
  }

  private static LeadContext read(ResultSet row) throws SQLException {
    var role = row.getString("decision_role");
    return new LeadContext(
        new Utm(
            row.getString("utm_source"),
            row.getString("utm_medium"),
            row.getString("utm_campaign"),
            row.getString("utm_term"),
            row.getString("utm_content")),
        row.getString("referrer"),
        role == null ? null : DecisionRole.valueOf(role),
        row.getString("intent"));
  }
}
