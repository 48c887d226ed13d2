package io.leadpact.handoff;

import io.leadpact.handoff.Partner.Said;
import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of those to whom leads are passed on. */
@Service("partners")
public class Partners {

  private final PartnerStore store;
  private final Audit audit;

  Partners(PartnerStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Partner> all() {
    return store.all();
  }

  /** Those to whom a lead may be passed on. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<Partner> open() {
    return store.all().stream().filter(Partner::active).toList();
  }

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Partner find(String key) {
    return store.find(key).orElseThrow(() -> new NotFound("partner", key));
  }

  /** What to call whom a journal names by a key; the key itself where nobody has it. */
  @Transactional(readOnly = true)
  public String name(String key) {
    return store.find(key).map(partner -> partner.said().name()).orElse(key);
  }

  /**
   * @throws Conflict where the key is taken
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Partner add(String key, Said said) {
    Partner.checkKey(key);
    if (!store.add(key, said)) {
      throw new RuleViolation("partner.taken", "There is a partner " + key, "key", key);
    }
    note("partner.added", key, said);
    return find(key);
  }

  /**
   * Leads that were passed on before keep the commission of their day.
   *
   * @param version that was seen; null: it does not matter
   * @param active null: as it is
   * @throws Conflict where somebody changed it meanwhile
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Partner change(
      String key, Said said, @Nullable Boolean active, @Nullable Integer version) {
    var known = find(key);
    boolean now = active == null ? known.active() : active;
    if (!store.change(key, version == null ? known.version() : version, said, now)) {
      throw new Conflict("partner.stale", "Somebody changed this partner meanwhile");
    }
    if (now != known.active()) {
      note(now ? "partner.activated" : "partner.deactivated", key, said);
    }
    if (!said.equals(known.said())) {
      note("partner.changed", key, said);
    }
    return find(key);
  }

  private void note(String action, String key, Said said) {
    var commission = said.commission();
    audit.note(
        action,
        "partner:" + key,
        Map.of(
            "kind", said.kind().name(),
            "share", commission.share() == null ? "" : commission.share().toPlainString(),
            "fixed", commission.fixed() == null ? "" : commission.fixed().toPlainString()));
  }
}
