package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The kit of the full document holds everything that such an agreement is to say. */
class FullDocumentTest {

  private static final Articles FULL = new Kits(JsonMapper.builder().build()).find("a").articles();

  /** A requirement, by its number in the list of them, and the clauses that meet it. */
  record Asked(String number, Section section, List<String> clauses) {
    @Override
    public String toString() {
      return number + " " + section;
    }
  }

  private static Asked asked(String number, Section section, String... clauses) {
    return new Asked(number, section, List.of(clauses));
  }

  static Stream<Asked> all() {
    return Stream.of(
        asked("1.1 purpose, SMART goal", Section.PURPOSE, "purpose", "revenue_goal", "approval"),
        asked(
            "1.2 glossary",
            Section.DEFINITIONS,
            "term_contact",
            "term_lead",
            "term_mql",
            "term_sql",
            "term_sal",
            "term_opportunity",
            "term_bant",
            "term_cadence",
            "term_cac",
            "term_ltv",
            "term_conversion",
            "term_funnel",
            "term_stages",
            "term_crm",
            "term_icp",
            "term_response_time"),
        asked("1.3 MQLs a month", Section.MARKETING, "mql_volume", "binary"),
        asked("1.3 mix of channels", Section.MARKETING, "channel_mix"),
        asked("1.3 MQL to SQL", Section.MARKETING, "mql_to_sql"),
        asked("1.3 in the CRM within 15 minutes", Section.MARKETING, "mql_handover"),
        asked("1.3 target segment", Section.MARKETING, "target_segment"),
        asked("1.3 full context", Section.MARKETING, "full_context"),
        asked(
            "1.3 enablement",
            Section.MARKETING,
            "enablement",
            "case_studies",
            "presentations",
            "articles",
            "videos",
            "joint_webinars",
            "joint_events"),
        asked("1.3 desk", Section.MARKETING, "desk_first_touch"),
        asked("1.4 first contact", Section.SALES, "sql_first_contact", "mql_first_contact"),
        asked("1.4 MQLs on tracking", Section.SALES, "mql_acceptance"),
        asked("1.4 cadence", Section.SALES, "cadence", "override"),
        asked("1.4 acceptance", Section.SALES, "acceptance"),
        asked("1.4 status and reason", Section.SALES, "status_on_leads"),
        asked("1.4 entry in time", Section.SALES, "timely_entry"),
        asked(
            "1.5 joint figures",
            Section.JOINT,
            "revenue_growth",
            "ltv_to_cac",
            "cac_down",
            "sal_share",
            "average_deal",
            "sql_to_deal",
            "roi",
            "kpi_owners"),
        asked(
            "1.6 stages",
            Section.STAGES,
            "stage_lead",
            "stage_mql",
            "stage_sql",
            "stage_sal",
            "stage_opportunity",
            "stage_won",
            "handover",
            "desk"),
        asked("1.7 calendars", Section.DEFINITIONS, "term_business_time"),
        asked("1.8 versions", Section.VALIDITY, "change", "signature"),
        asked("1.9 term and review", Section.VALIDITY, "validity", "review", "yearly_review"),
        asked("1.11 reporting", Section.REPORTING, "measuring", "monthly_report"),
        asked("1.11 communication", Section.COMMUNICATION, "communication", "agenda", "feedback"),
        asked("1.11 conflict", Section.CONFLICT, "conflict", "conflict_record"),
        asked("1.11 correction", Section.CORRECTION, "correction", "plans", "consequence"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void itHolds(Asked asked) {
    assertThat(FULL.in(asked.section()).stream().map(clause -> clause.key()))
        .containsAll(asked.clauses());
  }

  @Test
  void everyStageIsDefinedAndNoClauseIsWithoutARequirement() {
    var asked = all().flatMap(one -> one.clauses().stream()).toList();
    assertThat(FULL.clauses().stream().map(clause -> clause.key()))
        .allMatch(key -> asked.contains(key) || Set.of("attempts", "channels").contains(key));
    assertThat(FULL.stages())
        .allMatch(stage -> asked.contains("stage_" + stage.toLowerCase(Locale.ROOT)));
  }
}
