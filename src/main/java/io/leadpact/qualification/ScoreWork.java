package io.leadpact.qualification;

import io.leadpact.clock.FollowUp;
import io.leadpact.lead.LeadId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Scores leads after what they did, and again on the day on which points fade. */
@Component
class ScoreWork implements FollowUp {

  static final String KIND = "score";

  private final Scorings scorings;
  private final Rating rating;
  private final ApplicationEventPublisher events;

  ScoreWork(Scorings scorings, Rating rating, ApplicationEventPublisher events) {
    this.scorings = scorings;
    this.rating = rating;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int turn() {
    return 3;
  }

  @Override
  public void follow(List<LeadId> leads) {
    var ids = leads.stream().map(LeadId::value).sorted().toList();
    scorings.held().ifPresent(version -> tell(rating.rate(ids, version)));
  }

  private void tell(List<Rated> rated) {
    var moved =
        rated.stream()
            .filter(Rated::moved)
            .collect(Collectors.toMap(one -> one.lead().id(), one -> one.score().total()));
    if (!moved.isEmpty()) {
      events.publishEvent(new LeadsScored(moved));
    }
  }
}
