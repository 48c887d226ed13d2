package io.leadpact.handoff;

import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * For the page of a lead: when it comes back, on which track it is meanwhile, what is to be done.
 */
@Service("leadLoop")
public class LeadLoop {

  private final Comebacks comebacks;
  private final Nurture nurture;
  private final Tasks tasks;
  private final Clock clock;

  LeadLoop(Comebacks comebacks, Nurture nurture, Tasks tasks, Clock clock) {
    this.comebacks = comebacks;
    this.nurture = nurture;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Null where it does not come back. */
  public @Nullable Comeback comeback(long lead) {
    return comebacks.of(new LeadId(lead)).orElse(null);
  }

  /** Null where it never was on a track. */
  public @Nullable NurtureView track(long lead) {
    return nurture.of(new LeadId(lead)).orElse(null);
  }

  public List<Task> tasks(long lead) {
    return tasks.of(new LeadId(lead));
  }

  public Instant now() {
    return clock.instant();
  }
}
