package io.leadpact.clock;

import io.leadpact.identity.Audit;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Does the same to many leads and takes it back as a whole. A stretch of leads is a transaction, so
 * that nobody waits long for any of them; what could not be done is told of each lead.
 */
@Service
@PreAuthorize("hasAuthority('WORK_LEADS')")
public class BulkWork {

  /** No more are worked at once: what is done to more is a matter for an import. */
  public static final int MOST = 1_000;

  private static final int STRETCH = 100;

  private final BulkStore store;
  private final BulkStretch stretch;
  private final Audit audit;
  private final Clock clock;

  BulkWork(BulkStore store, BulkStretch stretch, Audit audit, Clock clock) {
    this.store = store;
    this.stretch = stretch;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does it now, as whoever is signed in.
   *
   * @param id chosen by the caller: the same order sent twice is carried out once
   * @throws RuleViolation where there are no leads or more than {@link #MOST}
   */
  public BulkResult carryOut(UUID id, List<LeadId> leads, BulkOrder order, SignedIn who) {
    var which = leads.stream().map(LeadId::value).distinct().sorted().toList();
    if (which.isEmpty() || which.size() > MOST) {
      throw new RuleViolation(
          which.isEmpty() ? "bulk.none" : "bulk.many", "1 to " + MOST + " leads", "lead", MOST);
    }
    if (store.begin(id, who.actor(), order, which.size(), clock.instant())) {
      for (int i = 0; i < which.size(); i += STRETCH) {
        stretch.carryOut(id, stretch(which, i), order, who);
      }
      store.finish(id, clock.instant());
      audit.note("leads.bulk", "bulk:" + id, Map.of("type", order.type().name()));
    }
    return find(id, who);
  }

  /**
   * Takes it back on all leads on which nothing happened since; on the others it stands, which is
   * told of each.
   *
   * @throws AccessDeniedException where somebody else did it
   */
  public BulkResult undo(UUID id, SignedIn who) {
    find(id, who);
    if (store.beginUndo(id, clock.instant())) {
      var written = List.copyOf(store.written(id).entrySet());
      for (int i = 0; i < written.size(); i += STRETCH) {
        stretch.undo(id, stretch(written, i), who);
      }
      audit.note("leads.bulk.undone", "bulk:" + id, Map.of());
    }
    return find(id, who);
  }

  private static <T> List<T> stretch(List<T> all, int from) {
    return all.subList(from, Math.min(all.size(), from + STRETCH));
  }

  /**
   * @throws NotFound where nothing was ordered under that id
   * @throws AccessDeniedException where somebody else did
   */
  public BulkResult find(UUID id, SignedIn who) {
    var result = store.find(id).orElseThrow(() -> new NotFound("bulk", id));
    if (!result.actor().equals(who.actor())) {
      throw new AccessDeniedException("Somebody else ordered this");
    }
    return result;
  }
}
