package io.leadpact.qualification;

import io.leadpact.agreement.AgreementVersion;
import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which way leads go by the agreement in force: where they are asked, and where handed over. */
@Component
class PipelineStructure {

  private final Promises promises;
  private final Stages stages;
  private final Clock clock;

  PipelineStructure(Promises promises, Stages stages, Clock clock) {
    this.promises = promises;
    this.stages = stages;
    this.clock = clock;
  }

  Structure inForce() {
    return promises
        .history()
        .inForceAt(clock.instant())
        .map(PromiseSet::version)
        .map(promises::version)
        .flatMap(AgreementVersion::wording)
        .map(AgreementVersion.Wording::structure)
        .orElseGet(() -> Structure.usual(keys()));
  }

  /** The stages to which leads still come, in order. */
  List<String> keys() {
    return stages.active().stream().map(Stage::key).toList();
  }

  /** The place of a stage on the way; where it is retired, behind those that stood before it. */
  int place(String key) {
    int place = 0;
    for (var stage : stages.all()) {
      if (stage.key().equals(key)) {
        return place;
      }
      place += stage.retired() ? 0 : 1;
    }
    return -1;
  }

  /** The stage that counts as the milestone, or goes by its name. */
  Optional<String> of(String milestone) {
    return stages.active().stream()
        .filter(stage -> milestone.equals(stage.milestone()))
        .map(Stage::key)
        .findFirst();
  }

  Optional<Stage> find(String key) {
    return stages.find(key);
  }

  /**
   * The stage to which a lead that meets the criteria goes on: the first that counts as an SQL, at
   * the stage where they are asked or behind it.
   */
  Optional<String> target() {
    var asked = inForce().bantAt();
    return of("SQL").filter(sql -> asked.map(at -> place(sql) >= place(at)).orElse(true));
  }

  /** The last stage of marketing before the hand-over that is not the first of all, if any. */
  Optional<String> beforeHandover() {
    var keys = keys();
    var at = keys.indexOf(inForce().handover());
    return at > 1 ? Optional.of(keys.get(at - 1)) : Optional.empty();
  }
}
