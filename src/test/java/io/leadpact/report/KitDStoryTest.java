package io.leadpact.report;

import io.leadpact.report.KitStory.Shown;
import io.leadpact.report.KitStory.Who;
import io.leadpact.testing.LeadpactTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The kit of numbers at work, with 40 MQLs a month and 1,000 of revenue a quarter: January goes
 * wrong, February well, and on Friday 13 March, after ten of 22 business days, all is at risk.
 */
@LeadpactTest
class KitDStoryTest {

  private static final String JANUARY = "2026-01-14";
  private static final String FEBRUARY = "2026-02-11";
  private static final String MARCH = "2026-03-10";
  private static final int GIVEN_UP = 5;

  @Autowired ApplicationContext context;
  private KitStory story;

  /** What is different in a month. */
  private record Month(
      String day,
      List<Who> mqls,
      int late,
      int moreCalls,
      int sqls,
      int won,
      int unanswered,
      int tried) {}

  @BeforeEach
  void begin() {
    story = KitStory.of(context, "d", Map.of("mql_volume", "40", "revenue", "1000"));
  }

  private static List<Who> mqls(
      int paid, int content, int webinars, int otherSegment, int unknown) {
    var all = new ArrayList<Who>();
    all.addAll(KitStory.of(paid, who -> who.from("ads")));
    all.addAll(KitStory.of(content, who -> who.from("blog")));
    all.addAll(KitStory.of(webinars, who -> who.from("webinar")));
    for (int i = 0; i < otherSegment; i++) {
      all.set(i, all.get(i).of("other"));
    }
    for (int i = 0; i < unknown; i++) {
      all.set(i, all.get(i).withoutCampaign());
    }
    return all;
  }

  /**
   * All reach MQL at 9:20 and are called at 9:40, those who are late at noon. The last five answer
   * no call: four more attempts on the next two days, the very last one left out where they were
   * not tried enough.
   */
  private void happens(Month month) {
    int many = month.mqls().size();
    var mqls = story.arrive(month.day(), "09:00", month.mqls()).reach("MQL", "09:20");
    mqls.first(month.late()).called("12:00");
    mqls.last(many - month.late()).called("09:40");
    var reached = mqls.first(many - GIVEN_UP);
    for (int call = 0; call < month.moreCalls(); call++) {
      reached.called("1%d:00".formatted(4 + call));
    }
    reached.last(many - GIVEN_UP - month.unanswered()).accepted("16:30");
    var sqls = reached.last(month.sqls()).reach("SQL", "16:40");
    sqls.first(month.won()).won("16:50", 100);
    var silent = mqls.last(GIVEN_UP);
    silent.later(1).called("10:00");
    silent.later(1).mailed("15:00");
    silent.later(2).called("10:00");
    silent.first(month.tried()).later(2).mailed("15:00");
    silent.later(2).unreachable("16:00");
  }

  private void of(String key, String january, String february, String march) {
    story.shows(
        key, new Shown(JANUARY, january), new Shown(FEBRUARY, february), new Shown(MARCH, march));
  }

  private void everything() {
    story.arrive("2025-08-04", "09:00", KitStory.usual(5)).won("10:00", 100);
    story.arrive("2025-11-04", "09:00", KitStory.usual(10)).won("10:00", 100);
    happens(new Month(JANUARY, mqls(20, 8, 8, 8, 1), 5, 0, 6, 1, 2, 3));
    happens(new Month(FEBRUARY, mqls(16, 12, 12, 8, 0), 4, 2, 8, 2, 0, 5));
    happens(new Month(MARCH, mqls(9, 4, 3, 4, 1), 2, 0, 3, 0, 1, 4));
    story.now("2026-03-13T17:00:00Z");
  }

  @Test
  void everyClauseIsMissedMetAndAtRisk() {
    everything();

    // By now 18 of 40 are owed.
    of("mql_volume", "36", "40", "16");
    // 28 of 36, 32 of 40, 12 of 16.
    of("target_segment", "77.8", "80", "75");
    // Paid is 20 of 36; none is off, paid is 16 of 40; paid is 9 of 16.
    of("channel_mix", "55.6", "40", "56.3");
    // 35 of 36, all, 15 of 16.
    of("full_context", "97.2", "100", "93.8");
    // 5 of 36, 4 of 40 and 2 of 16 were called after more than two hours.
    of("mql_first_contact", "86.1", "90", "87.5");
    // 3, 5 and 4 of five who answered no call had been tried as agreed.
    of("cadence", "60", "100", "80");
    // 36 + 3·4 + 2·3 = 54 by 36; 40 + 5·4 + 35·2 = 130 by 40; 16 + 4·4 + 3 = 35 by 16.
    of("mean_attempts", "1.5", "3.3", "2.2");
    // 34 of 36, all, 15 of 16.
    of("status_on_leads", "94.4", "100", "93.8");
    // 6 of 36, 8 of 40, 3 of 16.
    of("mql_to_sql", "16.7", "20", "18.8");
    // 1 of 6, 2 of 8, none of 3.
    of("sql_to_deal", "16.7", "25", "0");
    // Five deals of 100, ten, three; of 1,000 in the quarter 812.50 are owed after 52 of 64 days.
    story.shows(
        "revenue_goal",
        new Shown("2025-08-04", "500"),
        new Shown("2025-11-04", "1000"),
        new Shown(MARCH, "300"));
  }
}
