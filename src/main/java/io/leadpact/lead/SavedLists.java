package io.leadpact.lead;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of leads that people keep. Who makes the rules for everybody shares lists too. */
@Service
@Transactional
@PreAuthorize("hasAuthority('SEE_LEADS')")
public class SavedLists {

  private static final int MOST = 50;

  private final SavedListRepository lists;
  private final Clock clock;

  SavedLists(SavedListRepository lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * A list that is kept.
   *
   * @param version names what an edit began with
   * @param terms its filter and order, as an address has them
   * @param owner the actor whose it is, null where it is one's own
   */
  public record View(
      long id, int version, String name, String terms, boolean shared, @Nullable String owner) {}

  /** One's own and those that others share, by name. */
  @Transactional(readOnly = true)
  public List<View> of(SignedIn who) {
    return lists.seenBy(who.actor()).stream().map(list -> list.view(who.actor())).toList();
  }

  @Transactional(readOnly = true)
  public Optional<View> find(long id, SignedIn who) {
    return lists
        .find(id)
        .filter(list -> list.isOf(who.actor()) || list.shared())
        .map(list -> list.view(who.actor()));
  }

  /** Whether they may share lists with everybody and change those that are shared. */
  public static boolean mayShare(SignedIn who) {
    return who.may(Permission.EDIT_PROMISES);
  }

  /**
   * @throws RuleViolation where the name is wrong or taken, or there are too many
   */
  public View keep(String name, String terms, boolean shared, SignedIn who) {
    checkSharing(shared, who);
    if (lists.countOf(who.actor()) >= MOST) {
      throw new RuleViolation("saved.many", "At most " + MOST + " lists", "name", MOST);
    }
    return saved(new SavedList(who.actor(), name, terms, shared), who);
  }

  /**
   * @param version that of the view which was edited
   * @throws Conflict where somebody else changed it meanwhile: nothing is changed
   */
  public View change(
      long id, int version, String name, String terms, boolean shared, SignedIn who) {
    var list = theirs(id, version, who);
    if (shared != list.shared()) {
      checkSharing(true, who);
    }
    list.say(name, terms, shared);
    return saved(list, who);
  }

  /**
   * @throws Conflict where somebody else changed it meanwhile
   */
  public void delete(long id, int version, SignedIn who) {
    var list = theirs(id, version, who);
    list.delete(clock.instant());
    saved(list, who);
  }

  /** Takes a deletion back. */
  public View restore(long id, SignedIn who) {
    var list = lists.findById(id).orElseThrow(() -> new NotFound("list", id));
    checkMay(list, who);
    list.restore();
    return saved(list, who);
  }

  private SavedList theirs(long id, int version, SignedIn who) {
    var list = lists.find(id).orElseThrow(() -> new NotFound("list", id));
    checkMay(list, who);
    if (!list.isAt(version)) {
      throw stale();
    }
    return list;
  }

  private static void checkMay(SavedList list, SignedIn who) {
    if (list.shared() ? !mayShare(who) : !list.isOf(who.actor())) {
      throw new AccessDeniedException("The list is somebody else's");
    }
  }

  private static void checkSharing(boolean shared, SignedIn who) {
    if (shared && !mayShare(who)) {
      throw new AccessDeniedException("Lists for everybody are kept by others");
    }
  }

  private View saved(SavedList list, SignedIn who) {
    try {
      return lists.saveAndFlush(list).view(who.actor());
    } catch (OptimisticLockingFailureException e) {
      throw stale();
    } catch (DataIntegrityViolationException e) {
      throw new RuleViolation("saved.double", "The name is taken", "name", list.name());
    }
  }

  private static Conflict stale() {
    return new Conflict("saved.stale", "Somebody else changed this list meanwhile");
  }
}
