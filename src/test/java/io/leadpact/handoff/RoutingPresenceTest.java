package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.handoff.routing.Method;
import io.leadpact.identity.UserId;
import io.leadpact.identity.Users;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadpactTest
class RoutingPresenceTest {

  @Autowired ApplicationContext app;
  @Autowired AbsenceStore absences;
  @Autowired FollowUpWork work;
  @Autowired Users users;
  @Autowired SettableClock clock;
  private RoutedOffice desk;

  @BeforeEach
  void open() {
    desk = RoutedOffice.open(app);
  }

  @Test
  void atNightItLiesWithTheTeamAndSomebodyGetsItInTheMorning() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    clock.advance(Duration.ofHours(12));
    var lead = desk.handedOver();
    assertThat(desk.team(lead)).isEqualTo("sales");
    assertThat(desk.holder(lead)).isNull();
    assertThat(desk.outcomes(lead)).containsExactly("WAITING");

    clock.set(SettableClock.START.plus(Duration.ofDays(1)).minusMillis(1));
    work.catchUp();
    assertThat(desk.holder(lead)).isNull();

    clock.set(SettableClock.START.plus(Duration.ofDays(1)));
    work.catchUp();
    assertThat(desk.holder(lead)).isEqualTo(desk.ann);
  }

  @Test
  void atNightSomebodyGetsItWhereTheTeamSaysSo() {
    desk.plan(Method.ROUND_ROBIN, null, true, null, desk.ann);
    clock.advance(Duration.ofHours(12));

    assertThat(desk.holder(desk.handedOver())).isEqualTo(desk.ann);
  }

  @Test
  void whoIsAwayGetsNothingUntilTheyAreBack() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann, desk.bob);
    var monday = LocalDate.of(2026, 3, 2);
    absences.write(desk.ann, monday, monday.plusDays(1), clock.instant(), desk.ann);

    assertThat(desk.holder(desk.handedOver())).isEqualTo(desk.bob);
    assertThat(desk.holder(desk.handedOver())).isEqualTo(desk.bob);
    clock.advance(Duration.ofDays(2));
    assertThat(desk.holder(desk.handedOver())).isEqualTo(desk.ann);
  }

  @Test
  void whoHasLeftGetsNothing() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann, desk.bob);
    As.run(As.administrator(), () -> users.deactivate(UserId.of(desk.ann).orElseThrow()));

    assertThat(desk.holder(desk.handedOver())).isEqualTo(desk.bob);
    assertThat(desk.holder(desk.handedOver())).isEqualTo(desk.bob);
  }
}
