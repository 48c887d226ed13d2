package io.leadpact.clock;

import io.leadpact.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does what is noted of leads in a thread of its own, as long as this instance runs. */
@Component
class FollowUpLoop implements SmartLifecycle {

  private final Loop loop;

  FollowUpLoop(FollowUps noted, FollowUpWork work, ClockProperties properties) {
    this.loop =
        new Loop(
            "follow-ups",
            properties.followEvery(),
            () -> work.round() >= FollowUpWork.AT_ONCE,
            noted::await);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
