package io.leadpact.web;

import io.leadpact.lead.LeadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as the queue shows it beside its list.
 *
 * @param next null where no clock runs
 * @param lately what happened last, the latest first
 * @param paused its clocks stand still until somebody resumes them
 * @param lastSeq the last number of its journal
 */
public record LeadGlance(
    LeadView lead,
    OneLead.@Nullable Next next,
    List<JournalLine> lately,
    boolean paused,
    int lastSeq) {

  public long id() {
    return lead.id().value();
  }

  public String name() {
    return lead.name();
  }
}
