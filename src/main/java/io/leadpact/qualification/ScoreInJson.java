package io.leadpact.qualification;

import io.leadpact.lead.KnownBeside;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds its points to a lead that programs read; null where it was not scored. */
@Component
class ScoreInJson implements KnownBeside {

  private final LeadScores scores;

  ScoreInJson(LeadScores scores) {
    this.scores = scores;
  }

  @Override
  public Map<LeadId, Map<String, @Nullable Object>> of(List<LeadView> leads) {
    var points = scores.points(leads.stream().map(LeadView::id).toList());
    var all = new HashMap<LeadId, Map<String, @Nullable Object>>();
    for (var lead : leads) {
      var score = new HashMap<String, @Nullable Object>();
      score.put("score", points.get(lead.id()));
      all.put(lead.id(), score);
    }
    return all;
  }
}
