package io.leadpact.report;

import io.leadpact.report.KitStory.Shown;
import io.leadpact.testing.LeadpactTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two reps at work, with 20 MQLs a month and 4,800 of revenue a year: January goes wrong, February
 * well, and on Friday 13 March, after ten of 22 business days, all is at risk.
 */
@LeadpactTest
class KitTwoStoryTest {

  private static final String JANUARY = "2026-01-14";
  private static final String FEBRUARY = "2026-02-11";
  private static final String MARCH = "2026-03-10";
  private static final int GIVEN_UP = 5;

  @Autowired ApplicationContext context;
  private KitStory story;

  /** What is different in a month. */
  private record Month(String day, int mqls, int late, int unanswered, int won, int tried) {}

  @BeforeEach
  void begin() {
    story = KitStory.of(context, "two", Map.of("mql_volume", "20", "revenue", "4800"));
  }

  /**
   * All reach MQL at 9:20 and are called at 9:40, those who are late at 15:00. The last five answer
   * neither this call nor those of the next two days, of which the second was made only where they
   * were tried enough.
   */
  private void happens(Month month) {
    int many = month.mqls();
    var mqls = story.arrive(month.day(), "09:00", KitStory.usual(many)).reach("MQL", "09:20");
    mqls.first(month.late()).called("15:00");
    mqls.last(many - month.late()).called("09:40");
    var reached = mqls.first(many - GIVEN_UP);
    reached.last(many - GIVEN_UP - month.unanswered()).accepted("16:30");
    reached.last(month.won()).won("16:50", 100);
    var silent = mqls.last(GIVEN_UP);
    silent.later(1).called("10:00");
    silent.first(month.tried()).later(2).mailed("10:00");
    silent.later(2).unreachable("16:00");
  }

  private void of(String key, String january, String february, String march) {
    story.shows(
        key, new Shown(JANUARY, january), new Shown(FEBRUARY, february), new Shown(MARCH, march));
  }

  @Test
  void everyClauseIsMissedMetAndAtRisk() {
    story.arrive("2024-08-05", "09:00", KitStory.usual(5)).won("10:00", 100);
    story.arrive("2025-11-04", "09:00", KitStory.usual(16)).won("10:00", 300);
    happens(new Month(JANUARY, 18, 5, 2, 1, 3));
    happens(new Month(FEBRUARY, 20, 4, 2, 2, 4));
    happens(new Month(MARCH, 8, 2, 1, 0, 3));
    story.now("2026-03-13T17:00:00Z");

    // By now nine of 20 are owed.
    of("mql_volume", "18", "20", "8");
    // 5 of 18, 4 of 20 and 2 of 8 were called after more than four hours.
    of("mql_first_contact", "72.2", "80", "75");
    // 3, 4 and 3 of five had three attempts, two of them calls.
    of("cadence", "60", "80", "60");
    // 16 of 18, 18 of 20, 7 of 8.
    of("status_on_leads", "88.9", "90", "87.5");
    // 1 of 18, 2 of 20, none of 8.
    of("mql_to_deal", "5.6", "10", "0");
    // 500 and 4,800; three deals of 100 by now, when 956 of 4,800 are owed.
    story.shows(
        "revenue_goal",
        new Shown("2024-08-05", "500"),
        new Shown("2025-11-04", "4800"),
        new Shown(MARCH, "300"));
  }
}
