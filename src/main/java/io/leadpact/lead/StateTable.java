package io.leadpact.lead;

import io.leadpact.kernel.Table;
import io.leadpact.lead.journal.LeadState;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of where a lead stands, and those by which lists are narrowed, copied beside them.
 */
final class StateTable {

  /** The milestones with a column of their own; all other stages are in one more. */
  static final Map<String, String> COLUMNS =
      Map.of(
          "MQL",
          "mql_at",
          "SQL",
          "sql_at",
          "SAL",
          "sal_at",
          "OPPORTUNITY",
          "opportunity_at",
          "WON",
          "won_at");

  /** What is copied from the lead. */
  static final String COPIES = "channel, campaign, segment, region, value";

  /** The same as columns of the lead {@code l}. */
  static final String COPIED = "l.channel, l.campaign, l.segment, l.region, l.value";

  private StateTable() {}

  /** With the copies, which new leads bring along. */
  static Table<StateRow> arriving(JsonMapper json) {
    return standing(json)
        .text("channel", row -> details(row).origin().channel())
        .text("campaign", row -> details(row).origin().campaign())
        .text("segment", row -> details(row).organisation().segment())
        .text("region", row -> details(row).organisation().region())
        .numeric("value", row -> details(row).value());
  }

  private static LeadDetails details(StateRow row) {
    return Objects.requireNonNull(row.details());
  }

  /** Without them. */
  static Table<StateRow> standing(JsonMapper json) {
    var table =
        new Table<StateRow>("lead_state")
            .bigint("lead_id", StateRow::lead)
            .integer("last_seq", row -> row.state().lastSeq())
            .time("created_at", row -> row.state().createdAt())
            .time("last_at", row -> row.state().lastAt())
            .text("stage", row -> row.state().stage())
            .text("outcome", row -> row.state().outcome())
            .text("team", row -> row.state().team())
            .text("person", row -> row.state().person())
            .time("rejected_at", row -> row.state().rejectedAt())
            .time("lost_at", row -> row.state().lostAt())
            .time("first_attempt_at", row -> row.state().firstAttemptAt())
            .integer("attempts", row -> row.state().attempts())
            .numeric("won_value", row -> row.state().wonValue())
            .text("verdict", row -> row.state().verdict())
            .bigint("merged_into", row -> row.state().mergedInto())
            .read("own_stages", "jsonb", row -> own(row.state(), json), Function.identity());
    COLUMNS.forEach((stage, column) -> table.time(column, row -> row.state().reached().get(stage)));
    return table;
  }

  private static String own(LeadState state, JsonMapper json) {
    var own = new TreeMap<String, String>();
    state
        .reached()
        .forEach(
            (stage, at) -> {
              if (!COLUMNS.containsKey(stage)) {
                own.put(stage, at.toString());
              }
            });
    return own.isEmpty() ? "{}" : json.writeValueAsString(own);
  }
}
