package io.leadpact.demo;

import io.leadpact.context.Activities;
import io.leadpact.context.Activity;
import io.leadpact.context.ActivityKind;
import io.leadpact.context.NewActivity;
import io.leadpact.qualification.Scorings;
import io.leadpact.qualification.scoring.Condition;
import io.leadpact.qualification.scoring.Decay.Kind;
import io.leadpact.qualification.scoring.Group;
import io.leadpact.qualification.scoring.Join;
import io.leadpact.qualification.scoring.Rule;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.Sign;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What leads of the last three months did before they came in, and the rules that score them. Those
 * whom sales took had looked around more than others, so that calibration has something to tell.
 */
@Component
@Order(1)
class DemoScoring implements DemoPart {

  private static final Duration BACK = Duration.ofDays(92);
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Activities activities;
  private final Scorings scorings;

  DemoScoring(JdbcClient jdbc, Activities activities, Scorings scorings) {
    this.jdbc = jdbc;
    this.activities = activities;
    this.scorings = scorings;
  }

  private record Came(long id, Instant at, boolean keen) {}

  @Override
  public void setUp(Map<DemoPerson, String> actors, Instant now) {
    var did = new ArrayList<NewActivity>();
    var came =
        jdbc.sql(
                """
                select lead_id as id, created_at as at, sal_at is not null as keen
                from lead_state where created_at >= :since order by lead_id
                """)
            .param("since", Timestamp.from(now.minus(BACK)))
            .query(Came.class)
            .list();
    came.forEach(lead -> did.addAll(before(lead)));
    for (int from = 0; from < did.size(); from += AT_ONCE) {
      activities.record(did.subList(from, Math.min(did.size(), from + AT_ONCE)));
    }
    scorings.replace(rules(), "", null);
  }

  private static List<NewActivity> before(Came lead) {
    var chance = new Random(lead.id());
    var did = new ArrayList<NewActivity>();
    int looks = 1 + chance.nextInt(lead.keen() ? 5 : 3);
    var pages = List.of("/", "/features", "/customers", "/integrations", "/about");
    for (int i = 0; i < looks; i++) {
      did.add(page(lead, 40 - i, pages.get(i), 20 + chance.nextInt(90), false));
    }
    if (chance.nextInt(100) < (lead.keen() ? 65 : 25)) {
      did.add(page(lead, 20, "/pricing", 30 + chance.nextInt(150), true));
    }
    if (chance.nextInt(100) < (lead.keen() ? 50 : 25)) {
      did.add(act(lead, 12, ActivityKind.DOWNLOAD, "Buyer's guide", null));
    }
    if (chance.nextInt(100) < (lead.keen() ? 20 : 8)) {
      did.add(act(lead, 4_000, ActivityKind.WEBINAR_ATTENDED, "Launch webinar", 48));
    }
    if (chance.nextInt(100) < 15) {
      did.add(act(lead, 1_500, ActivityKind.EMAIL_OPENED, "Newsletter", null));
    }
    return did;
  }

  private static NewActivity page(
      Came lead, int minutes, String page, int seconds, boolean pricing) {
    var at = lead.at().minus(Duration.ofMinutes(minutes));
    return new NewActivity(
        lead.id(),
        null,
        new Activity(ActivityKind.PAGE_VIEW, at, page, null, seconds, pricing, null, null),
        "website",
        null);
  }

  private static NewActivity act(
      Came lead, int minutes, ActivityKind kind, String item, @Nullable Integer length) {
    var at = lead.at().minus(Duration.ofMinutes(minutes));
    return new NewActivity(
        lead.id(),
        null,
        new Activity(kind, at, null, null, null, false, item, length),
        "website",
        null);
  }

  private static Scoring rules() {
    return new Scoring(
        50,
        50,
        List.of(
            Rule.once(Condition.leader(), 18),
            Rule.once(Condition.between(Sign.EMPLOYEES, 51, null), 14),
            Rule.once(Condition.among(Sign.INDUSTRY, "Logistics", "Manufacturing"), 10),
            Rule.each(Sign.PAGES, 1, 2, 10).with(Kind.HALVED, 30),
            Rule.each(Sign.PRICING, 1, 10, 20).with(Kind.HALVED, 30),
            Rule.each(Sign.DOWNLOADS, 1, 8, 16).with(Kind.HALVED, 60),
            Rule.each(Sign.DEMOS, 1, 20, 20).with(Kind.HALVED, 30),
            Rule.each(Sign.WEBINARS, 1, 12, 12).with(Kind.HALVED, 60),
            Rule.each(Sign.SILENCE, 14, -3, 15)),
        Join.ALL,
        0,
        List.of(Group.all(Condition.least(Sign.SCORE, 40))));
  }
}
