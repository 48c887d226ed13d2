package io.leadpact.lead;

import io.leadpact.kernel.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the company's funnel.
 *
 * @param label what people call it; null: the milestone's own name in the reader's language
 * @param milestone LEAD, MQL, SQL, SAL, OPPORTUNITY or WON: what reports count it as; null for a
 *     stage of one's own
 * @param owner who works towards it
 * @param meaning what it means, who sets it, what lets a lead in and out, in the company's words
 * @param needs what has to be known of a lead on entry
 * @param retired no lead comes here any more; those that did keep their history
 */
public record Stage(
    String key,
    @Nullable String label,
    @Nullable String milestone,
    @Nullable Party owner,
    @Nullable String meaning,
    List<EntryNeed> needs,
    boolean retired) {

  public Stage {
    needs = List.copyOf(needs);
  }

  public Stage(
      String key, @Nullable String label, @Nullable String milestone, @Nullable Party owner) {
    this(key, label, milestone, owner, null, List.of(), false);
  }

  /** The same called otherwise and owned by another. */
  public Stage called(@Nullable String label, @Nullable Party owner) {
    return new Stage(key, label, milestone, owner, meaning, needs, retired);
  }

  /** The same with another meaning and other needs. */
  public Stage meaning(@Nullable String meaning, List<EntryNeed> needs) {
    return new Stage(key, label, milestone, owner, meaning, needs, retired);
  }

  Stage countingAs(@Nullable String milestone) {
    return new Stage(key, label, milestone, owner, meaning, needs, retired);
  }

  Stage retired(boolean retired) {
    return new Stage(key, label, milestone, owner, meaning, needs, retired);
  }

  /** The ends of the way, which are what they are. */
  public boolean fixed() {
    return Milestone.LEAD.name().equals(key) || Milestone.WON.name().equals(key);
  }
}
