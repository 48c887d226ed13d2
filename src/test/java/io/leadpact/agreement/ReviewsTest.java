package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.agreement.ReviewView.Choice;
import io.leadpact.agreement.ReviewView.Decision;
import io.leadpact.agreement.Reviews.Wish;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class ReviewsTest {

  @Autowired ApplicationContext app;
  @Autowired Reviews reviews;
  @Autowired ReviewReminders reminders;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private LocalDate first;

  @BeforeEach
  void anAgreement() {
    Office.open(app);
    first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(3);
  }

  private ReviewView first() {
    return As.call(As.administrator(), () -> reviews.find(1, first));
  }

  private void decide(String term, Choice choice, String note) {
    As.run(
        As.administrator(), () -> reviews.decide(1, first, List.of(new Wish(term, choice, note))));
  }

  private void hold(String minutes) {
    As.run(As.administrator(), () -> reviews.hold(1, first, minutes));
  }

  @Test
  void aVersionThatHoldsSinceAlwaysIsReviewedFromTheDayItWasMade() {
    var all = As.call(As.administrator(), reviews::ofPresent);

    assertThat(all).hasSize(4);
    assertThat(all.get(0).review().due()).isEqualTo(first);
    assertThat(reviews.next()).map(one -> one.review().due()).contains(first);
  }

  @Test
  void whatWasDecidedLastCounts() {
    decide("first_contact", Choice.DROP, "Nobody needs it");
    decide("first_contact", Choice.CHANGE, "One hour is enough");

    assertThat(first().decisions())
        .hasEntrySatisfying(
            "first_contact",
            decision ->
                assertThat(decision)
                    .extracting(Decision::choice, Decision::note)
                    .containsExactly(Choice.CHANGE, "One hour is enough"));
  }

  @Test
  void whoWantsAChangeSaysWhich() {
    assertThatThrownBy(() -> decide("first_contact", Choice.CHANGE, " "))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.field()).isEqualTo("note.first_contact"));
  }

  @Test
  void aTermThatTheVersionDoesNotHaveIsNotDecidedOn() {
    assertThatThrownBy(() -> decide("nothing", Choice.KEEP, "")).isInstanceOf(NotFound.class);
  }

  @Test
  void aDayWithoutAReviewHasNone() {
    assertThatThrownBy(() -> As.run(As.administrator(), () -> reviews.find(1, first.plusDays(1))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aClosedReviewIsNotDecidedOnUntilItIsOpenedAgain() {
    hold("All is well");
    assertThatThrownBy(() -> decide("first_contact", Choice.KEEP, "")).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> hold("I was there too")).isInstanceOf(Conflict.class);
    assertThat(reviews.next()).map(one -> one.review().due()).contains(first.plusMonths(3));

    As.run(As.administrator(), () -> reviews.reopen(1, first));
    decide("first_contact", Choice.KEEP, "");

    assertThat(first().held()).isEmpty();
    assertThat(first().decisions()).containsKey("first_contact");
  }

  @Test
  void whoMayNotChangeTheAgreementDecidesNothing() {
    assertThatThrownBy(() -> As.run(As.reader(), () -> reviews.decide(1, first, List.of())))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aReviewIsAnnouncedTwoWeeksBeforeAndOnTheDayOnceEach() {
    reminders.announce();
    assertThat(announced()).isZero();

    clock.set(first.minusDays(14).atStartOfDay(ZoneOffset.UTC).toInstant());
    reminders.announce();
    reminders.announce();
    assertThat(announced()).isEqualTo(1);

    clock.advance(Duration.ofDays(14));
    reminders.announce();
    reminders.announce();
    assertThat(announced()).isEqualTo(2);
  }

  private int announced() {
    return jdbc.sql("select count(*) from review_reminder").query(Integer.class).single();
  }
}
