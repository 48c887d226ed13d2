package io.leadpact.clock;

import io.leadpact.kernel.Loop;
import org.springframework.stereotype.Component;

/** Announces again what was not heard, in a thread of its own, as long as this instance runs. */
@Component
class UnheardLoop extends RunningLoop {

  UnheardLoop(UnheardWork work, ClockProperties properties) {
    super(
        new Loop(
            "unheard",
            properties.announceEvery(),
            () -> {
              work.once();
              return false;
            }));
  }
}
