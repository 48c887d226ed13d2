package io.leadpact.duplicate;

import io.leadpact.clock.FollowUps;
import io.leadpact.duplicate.MergeStore.Merge;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.LeadState;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one lead of two, and two of one. Both journals stay; the clocks of the lead that became
 * part of the other follow by themselves, there and back.
 */
@Service
class Merges {

  private final MergeJournal journal;
  private final Leads leads;
  private final MergeStore store;
  private final PairStore pairs;
  private final FollowUps followUps;
  private final Clock clock;

  Merges(
      MergeJournal journal,
      Leads leads,
      MergeStore store,
      PairStore pairs,
      FollowUps followUps,
      Clock clock) {
    this.journal = journal;
    this.leads = leads;
    this.store = store;
    this.pairs = pairs;
    this.followUps = followUps;
    this.clock = clock;
  }

  /**
   * What is to become one.
   *
   * @param survivor the lead that stays
   * @param merged the lead that becomes part of it
   * @param take the fields that the first takes over from the second; null: those that it lacks
   * @param survivorVersion of the details that were looked at; null: it does not matter
   * @param mergedVersion of the details that were looked at; null: it does not matter
   */
  record Order(
      long survivor,
      long merged,
      @Nullable Collection<String> take,
      @Nullable Integer survivorVersion,
      @Nullable Integer mergedVersion) {}

  /**
   * @return the lead that stays
   * @throws Conflict where somebody merged one of them before, or edited one that was looked at
   * @throws RuleViolation where a deal would be lost
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public LeadView merge(Order order, String actor) {
    var two = Two.of(order.survivor(), order.merged());
    var both = journal.holdApart(two);
    refuse(both.get(order.survivor()), both.get(order.merged()));
    var staying = seen(order.survivor(), order.survivorVersion());
    var going = seen(order.merged(), order.mergedVersion());
    var takeover = new Takeover(staying.details(), going.details());
    var details = takeover.taking(order.take() == null ? takeover.usual() : order.take());
    var now = clock.instant();
    journal.join(order.survivor(), order.merged(), both, actor, now);
    var after = leads.edit(staying.id(), details, staying.version());
    store.add(
        new Merge(
            order.survivor(),
            order.merged(),
            now,
            actor,
            Takeover.changed(staying.details(), after.details()),
            Takeover.changed(after.details(), staying.details())));
    pairs.withdraw(List.of(two));
    pairs.unmark(two);
    followUps.note(Recognition.KIND, List.of(order.survivor()));
    return leads.view(staying.id());
  }

  private static void refuse(@Nullable LeadState staying, @Nullable LeadState going) {
    Deal.obstacle(Objects.requireNonNull(staying), Objects.requireNonNull(going))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private LeadView seen(long lead, @Nullable Integer version) {
    var view = leads.view(new LeadId(lead));
    if (version != null && version != view.version()) {
      throw new Conflict("lead.stale", "Somebody else edited this lead meanwhile");
    }
    return view;
  }

  /**
   * What came of undoing a merge.
   *
   * @param kept fields of the survivor that stay as they are, since somebody edited them after it
   */
  record Parted(long survivor, long merged, Set<String> kept) {}

  /**
   * @throws Conflict where the lead is part of no other, or no longer
   */
  @PreAuthorize("hasAuthority('WORK_LEADS')")
  @Transactional
  public Parted unmerge(long merged, String actor) {
    var into = leads.view(new LeadId(merged)).state().mergedInto();
    if (into == null) {
      throw notMerged(merged);
    }
    var two = Two.of(merged, into);
    var state = Objects.requireNonNull(journal.hold(two).get(merged));
    if (!into.equals(state.mergedInto())) {
      throw notMerged(merged);
    }
    var now = clock.instant();
    journal.part(into, merged, actor, now);
    var kept = store.of(merged).map(this::restore).orElse(Set.of());
    store.undone(merged, actor, now);
    pairs.mark(two);
    followUps.note(Recognition.KIND, List.of(into, merged));
    return new Parted(into, merged, kept);
  }

  private static Conflict notMerged(long lead) {
    return new Conflict(
        "duplicate.not-merged", "Lead %d is part of no other".formatted(lead), Long.toString(lead));
  }

  /** Gives the survivor back what it had, where nobody has edited it since. */
  private Set<String> restore(Merge merge) {
    var survivor = leads.view(new LeadId(merge.survivor()));
    var details = new HashMap<>(Takeover.text(survivor.details()));
    var kept = new TreeSet<String>();
    merge
        .became()
        .forEach(
            (field, value) -> {
              if (Objects.equals(details.get(field), value)) {
                details.put(field, merge.was().get(field));
              } else {
                kept.add(field);
              }
            });
    LeadDetails before = Takeover.details(survivor.details().origin(), details);
    leads.edit(survivor.id(), before, survivor.version());
    return kept;
  }
}
