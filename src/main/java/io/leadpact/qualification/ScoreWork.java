package io.leadpact.qualification;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Scores leads after what they did, and again on the day on which points fade. */
@Component
class ScoreWork implements FollowUp {

  static final String KIND = "score";

  private final Scorings scorings;
  private final Rating rating;

  ScoreWork(Scorings scorings, Rating rating) {
    this.scorings = scorings;
    this.rating = rating;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void follow(List<LeadId> leads) {
    scorings
        .held()
        .ifPresent(
            version -> rating.rate(leads.stream().map(LeadId::value).sorted().toList(), version));
  }
}
