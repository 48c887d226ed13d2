package io.leadpact.duplicate;

import io.leadpact.clock.ClockView;
import io.leadpact.clock.Clocks;
import io.leadpact.duplicate.Comparison.Row;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadDetails;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import io.leadpact.lead.journal.LeadState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts two leads side by side before somebody decides. */
@Service
class Comparisons {

  private final Leads leads;
  private final Clocks clocks;
  private final PairQuery pairs;

  Comparisons(Leads leads, Clocks clocks, PairQuery pairs) {
    this.leads = leads;
    this.clocks = clocks;
    this.pairs = pairs;
  }

  /**
   * @param keep the lead that stays; null: the one that was won, else the older one
   */
  @Transactional(readOnly = true)
  public Comparison of(long one, long other, @Nullable Long keep) {
    var two = Two.of(one, other);
    var older = leads.view(new LeadId(two.older()));
    var younger = leads.view(new LeadId(two.younger()));
    boolean first =
        keep != null && two.has(keep) ? keep == two.older() : staysFirst(older, younger);
    var staying = first ? older : younger;
    var going = first ? younger : older;
    return new Comparison(
        staying,
        going,
        rows(staying.details(), going.details()),
        clocks.ofLead(going.id()).stream().filter(ClockView::open).toList(),
        leaving(going.state()),
        Deal.obstacle(staying.state(), going.state()).map(RuleViolation::code).orElse(null),
        pairs.decided(two));
  }

  private static boolean staysFirst(LeadView one, LeadView other) {
    boolean won = Deal.of(one.state());
    if (won != Deal.of(other.state())) {
      return won;
    }
    return Stream.of(one, other)
        .min(
            Comparator.comparing((LeadView lead) -> lead.state().createdAt())
                .thenComparing(lead -> lead.id().value()))
        .equals(Optional.of(one));
  }

  private static List<Row> rows(LeadDetails staying, LeadDetails going) {
    var usual = new Takeover(staying, going).usual();
    Map<String, @Nullable Object> mine = staying.byField();
    Map<String, @Nullable Object> theirs = going.byField();
    return Takeover.FIELDS.stream()
        .map(field -> new Row(field, mine.get(field), theirs.get(field), usual.contains(field)))
        .filter(row -> row.staying() != null || row.going() != null)
        .toList();
  }

  private static List<String> leaving(LeadState going) {
    return going.reached().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
