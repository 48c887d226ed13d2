package io.leadpact.handoff;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For which reasons the company rejects leads, gives them back and loses them. */
@Service
public class ReasonBook {

  private final ReasonRepository repository;
  private final Audit audit;

  ReasonBook(ReasonRepository repository, Audit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** In the order in which they are offered, retired ones among them. */
  @Transactional(readOnly = true)
  public List<Reason> all() {
    return list().reasons();
  }

  /** What may be chosen from now. */
  @Transactional(readOnly = true)
  public List<Reason> offeredFor(ReasonUse use) {
    return list().offeredFor(use);
  }

  @Transactional(readOnly = true)
  public Optional<Reason> find(String key) {
    return list().find(key);
  }

  ReasonList list() {
    var stored = repository.findAll();
    return stored.isEmpty() ? ReasonList.USUAL : new ReasonList(stored);
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void add(Reason reason) {
    change(list -> list.with(reason));
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void change(String key, UnaryOperator<Reason> how) {
    change(list -> list.changed(key, how));
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void move(String key, int by) {
    change(list -> list.moved(key, by));
  }

  /**
   * Puts these in the place of the present ones; what is missing is retired, never forgotten.
   *
   * @param seen the tag of the list that the caller has seen; null: it does not matter
   * @throws Conflict where the list was changed meanwhile
   * @throws RuleViolation where there is no reason left for something that needs one
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void replace(List<Reason> wanted, @Nullable String seen) {
    change(
        list -> {
          if (seen != null && !seen.equals(list.tag())) {
            throw new Conflict("reason.stale", "The reasons were changed meanwhile");
          }
          return list.replacedBy(wanted);
        });
  }

  private void change(UnaryOperator<ReasonList> how) {
    repository.lock();
    var before = list();
    var after = how.apply(before);
    if (!after.equals(before)) {
      repository.replace(after.reasons());
      var keys = after.reasons().stream().filter(one -> !one.retired()).map(Reason::key).toList();
      audit.note("reasons.changed", "reasons", Map.of("reasons", keys));
    }
  }
}
