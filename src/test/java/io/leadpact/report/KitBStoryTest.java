package io.leadpact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.report.KitStory.Shown;
import io.leadpact.report.KitStory.Who;
import io.leadpact.report.measure.Judgement;
import io.leadpact.testing.LeadpactTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The six steps at work, with 20 MQLs a month and 4,800 of revenue a year: January goes wrong,
 * February well, and on Friday 13 March, after ten of 22 business days, all is at risk.
 */
@LeadpactTest
class KitBStoryTest {

  private static final String JANUARY = "2026-01-14";
  private static final String FEBRUARY = "2026-02-11";
  private static final String MARCH = "2026-03-10";

  @Autowired ApplicationContext context;
  private KitStory story;

  /** What is different in a month: of its leads, its MQLs and its SQLs. */
  private record Month(
      String day, int others, int mqls, int unknown, int late, int unanswered, int sqls, int won) {}

  @BeforeEach
  void begin() {
    story = KitStory.of(context, "b", Map.of("mql_volume", "20", "revenue", "4800"));
  }

  private static List<Who> mqls(int many, int unknown) {
    var all = new ArrayList<>(KitStory.usual(many - unknown));
    all.addAll(KitStory.of(unknown, Who::withoutCampaign));
    return all;
  }

  /**
   * The MQLs reach their stage at 9:20, are given to sales at 9:30 and called at 9:40, those who
   * are late at 15:00; all but some get a verdict the same day. The others stay leads.
   */
  private void happens(Month month) {
    int many = month.mqls();
    story.arrive(month.day(), "09:00", KitStory.usual(month.others()));
    var mqls =
        story
            .arrive(month.day(), "09:00", mqls(many, month.unknown()))
            .reach("MQL", "09:20")
            .givenTo("sales", "09:30");
    mqls.first(month.late()).called("15:00");
    mqls.last(many - month.late()).called("09:40");
    mqls.last(many - month.unanswered()).accepted("16:00");
    var sqls = mqls.last(month.sqls()).reach("SQL", "16:30");
    sqls.first(month.won()).won("16:50", 100);
  }

  private void of(String key, String january, String february, String march) {
    story.shows(
        key, new Shown(JANUARY, january), new Shown(FEBRUARY, february), new Shown(MARCH, march));
  }

  @Test
  void everyClauseThatCanBeMeasuredIsMissedMetAndAtRisk() {
    story.arrive("2024-08-05", "09:00", KitStory.usual(5)).won("10:00", 100);
    story.arrive("2025-11-04", "09:00", KitStory.usual(16)).won("10:00", 300);
    happens(new Month(JANUARY, 52, 18, 1, 3, 2, 4, 0));
    happens(new Month(FEBRUARY, 40, 20, 1, 3, 1, 8, 2));
    happens(new Month(MARCH, 22, 8, 1, 2, 1, 1, 0));
    story.now("2026-03-13T17:00:00Z");

    // By now nine of 20 are owed.
    of("mql_volume", "18", "20", "8");
    // 18 of 70, 20 of 60, 8 of 30.
    of("lead_to_mql", "25.7", "33.3", "26.7");
    // 17 of 18, 19 of 20, 7 of 8.
    of("full_context", "94.4", "95", "87.5");
    // 3 of 18, 3 of 20 and 2 of 8 were called after more than four hours.
    of("mql_first_contact", "83.3", "85", "75");
    // Two of 18, one of 20 and one of 8 had no verdict after two business days.
    of("feedback", "88.9", "95", "87.5");
    of("status_on_leads", "88.9", "95", "87.5");
    // 4 of 18, 8 of 20, 1 of 8.
    of("mql_to_sql", "22.2", "40", "12.5");
    // None of 4, 2 of 8, none of 1.
    of("sql_to_deal", "0", "25", "0");
    // 500 and 4,800; two deals of 100 by now, when 956 of 4,800 are owed.
    story.shows(
        "revenue_goal",
        new Shown("2024-08-05", "500"),
        new Shown("2025-11-04", "4800"),
        new Shown(MARCH, "200"));
    assertThat(story.standing("roi", MARCH).judgement()).isEqualTo(Judgement.NOT_MEASURABLE);
    assertThat(story.standing("ltv_to_cac", MARCH).judgement()).isEqualTo(Judgement.NOT_MEASURABLE);
  }
}
