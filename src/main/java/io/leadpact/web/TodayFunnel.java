package io.leadpact.web;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.Period;
import io.leadpact.lead.Stages;
import io.leadpact.report.Funnel;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leads of the three full months before a month, and how far they have come by now. */
@Component
class TodayFunnel {

  private static final int MONTHS = 3;

  private final Funnel funnel;
  private final Stages stages;

  TodayFunnel(Funnel funnel, Stages stages) {
    this.funnel = funnel;
    this.stages = stages;
  }

  Today.Cohorts before(YearMonth month) {
    var period = new Period(month.minusMonths(MONTHS), month.minusMonths(1));
    var steps = new ArrayList<Today.Step>();
    var owners = owners();
    Party before = null;
    for (var step : funnel.steps(funnel.cohorts(period, null), period, null)) {
      var owner = owners.get(step.stage());
      boolean meet = owner == Party.SALES && before == Party.MARKETING;
      steps.add(new Today.Step(step, owner, meet));
      before = owner == null ? before : owner;
    }
    return new Today.Cohorts(period.first(), period.last(), steps);
  }

  /** By stage; those that belong to nobody are missing. */
  private Map<String, Party> owners() {
    var owners = new HashMap<String, Party>();
    for (var stage : stages.active()) {
      var owner = stage.owner();
      if (owner != null) {
        owners.put(stage.key(), owner);
      }
    }
    return owners;
  }
}
