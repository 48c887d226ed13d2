package io.leadpact.duplicate;

import io.leadpact.kernel.Moments;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a lead's page says of others that are, or may be, the same person. */
@Component("leadTwins")
public class LeadTwins {

  /** One is said, and that there are more. */
  private static final int SHOWN = 2;

  private final PairQuery pairs;
  private final MergeStore merges;
  private final Leads leads;
  private final JdbcClient jdbc;

  LeadTwins(PairQuery pairs, MergeStore merges, Leads leads, JdbcClient jdbc) {
    this.pairs = pairs;
    this.merges = merges;
    this.leads = leads;
    this.jdbc = jdbc;
  }

  /**
   * How a lead stands to others.
   *
   * @param into the merge by which it became part of another; null: it stands for itself
   * @param parts leads that became part of it
   * @param proposals leads that may be the same person, the likeliest first
   */
  public record Standing(@Nullable Into into, List<LeadView> parts, List<PairView> proposals) {}

  /** Of which lead it became part, when and by whom. */
  public record Into(LeadView lead, Instant at, String by) {}

  @Transactional(readOnly = true)
  public Standing of(long lead) {
    var into = into(lead);
    var proposals =
        into == null
            ? pairs.page(new PairFilter("OPEN", null, null, lead), null, SHOWN)
            : List.<PairView>of();
    var parts = merges.partsOf(lead).stream().map(part -> leads.view(new LeadId(part))).toList();
    return new Standing(into, parts, proposals);
  }

  private record Entry(long into, Instant at, String by) {}

  private @Nullable Into into(long lead) {
    return jdbc.sql(
            """
            select s.merged_into, e.at, e.actor from lead_state s
            join lead_event e on e.lead_id = s.lead_id and e.type = 'MERGED_INTO'
            where s.lead_id = :lead and s.merged_into is not null order by e.seq desc limit 1
            """)
        .param("lead", lead)
        .query((rs, n) -> new Entry(rs.getLong(1), Moments.at(rs, 2), rs.getString(3)))
        .optional()
        .map(one -> new Into(leads.view(new LeadId(one.into())), one.at(), one.by()))
        .orElse(null);
  }
}
