package io.leadpact.browser;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that there are, each by an address with something to show. */
final class DemoPaths {

  private DemoPaths() {}

  static List<String> all(long lead, long user) {
    return List.of(
        "/",
        "/?month=2026-02",
        "/leads",
        "/leads?q=nothing-is-called-so",
        "/leads/new",
        "/leads/" + lead,
        "/leads/" + lead + "/edit",
        "/compliance",
        "/compliance/mql_first_contact/2026-02",
        "/funnel",
        "/funnel/leads?cohort=2026-02&stage=MQL",
        "/alerts",
        "/promises",
        "/agreement",
        "/agreement/draft",
        "/agreement/versions",
        "/agreement/versions/1/compare/2",
        "/calendars",
        "/calendars/default",
        "/calendars/default/edit",
        "/imports",
        "/users",
        "/users/new",
        "/users/" + user,
        "/teams",
        "/teams/sales",
        "/stages",
        "/tokens",
        "/audit",
        "/account",
        "/more",
        "/start-clean",
        "/demo/story",
        "/measures",
        "/find?q=anna",
        "/compliance/response-times",
        "/compliance/aims/mql_to_sql/2026-02",
        "/agreement/deliveries",
        "/agreement/reviews",
        "/setup",
        "/setup/place",
        "/setup/kit",
        "/setup/kit/a",
        "/setup/people",
        "/setup/agreement",
        "/queue",
        "/queue?of=all&lead=" + lead,
        "/desk",
        "/leads/" + lead + "/activities",
        "/forms",
        "/sites",
        "/criteria",
        "/scoring",
        "/scoring/proposals",
        "/calibration",
        "/questionnaires",
        "/routing",
        "/routing/teams/sales",
        "/routing/decisions",
        "/routing/people/" + user,
        "/reasons",
        "/tracks",
        "/tasks",
        "/comes-back",
        "/feedback",
        "/feedback/owed",
        "/partners",
        "/duplicates");
  }

  /** Those whose addresses depend on what the lead desk of the made-up company holds. */
  static List<String> ofTheDesk(JdbcClient jdbc) {
    var form = one(jdbc, "select key from web_form where open order by name limit 1");
    var merged = one(jdbc, "select min(lead_id) from lead_state where merged_into is not null");
    var warm = one(jdbc, "select min(lead_id) from nurture_run where ended_at is null");
    var brief = one(jdbc, "select min(lead_id) from brief where agreed_at is not null");
    return List.of(
        "/forms/" + form,
        "/f/" + form,
        "/f/" + form + "?thanks",
        "/sites/" + one(jdbc, "select min(key) from site"),
        "/questionnaires/request",
        "/questionnaires/request/preview",
        "/leads/" + merged,
        "/leads/" + warm,
        "/leads/" + warm + "/nurture",
        "/leads/" + brief + "/briefs/pre-sale-brief",
        "/leads/" + brief + "/answers/pre-sale-brief",
        "/tracks/AFTER_A_LOST_OFFER",
        "/partners/kontor-nord",
        "/partners/kontor-nord/statement");
  }

  private static String one(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
