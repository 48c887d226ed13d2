package io.leadpact.qualification;

import io.leadpact.lead.ScoreConditions;
import org.springframework.stereotype.Component;

/** Says to lists of leads how many points they have. */
@Component
class ScoresOfLists implements ScoreConditions {

  @Override
  public String atLeast() {
    return "select lead_id from lead_score where score >= :minScore";
  }

  @Override
  public String points() {
    return "join lead_score p on p.lead_id = s.lead_id";
  }
}
