package io.leadpact.browser;

import java.util.List;

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
        "/setup/agreement");
  }
}
