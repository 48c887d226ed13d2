package io.leadpact.handoff;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Hands leads over whose score says so: each once, since a lead that was given back keeps its
 * score.
 */
@Component
class HandoverByScore implements FollowUp {

  private final HandoverWork work;

  HandoverByScore(HandoverWork work) {
    this.work = work;
  }

  @Override
  public String kind() {
    return HandoverWork.BY_SCORE;
  }

  @Override
  public void follow(List<LeadId> leads) {
    work.handOver(leads, false);
  }
}
