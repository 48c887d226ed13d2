package io.leadpact.handoff;

import io.leadpact.agreement.deed.Structure.Qualified;
import io.leadpact.identity.Actor;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.lead.Stages;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hands leads over by itself, said by those who head them. */
@Service
public class Handovers {

  private static final String MQL = "MQL";

  private final HandoverTriggerStore store;
  private final AgreedWay agreed;
  private final Stages stages;
  private final Audit audit;
  private final Clock clock;

  Handovers(HandoverTriggerStore store, AgreedWay agreed, Stages stages, Audit audit, Clock clock) {
    this.store = store;
    this.agreed = agreed;
    this.stages = stages;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public HandoverTriggers triggers() {
    return store.newest();
  }

  /** The stage at which the agreement hands leads over. */
  @Transactional(readOnly = true)
  public String stage() {
    return agreed.structure().handover();
  }

  /**
   * The agreement leaves it to rules. Where leads are handed over as MQLs and a person has to say
   * which ones are, nothing hands them over by itself.
   */
  @Transactional(readOnly = true)
  public boolean allowed() {
    var structure = agreed.structure();
    return structure.qualified() == Qualified.BY_RULE
        || stages
            .find(structure.handover())
            .filter(stage -> MQL.equals(stage.milestone()))
            .isEmpty();
  }

  /**
   * @param expectedTag the {@link HandoverTriggers#tag} that the caller has seen, or null where it
   *     does not matter
   * @throws Conflict where somebody else changed it meanwhile
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public HandoverTriggers define(HandoverTriggers wanted, @Nullable String expectedTag) {
    store.hold();
    var present = store.newest();
    if (expectedTag != null && !expectedTag.equals(present.tag())) {
      throw new Conflict("routing.stale", "Somebody else changed this meanwhile");
    }
    var changed = new HandoverTriggers(present.version() + 1, wanted.actions(), wanted.score());
    if (new HandoverTriggers(present.version(), wanted.actions(), wanted.score()).equals(present)) {
      return present;
    }
    store.write(changed, clock.instant(), Actor.current());
    audit.note("handover.changed", "handover", Map.of("version", changed.version()));
    return changed;
  }

  /** Puts back what was said before a version, as a new one. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public HandoverTriggers undo(int version) {
    var before = store.version(version - 1).orElse(HandoverTriggers.NONE);
    return define(before, "handover." + version);
  }
}
