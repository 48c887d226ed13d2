package io.leadpact.handoff;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.StructureHistory;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Trait;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All plans and what the agreement says of handing over, read again only after a change. */
@Component
class RoutingRules {

  private final RoutingPlanStore plans;
  private final HandoverTriggerStore triggers;
  private final Promises promises;
  private final Stages stages;
  private final JdbcClient jdbc;
  private volatile @Nullable Snapshot known;

  RoutingRules(
      RoutingPlanStore plans,
      HandoverTriggerStore triggers,
      Promises promises,
      Stages stages,
      JdbcClient jdbc) {
    this.plans = plans;
    this.triggers = triggers;
    this.promises = promises;
    this.stages = stages;
    this.jdbc = jdbc;
  }

  /**
   * What they say, taken at one moment.
   *
   * @param structures of the agreement
   * @param stages of the company, in order
   */
  record Snapshot(
      String revision,
      List<RoutingPlan> plans,
      HandoverTriggers triggers,
      StructureHistory structures,
      List<String> stages) {

    Optional<RoutingPlan> of(@Nullable String team) {
      return plans.stream().filter(plan -> plan.team().equals(team)).findFirst();
    }

    boolean any(Occasion occasion) {
      return plans.stream().anyMatch(plan -> plan.plan().occasions().contains(occasion));
    }

    /** The team whose conditions say most of this lead; of equals the first by key. */
    Optional<RoutingPlan> whoTakes(Occasion occasion, Map<Trait, String> lead) {
      return plans.stream()
          .filter(plan -> plan.plan().takes(occasion, lead))
          .max(
              Comparator.comparingInt((RoutingPlan plan) -> plan.plan().takes().size())
                  .thenComparing(RoutingPlan::team, Comparator.reverseOrder()));
    }

    /** The stage at which leads are handed over. */
    String handover(Instant now) {
      return structures.at(now).handover();
    }

    /** That stage, and those behind it. */
    Set<String> handedOver(Instant now) {
      var stage = handover(now);
      var place = stages.indexOf(stage);
      var over = new HashSet<>(place < 0 ? List.of() : stages.subList(place, stages.size()));
      over.add(stage);
      return over;
    }
  }

  /** For whoever is told, with a change of leads, which rules it holds still. */
  Snapshot at(String revision) {
    var copy = known;
    if (copy == null || !copy.revision().equals(revision)) {
      copy =
          new Snapshot(
              revision,
              plans.newest(),
              triggers.newest(),
              promises.structures(),
              stages.all().stream().map(Stage::key).toList());
      known = copy;
    }
    return copy;
  }

  Snapshot read() {
    // With the transaction that wrote it, since a number that was rolled back comes again.
    return at(
        jdbc.sql("select revision || '/' || xmin from rules_revision")
            .query(String.class)
            .single());
  }
}
