package io.leadpact.duplicate;

import io.leadpact.clock.FollowUps;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals: which leads may be the same person, and that they are not. */
@Service
class Duplicates {

  private static final int MOST = 200;

  private final PairQuery query;
  private final PairStore pairs;
  private final MergeJournal journal;
  private final FollowUps followUps;
  private final Clock clock;

  Duplicates(
      PairQuery query, PairStore pairs, MergeJournal journal, FollowUps followUps, Clock clock) {
    this.query = query;
    this.pairs = pairs;
    this.journal = journal;
    this.followUps = followUps;
    this.clock = clock;
  }

  /**
   * A stretch of the list.
   *
   * @param next where it goes on; null: nowhere
   */
  record Page(List<PairView> pairs, @Nullable String next) {}

  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public Page page(PairFilter filter, @Nullable String after, int limit) {
    int most = Math.min(Math.max(1, limit), MOST);
    var found = query.page(filter, PairPlace.read(after), most + 1);
    var page = found.subList(0, Math.min(most, found.size()));
    return new Page(
        page, found.size() > most ? PairPlace.of(page.get(page.size() - 1)).toString() : null);
  }

  /**
   * Says that they are two people: they are not proposed again.
   *
   * @throws Conflict where they were merged meanwhile
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void dismiss(long one, long other, String actor) {
    var two = Two.of(one, other);
    journal.holdApart(two);
    pairs.dismiss(two, actor, clock.instant());
    pairs.unmark(two);
  }

  /**
   * Takes that back.
   *
   * @throws NotFound where nobody had said so
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public void reconsider(long one, long other) {
    var two = Two.of(one, other);
    journal.hold(two);
    if (!pairs.reopen(two)) {
      throw new NotFound("dismissal", one + "-" + other);
    }
    pairs.mark(two);
    followUps.note(Recognition.KIND, List.of(one, other));
  }
}
