package io.leadpact.report;

import io.leadpact.clock.RunningLoop;
import io.leadpact.kernel.Loop;
import org.springframework.stereotype.Component;

/** Keeps the sums up to date in a thread of its own, as long as this instance runs. */
@Component
class RollupLoop extends RunningLoop {

  RollupLoop(Rollups rollups, ReportProperties properties) {
    super(new Loop("rollups", properties.foldEvery(), rollups::keepUp));
  }
}
