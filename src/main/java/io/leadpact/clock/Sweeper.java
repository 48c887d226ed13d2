package io.leadpact.clock;

import io.leadpact.kernel.Loop;
import org.springframework.stereotype.Component;

/** Sweeps in a thread of its own, four times a second, as long as this instance runs. */
@Component
class Sweeper extends RunningLoop {

  Sweeper(Sweep sweep, ClockProperties properties) {
    super(new Loop("sweeper", properties.sweepEvery(), () -> sweep.once() == Sweep.AT_ONCE));
  }
}
