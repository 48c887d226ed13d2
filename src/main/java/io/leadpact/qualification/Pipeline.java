package io.leadpact.qualification;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.lead.Stage;
import java.util.List;
import java.util.Optional;

/**
 * The way that leads go, by the agreement in force at one moment: who makes them MQLs, where they
 * are asked, and where handed over.
 *
 * @param stages all in order, those to which no lead comes any more among them
 */
record Pipeline(Structure structure, List<Stage> stages) {

  /** The place of a stage on the way; where it is retired, behind those that stood before it. */
  int place(String key) {
    int place = 0;
    for (var stage : stages) {
      if (stage.key().equals(key)) {
        return place;
      }
      place += stage.retired() ? 0 : 1;
    }
    return -1;
  }

  /** Whether that stage is the one of sales, or lies behind it. */
  boolean handedOver(String stage) {
    return place(stage) >= place(structure.handover());
  }

  /** The stage that counts as the milestone, if leads still come to any. */
  Optional<String> of(String milestone) {
    return active().stream()
        .filter(stage -> milestone.equals(stage.milestone()))
        .map(Stage::key)
        .findFirst();
  }

  Optional<String> mql() {
    return of("MQL");
  }

  /** Whether whoever has been at that stage is an MQL, or more. */
  boolean countsAsMql(String stage) {
    var keys = stages.stream().map(Stage::key).toList();
    return mql().filter(mql -> keys.indexOf(stage) >= keys.indexOf(mql)).isPresent();
  }

  Optional<Stage> find(String key) {
    return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  /**
   * The stage to which a lead that meets the criteria goes on: the first that counts as an SQL, at
   * the stage where they are asked or behind it.
   */
  Optional<String> target() {
    var asked = structure.bantAt();
    return of("SQL").filter(sql -> asked.map(at -> place(sql) >= place(at)).orElse(true));
  }

  /** The last stage of marketing before the hand-over that is not the first of all, if any. */
  Optional<String> beforeHandover() {
    var keys = active().stream().map(Stage::key).toList();
    var at = keys.indexOf(structure.handover());
    return at > 1 ? Optional.of(keys.get(at - 1)) : Optional.empty();
  }

  /** The stages to which leads still come, in order. */
  private List<Stage> active() {
    return stages.stream().filter(stage -> !stage.retired()).toList();
  }
}
