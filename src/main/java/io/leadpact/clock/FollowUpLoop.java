package io.leadpact.clock;

import io.leadpact.kernel.Loop;
import org.springframework.stereotype.Component;

/** Does what is noted of leads in a thread of its own, as long as this instance runs. */
@Component
class FollowUpLoop extends RunningLoop {

  FollowUpLoop(FollowUps noted, FollowUpWork work, ClockProperties properties) {
    super(
        new Loop(
            "follow-ups",
            properties.followEvery(),
            () -> work.round() >= FollowUpWork.AT_ONCE,
            noted::await));
  }
}
