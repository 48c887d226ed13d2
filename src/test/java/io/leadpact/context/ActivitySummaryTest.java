package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivitySummaryTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private static Activity view(String page, int seconds, boolean pricing, int minute) {
    return new Activity(
        ActivityKind.PAGE_VIEW, minute(minute), page, null, seconds, pricing, null, null);
  }

  private static Activity some(ActivityKind kind, int minute) {
    return Activity.of(kind, minute(minute), null);
  }

  private static Instant minute(int minute) {
    return MONDAY.plusSeconds(60L * minute);
  }

  @Test
  void aPageLookedAtTwiceIsOnePageAndItsTimeIsSummed() {
    var summary =
        ActivitySummary.of(
            List.of(
                view("https://acme.example/a", 40, false, 1),
                view("https://acme.example/A", 50, false, 2),
                view("https://acme.example/pricing", 60, true, 3)));
    assertThat(summary.pages()).isEqualTo(2);
    assertThat(summary.times(ActivityKind.PAGE_VIEW).count()).isEqualTo(3);
    assertThat(summary.secondsOnSite()).isEqualTo(150);
    assertThat(summary.pricingViews()).isEqualTo(1);
    assertThat(summary.pricing().last()).isEqualTo(minute(3));
  }

  @Test
  void firstAndLastAreToldWhateverTheOrder() {
    var summary =
        ActivitySummary.of(
            List.of(
                some(ActivityKind.DOWNLOAD, 5),
                some(ActivityKind.DOWNLOAD, 9),
                some(ActivityKind.DOWNLOAD, 1)));
    assertThat(summary.downloads()).isEqualTo(3);
    assertThat(summary.times(ActivityKind.DOWNLOAD).first()).isEqualTo(minute(1));
    assertThat(summary.times(ActivityKind.DOWNLOAD).last()).isEqualTo(minute(9));
  }

  @Test
  void whoAsksForADemoAConsultationOrAnAssessmentAsksForSales() {
    var summary =
        ActivitySummary.of(
            List.of(
                some(ActivityKind.DEMO_REQUESTED, 1),
                some(ActivityKind.CONSULTATION_REQUESTED, 2),
                some(ActivityKind.ASSESSMENT_REQUESTED, 3),
                some(ActivityKind.FORM_SUBMITTED, 4),
                some(ActivityKind.WEBINAR_REGISTERED, 5),
                some(ActivityKind.WEBINAR_ATTENDED, 6)));
    assertThat(summary.requests()).isEqualTo(3);
    assertThat(summary.webinars()).isEqualTo(2);
  }

  @Test
  void sinceAMomentTheMomentItselfCounts() {
    var all = List.of(some(ActivityKind.DOWNLOAD, 1), some(ActivityKind.DOWNLOAD, 2));
    assertThat(ActivitySummary.since(minute(2), all).downloads()).isEqualTo(1);
  }

  @Test
  void whoDidNothingHasDoneNothing() {
    assertThat(ActivitySummary.NOTHING.isEmpty()).isTrue();
    assertThat(ActivitySummary.NOTHING.times(ActivityKind.DOWNLOAD).last()).isNull();
  }
}
