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
 * The desk and sales at work, with 30 SQLs and 20 SALs a month and 9,600 of revenue a year: January
 * goes wrong, February well, and on Friday 13 March, after ten of 22 business days, all is at risk.
 */
@LeadpactTest
class KitCStoryTest {

  private static final String JANUARY = "2026-01-14";
  private static final String FEBRUARY = "2026-02-11";
  private static final String MARCH = "2026-03-10";

  @Autowired ApplicationContext context;
  private KitStory story;

  /** What is different in a month: how many requests are late where, and how far they come. */
  private record Month(
      String day,
      int requests,
      int late,
      int mqls,
      int takenLate,
      int unknown,
      int unanswered,
      int sqls,
      int sals,
      int proposals,
      int deals) {}

  @BeforeEach
  void begin() {
    story = KitStory.of(context, "c", Map.of("revenue", "9600", "sal_volume", "20"));
  }

  private static List<Who> requests(int many, int unknown) {
    var all = new ArrayList<>(KitStory.usual(many - unknown));
    all.addAll(KitStory.of(unknown, who -> who.of(null)));
    return all;
  }

  /**
   * Requests come in at nine, are called at 9:10 and sorted at 9:20; those who are late at noon and
   * on the next day. The last of them become MQLs at 9:30 and are taken up at 10, those who are
   * late at 15:00, and so on through the statuses.
   */
  private void happens(Month month) {
    var all = story.arrive(month.day(), "09:00", requests(month.requests(), month.unknown()));
    all.first(month.late()).called("12:00");
    all.last(month.requests() - month.late()).called("09:10").reach("TRIAGED", "09:20");
    all.first(month.late()).later(1).reach("TRIAGED", "10:00");
    var mqls = all.last(month.mqls()).reach("MQL", "09:30");
    mqls.first(month.takenLate()).reach("RECEIVED", "15:00");
    mqls.last(month.mqls() - month.takenLate()).reach("RECEIVED", "10:00");
    mqls.last(month.mqls() - month.unanswered()).accepted("15:30");
    mqls.last(month.sqls()).reach("SQL", "16:00");
    mqls.last(month.sals()).reach("SAL", "16:10");
    mqls.last(month.proposals()).reach("OPPORTUNITY", "16:20");
    mqls.last(month.deals()).reach("CONTRACT", "16:30").won("16:40", 100);
  }

  private void of(String key, String january, String february, String march) {
    story.shows(
        key, new Shown(JANUARY, january), new Shown(FEBRUARY, february), new Shown(MARCH, march));
  }

  private void everything() {
    story.arrive("2023-01-10", "09:00", KitStory.usual(10)).won("10:00", 300);
    story.arrive("2024-01-10", "09:00", KitStory.usual(11)).won("10:00", 300);
    story.arrive("2025-01-10", "09:00", KitStory.usual(30)).won("10:00", 330);
    happens(new Month(JANUARY, 100, 11, 50, 6, 1, 3, 28, 18, 19, 5));
    happens(new Month(FEBRUARY, 100, 10, 50, 5, 0, 2, 30, 20, 20, 7));
    happens(new Month(MARCH, 40, 5, 20, 3, 1, 2, 12, 8, 7, 2));
    story.now("2026-03-13T17:00:00Z");
  }

  @Test
  void everyClauseOfAMonthOrAWeekIsMissedMetAndAtRisk() {
    everything();

    // Of 100, 100 and 40 requests 11, 10 and 5 were answered late, and sorted a day later.
    of("desk_first_touch", "89", "90", "87.5");
    of("triage", "89", "90", "87.5");
    // 6 of 50, 5 of 50, 3 of 20 were taken up after more than two hours.
    of("taking_up", "88", "90", "85");
    // 49 of 50, all, 19 of 20.
    of("full_context", "98", "100", "95");
    // 47 of 50, 48 of 50, 18 of 20 in their week.
    of("status_on_leads", "94", "96", "90");
    // By now 14 of 30 and nine of 20 are owed.
    of("sql_volume", "28", "30", "12");
    of("sal_volume", "18", "20", "8");
    // 19 and 20 of 100, 7 of 40.
    of("lead_to_proposal", "19", "20", "17.5");
    // 5 and 7 of 100, 2 of 40; of six deals 2.73 are owed by now.
    of("lead_to_deal", "5", "7", "5");
    of("deals", "5", "7", "2");
  }

  @Test
  void yearsAreComparedWithThoseBefore() {
    everything();
    // 3,300 and 9,900; 14 deals of 100 by now, when 1,912.64 of 9,600 are owed.
    story.shows(
        "revenue_goal",
        new Shown("2024-06-01", "3300"),
        new Shown("2025-06-01", "9900"),
        new Shown(MARCH, "1400"));
    // 300 as before, 330 for 300, 100 for 330.
    story.shows(
        "average_deal",
        new Shown("2024-06-01", "0"),
        new Shown("2025-06-01", "10"),
        new Shown(MARCH, "-69.7"));
    assertThat(story.standing("cac_down", MARCH).judgement()).isEqualTo(Judgement.NOT_MEASURABLE);
    assertThat(story.standing("ltv_to_cac", MARCH).judgement()).isEqualTo(Judgement.NOT_MEASURABLE);
  }
}
