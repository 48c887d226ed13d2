package io.leadpact.demo;

import io.leadpact.handoff.Nurture;
import io.leadpact.handoff.Tasks;
import io.leadpact.handoff.Track;
import io.leadpact.handoff.TrackBook;
import io.leadpact.handoff.TrackStep;
import io.leadpact.lead.LeadId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads that the made-up company keeps warm, and what its people are to do about others. */
@Component
@Order(5)
class DemoNurture implements DemoPart {

  private static final String OWN = "AFTER_A_LOST_OFFER";
  private static final int LEADS = 9;

  private final TrackBook tracks;
  private final Nurture nurture;
  private final Tasks tasks;
  private final DemoFinds finds;

  DemoNurture(TrackBook tracks, Nurture nurture, Tasks tasks, DemoFinds finds) {
    this.tracks = tracks;
    this.nurture = nurture;
    this.tasks = tasks;
    this.finds = finds;
  }

  @Override
  public void setUp(Map<DemoPerson, String> actors, Instant now) {
    var staff = new DemoStaff(actors);
    var today = LocalDate.ofInstant(now, DemoCompany.ZONE);
    staff.as(DemoPerson.MAJA, maja -> tracks.add(own(), maja));
    var lost = finds.lostTooEarly(now.minus(Duration.ofDays(7)), LEADS);
    for (int nth = 0; nth < lost.size(); nth++) {
      keepWarm(lost.get(nth), nth, staff, today);
    }
    toDo(staff, today);
  }

  private static Track own() {
    return new Track(
        OWN,
        "After a lost offer",
        "DECISION",
        "en",
        1,
        List.of(
            step(0, TrackStep.Kind.TASK, null, "Thank {name} for the time and ask what decided."),
            step(
                15,
                TrackStep.Kind.MAIL,
                "What others in your place found",
                "Hello {name},\n\nthree companies like {company} tell how they went on.\n\n{us}"),
            step(30, TrackStep.Kind.TASK, null, "Call {name}: has anything changed at {company}?")),
        false);
  }

  private static TrackStep step(
      int days, TrackStep.Kind kind, @Nullable String subject, String text) {
    return new TrackStep(
        days,
        true,
        kind,
        subject,
        text,
        kind == TrackStep.Kind.TASK ? DemoCompany.DESK : null,
        null);
  }

  /** Some are at the beginning, some a step or two further, and one waits for its own day. */
  private void keepWarm(LeadId lead, int nth, DemoStaff staff, LocalDate today) {
    staff.as(
        DemoPerson.MAJA,
        maja -> {
          var track = nth < 6 ? OWN : nth == 6 ? "AWARENESS" : "CONSIDERATION";
          nurture.put(lead, track, maja);
          for (int step = 0; step < nth % 3; step++) {
            nurture.skip(lead, step);
          }
          if (nth == 4) {
            nurture.postpone(lead, 1, today.plusDays(24));
          }
        });
  }

  private void toDo(DemoStaff staff, LocalDate today) {
    var open = finds.open("SQL", DemoCompany.SALES, 4);
    var words =
        List.of(
            "Send the comparison with what they built themselves",
            "Call again after their board meeting",
            "Find out who else takes part in the decision",
            "Bring the technical questions to the product team");
    for (int nth = 0; nth < open.size(); nth++) {
      var lead = open.get(nth);
      var day = workday(today.plusDays(nth));
      var what = words.get(nth);
      staff.as(
          DemoPerson.HELENA,
          helena -> tasks.add(lead.lead(), lead.person(), null, what, day, helena));
    }
    for (var lead : finds.open("LEAD", DemoCompany.DESK, 1)) {
      var ask = "Ask the fair for the missing list of visitors";
      staff.as(
          DemoPerson.MAJA,
          maja -> tasks.add(lead.lead(), null, DemoCompany.DESK, ask, today, maja));
      staff.as(
          DemoPerson.MAJA,
          maja ->
              tasks.add(
                  lead.lead(),
                  null,
                  null,
                  "Look up the company's new name",
                  workday(today.plusDays(2)),
                  maja));
    }
  }

  /** That day, or the Monday after it. */
  private static LocalDate workday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        : day;
  }
}
