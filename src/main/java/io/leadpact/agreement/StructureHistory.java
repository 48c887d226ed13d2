package io.leadpact.agreement;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.PromiseHistory;
import io.leadpact.agreement.terms.PromiseSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the two worked together by each version; where it was never written down, as is usual. */
public final class StructureHistory {

  private final PromiseHistory history;
  private final Map<Integer, Structure> structures = new HashMap<>();
  private final Structure usual;

  StructureHistory(PromiseHistory history, List<AgreementVersion> versions, Structure usual) {
    this.history = history;
    this.usual = usual;
    versions.forEach(
        version ->
            version
                .wording()
                .ifPresent(wording -> structures.put(version.number(), wording.structure())));
  }

  /** By the version that was in force then. */
  public Structure at(Instant moment) {
    return history.inForceAt(moment).map(PromiseSet::version).map(structures::get).orElse(usual);
  }
}
