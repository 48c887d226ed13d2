package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody has room again: who waits longest goes first. */
@Component
class RoutingRoom implements FollowUp {

  private static final int OF_EACH_TEAM = 100;

  private final AssignmentStore store;
  private final RoutingDesk desk;

  RoutingRoom(AssignmentStore store, RoutingDesk desk) {
    this.store = store;
    this.desk = desk;
  }

  @Override
  public String kind() {
    return RoutingTriggers.ROOM;
  }

  /**
   * @param leads those that made room; whom they made it for is looked up
   */
  @Override
  public void follow(List<LeadId> leads) {
    store.strikeServed();
    var waiting = store.waiting(OF_EACH_TEAM).stream().map(LeadId::new).toList();
    if (!waiting.isEmpty()) {
      desk.give(waiting, RoutingWork::errand);
    }
  }
}
