package io.leadpact.duplicate;

import io.leadpact.clock.ClockView;
import io.leadpact.lead.LeadView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two leads side by side, and what merging the second into the first would mean.
 *
 * @param rows the details that either has
 * @param cancelled open clocks that would be cancelled
 * @param leaving stages that would no longer count, since the lead that reached them is part of
 *     another
 * @param obstacle why they cannot be merged so: the code of the refusal; null: they can
 * @param decided who said that they are two people; null: nobody
 */
public record Comparison(
    LeadView staying,
    LeadView going,
    List<Row> rows,
    List<ClockView> cancelled,
    List<String> leaving,
    @Nullable String obstacle,
    PairQuery.@Nullable Decided decided) {

  /**
   * A detail of both.
   *
   * @param take whether the lead that stays takes it over, unless somebody chooses otherwise
   */
  public record Row(String field, @Nullable Object staying, @Nullable Object going, boolean take) {

    public boolean differs() {
      return !Objects.equals(staying, going);
    }
  }

  /** Two people work them, and one would go on. */
  public boolean heldByTwo() {
    var mine = staying.state().person();
    var theirs = going.state().person();
    return theirs != null && !theirs.equals(mine);
  }

  public boolean merged() {
    return staying.state().mergedInto() != null || going.state().mergedInto() != null;
  }
}
