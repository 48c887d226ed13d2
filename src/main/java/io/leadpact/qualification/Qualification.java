package io.leadpact.qualification;

import io.leadpact.agreement.Promises;
import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who makes a lead an MQL, as the agreement in force has it, and which stage that is. */
@Component
class Qualification {

  private static final String MQL = "MQL";

  private final Promises promises;
  private final Stages stages;

  Qualification(Promises promises, Stages stages) {
    this.promises = promises;
    this.stages = stages;
  }

  /**
   * @param who BY_PERSON where no agreement says otherwise
   * @param stage the key of the stage that counts as MQL; null: there is none
   * @param reached that stage and all beyond
   */
  record Way(Qualified who, @Nullable String stage, List<String> reached) {

    boolean reaches(String key) {
      return reached.contains(key);
    }
  }

  Way inForce(Instant now) {
    var keys = stages.all();
    int place = -1;
    for (int i = 0; i < keys.size(); i++) {
      if (MQL.equals(keys.get(i).milestone())) {
        place = i;
      }
    }
    var reached =
        place < 0
            ? List.<String>of()
            : keys.subList(place, keys.size()).stream().map(Stage::key).toList();
    return new Way(who(now), place < 0 ? null : reached.get(0), reached);
  }

  private Qualified who(Instant now) {
    return promises
        .history()
        .inForceAt(now)
        .flatMap(set -> promises.version(set.version()).wording())
        .map(wording -> wording.structure().qualified())
        .orElse(Qualified.BY_PERSON);
  }
}
