package io.leadpact.qualification;

import io.leadpact.agreement.Promises;
import io.leadpact.lead.Stages;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Which way leads go by the agreement in force. */
@Service
class AgreedPipeline {

  private final Promises promises;
  private final Stages stages;
  private final Clock clock;

  AgreedPipeline(Promises promises, Stages stages, Clock clock) {
    this.promises = promises;
    this.stages = stages;
    this.clock = clock;
  }

  /** Read once for all that is asked of it. */
  Pipeline now() {
    return at(clock.instant());
  }

  Pipeline at(Instant time) {
    return new Pipeline(promises.structures().at(time), stages.all());
  }
}
