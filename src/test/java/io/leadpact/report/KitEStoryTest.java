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
 * The kit of scores and nurture at work, with 40 MQLs a month and 4,800 of revenue a year: January
 * goes wrong, February well, and on Wednesday 25 March, after 18 of 22 business days, all is at
 * risk.
 */
@LeadpactTest
class KitEStoryTest {

  private static final String JANUARY = "2026-01-05";
  private static final String FEBRUARY = "2026-02-02";
  private static final String MARCH = "2026-03-02";
  private static final int GIVEN_UP = 8;

  @Autowired ApplicationContext context;
  private KitStory story;

  /** What is different in a month. */
  private record Month(String day, int others, int mqls, int late, int tried, int sals, int won) {}

  @BeforeEach
  void begin() {
    story = KitStory.of(context, "e", Map.of("mql_volume", "40", "revenue", "4800"));
  }

  private static List<Who> mqls(int many) {
    var all = new ArrayList<>(KitStory.usual(many));
    all.set(0, all.get(0).withoutCampaign());
    all.set(1, all.get(1).withoutCampaign());
    return all;
  }

  /**
   * All reach MQL at 9:20, two are handed over after more than an hour; so many are called two days
   * later and get no verdict. The last eight answer none of six attempts on as many days; the sixth
   * was made only where they were tried enough.
   */
  private void happens(Month month) {
    int many = month.mqls();
    story.arrive(month.day(), "09:00", KitStory.usual(month.others()));
    var mqls = story.arrive(month.day(), "09:00", mqls(many)).reach("MQL", "09:20");
    mqls.first(2).givenTo("sales", "11:00");
    mqls.last(many - 2).givenTo("sales", "09:25").last(many - month.late()).called("09:40");
    mqls.first(month.late()).later(2).called("10:00");
    var reached = mqls.first(many - GIVEN_UP);
    reached.last(many - GIVEN_UP - month.late()).accepted("16:00");
    var sals = reached.last(month.sals()).reach("SAL", "16:10");
    sals.first(month.won()).won("16:30", 100);
    tried(mqls.last(GIVEN_UP), month.tried());
  }

  private static void tried(KitStory.Some silent, int enough) {
    silent.later(1).mailed("10:00");
    silent.later(2).called("10:10");
    silent.later(3).mailed("10:20");
    silent.later(4).linkedIn("10:30");
    silent.first(enough).later(7).called("10:40");
    silent.later(8).unreachable("10:00");
  }

  private void of(String key, String january, String february, String march) {
    story.shows(
        key, new Shown(JANUARY, january), new Shown(FEBRUARY, february), new Shown(MARCH, march));
  }

  @Test
  void everyClauseIsMissedMetAndAtRisk() {
    story.arrive("2024-08-05", "09:00", KitStory.usual(5)).won("10:00", 100);
    story.arrive("2025-08-04", "09:00", KitStory.usual(16)).won("10:00", 300);
    happens(new Month(JANUARY, 164, 36, 4, 6, 14, 2));
    happens(new Month(FEBRUARY, 140, 40, 4, 8, 17, 4));
    happens(new Month(MARCH, 138, 32, 4, 7, 11, 2));
    story.now("2026-03-25T17:00:00Z");

    // By now 33 of 40 are owed.
    of("mql_volume", "36", "40", "32");
    // Two of 36, 40 and 32.
    of("mql_handover", "94.4", "95", "93.8");
    of("full_context", "94.4", "95", "93.8");
    // Four of 36, 40 and 32 were called after more than a day, and have no verdict.
    of("mql_first_contact", "88.9", "90", "87.5");
    of("verdict", "88.9", "90", "87.5");
    of("status_on_leads", "88.9", "90", "87.5");
    // 6, 8 and 7 of eight.
    of("cadence", "75", "100", "87.5");
    // Of the last 90 days: 36 of 200, 76 of 380, 108 of 550.
    of("lead_to_mql", "18", "20", "19.6");
    // 14 of 36, 31 of 76, 42 of 108.
    of("mql_to_sal", "38.9", "40.8", "38.9");
    // In the month itself: 2 of 36, 4 of 40, 2 of 32.
    of("mql_to_deal", "5.6", "10", "6.3");
    // 500 and 4,800; eight deals of 100 by now, when 1,103 of 4,800 are owed.
    story.shows(
        "revenue_goal",
        new Shown("2024-08-05", "500"),
        new Shown("2025-08-04", "4800"),
        new Shown(MARCH, "800"));
  }
}
