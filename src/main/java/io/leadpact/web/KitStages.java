package io.leadpact.web;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stages;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The stages that a starter kit brings. Where its guide has names and meanings of its own for them,
 * they come in the language of whoever founds the company, and are the company's from then on.
 */
@Component
class KitStages {

  private final Stages stages;
  private final Wording wording;

  KitStages(Stages stages, Wording wording) {
    this.stages = stages;
    this.wording = wording;
  }

  boolean untouched() {
    return stages.untouched();
  }

  void define(String kit, Structure structure) {
    var owners = new LinkedHashMap<String, Optional<Party>>();
    structure.stages().forEach((stage, owner) -> owners.put(stage, owner.party()));
    stages.define(owners);
    for (var stage : stages.active()) {
      var code = "pipeline.%s.%s".formatted(kit, stage.key());
      var label = wording.find(code);
      if (label != null) {
        stages.set(
            stage
                .called(label, stage.owner())
                .meaning(wording.find(code + ".meaning"), stage.needs()));
      }
    }
  }
}
