package io.leadpact.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.handoff.routing.Method;
import io.leadpact.identity.UserId;
import io.leadpact.identity.Users;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadpactTest
class DeparturesTest {

  @Autowired ApplicationContext app;
  @Autowired FollowUpWork work;
  @Autowired Users users;
  @Autowired Departures departures;
  private RoutedOffice desk;

  @BeforeEach
  void open() {
    desk = RoutedOffice.open(app);
  }

  @Test
  void theLeadsOfWhoLeavesGoToTheTeamWithinItsCapacity() {
    desk.sales(Method.ROUND_ROBIN, 200, desk.ann);
    var theirs = IntStream.range(0, 200).mapToObj(i -> desk.office.lead()).toList();
    theirs.forEach(desk.office::mql);
    work.catchUp();
    desk.sales(Method.ROUND_ROBIN, 150, desk.ann, desk.bob);

    As.run(As.administrator(), () -> users.deactivate(UserId.of(desk.ann).orElseThrow()));
    assertThat(departures.last(desk.ann).orElseThrow().underWay()).isTrue();
    work.catchUp();

    assertThat(desk.held(desk.bob)).isEqualTo(150);
    assertThat(desk.waiting()).isEqualTo(50);
    var departure = departures.last(desk.ann).orElseThrow();
    assertThat(departure.leads()).isEqualTo(200);
    assertThat(departure.left()).isZero();
    assertThat(departure.doneAt()).isNotNull();
  }

  @Test
  void aChosenColleagueGetsAllOfThem() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann);
    var one = desk.handedOver();
    var two = desk.handedOver();
    As.run(As.administrator(), () -> departures.leave(desk.ann, desk.bob));
    As.run(As.administrator(), () -> users.deactivate(UserId.of(desk.ann).orElseThrow()));
    work.catchUp();

    assertThat(desk.holder(one)).isEqualTo(desk.bob);
    assertThat(desk.holder(two)).isEqualTo(desk.bob);
    assertThat(desk.decisions(one).get(0).method()).isEqualTo("CHOSEN");
    assertThat(desk.decisions(one).get(0).cause()).isEqualTo(AssignmentCause.LEFT);
  }

  @Test
  void whoComesBackAtOnceKeepsTheirLeads() {
    desk.sales(Method.ROUND_ROBIN, null, desk.ann, desk.bob);
    var lead = desk.handedOver();
    var id = UserId.of(desk.ann).orElseThrow();
    As.run(As.administrator(), () -> users.deactivate(id));
    As.run(As.administrator(), () -> users.reactivate(id));
    work.catchUp();

    assertThat(desk.holder(lead)).isEqualTo(desk.ann);
  }
}
