package io.leadpact.handoff;

import io.leadpact.lead.LeadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For the page of a lead: when it comes back, and on which track it is meanwhile. */
@Component("leadLoop")
public class LeadLoop {

  private final Comebacks comebacks;

  LeadLoop(Comebacks comebacks) {
    this.comebacks = comebacks;
  }

  /** Null where it does not come back. */
  public @Nullable Comeback comeback(long lead) {
    return comebacks.of(new LeadId(lead)).orElse(null);
  }
}
